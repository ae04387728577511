package org.minqing.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked of a petition (信访事项), beside {@link CaseCommand} and {@link HandlingCommand}. */
public sealed interface PetitionCommand extends LedgerCommand {

    record Register(Intake intake, PetitionDetails details) implements PetitionCommand {}

    /** 现场答疑 in one call with the registration. */
    record RegisterAnswered(Intake intake, PetitionDetails details, String text) implements PetitionCommand {}

    /** From a register: see {@link Adoption}. */
    record Adopt(Adoption adoption, Optional<PetitionDetails.Matter> matter) implements PetitionCommand {}

    /**
     * 受理.
     *
     * @param route where the law sends the claim, said of a petition whose register does not tell
     */
    record Accept(Optional<PetitionDetails.Route> route) implements PetitionCommand {

        public Accept() {
            this(Optional.empty());
        }
    }

    /** 告知: a duty with a provable time. */
    record Notify(Notice about, String form, Optional<Moment> at) implements PetitionCommand {}

    /** What a petitioner has to be told. */
    enum Notice {
        RECEIPT,
        ROUTE,
        TRANSFER,
        EXTENSION,
        REPLY,
        REVIEW
    }

    /**
     * 不予受理.
     *
     * @param sameMatterAs the petition whose final termination ended this matter too (art. 36)
     */
    record Decline(String reason, String guidance, Optional<CaseId> sameMatterAs) implements PetitionCommand {}

    /** 转送; with a reply due, 交办. */
    record Transfer(String body, Optional<LocalDate> replyDue, Optional<String> reason) implements PetitionCommand {}

    record Withdraw(String reason) implements PetitionCommand {}

    /** 现场答疑. */
    record AnswerOnTheSpot(String text) implements PetitionCommand {}

    record OpenHearing(String reason) implements PetitionCommand {}

    record CloseHearing(String record) implements PetitionCommand {}

    /** 访调对接: only a claim, and only where both sides agree. */
    record ReferToMediation(String disputeType, Respondent respondent, List<String> consents, Optional<String> claim)
            implements PetitionCommand {}

    /** The other side of a matter: a person known by id, or a unit. */
    record Respondent(Optional<PersonId> person, Optional<String> unit) {}

    /** By the process that opened the mediation. */
    record RecordMediationOpened(CaseId mediation) implements PetitionCommand {}

    /** By the process: the mediation refused to open. */
    record RecordMediationRefused(String code, String reason) implements PetitionCommand {}

    /** By the process that brings the result home. */
    record RecordMediationConcluded(CaseId mediation, ClosedAs outcome, boolean writtenAgreement)
            implements PetitionCommand {}

    record SubmitReply(Reply reply) implements PetitionCommand {}

    /** By another account than the one that submitted. */
    record ApproveReply() implements PetitionCommand {}

    /** Submission and approval in one, where the account may approve. */
    record GiveReply(Reply reply) implements PetitionCommand {}

    /** 答复意见书: what was asked, what was found, what follows, on what ground (art. 32). */
    record Reply(
            Outcome outcome,
            Resolution resolution,
            @FreeText String facts,
            @FreeText String opinion,
            @FreeText Optional<String> basis,
            @FreeText String text,
            @JsonProperty("final") Optional<Boolean> isFinal) {}

    /** The first three answer a claim, the others a suggestion. */
    enum Outcome {
        SUPPORTED,
        EXPLAINED,
        NOT_SUPPORTED,
        ADOPTED,
        PARTLY_ADOPTED,
        NOT_ADOPTED
    }

    /** From here the 30 days for asking a review run. */
    record ReplyDelivered(String how, Optional<Moment> at, Optional<String> proof, Optional<Boolean> undeliverable)
            implements PetitionCommand {}

    record Close(String reason) implements PetitionCommand {}

    /** 重办. */
    record Redo(String reason) implements PetitionCommand {}

    /** 复查. */
    record RequestReview(String reason, String body) implements PetitionCommand {}

    record ConcludeReview(ReviewResult result, String text) implements PetitionCommand {}

    /** 复核. */
    record RequestReReview(String reason, String body) implements PetitionCommand {}

    record ConcludeReReview(ReviewResult result, String text) implements PetitionCommand {}

    enum ReviewResult {
        UPHELD,
        CHANGED,
        SENT_BACK
    }

    /** @param shares who pays how much, by words */
    record PromiseOutcome(String what, LocalDate by, List<String> shares, Optional<String> promiseId)
            implements PetitionCommand {}

    record KeepPromise(String promiseId) implements PetitionCommand {}

    /** A broken promise reopens the case. */
    record BreakPromise(String promiseId, String reason) implements PetitionCommand {}

    /** 代办: someone runs the errand to the end. */
    record AppointAgent(String staff) implements PetitionCommand {}
}

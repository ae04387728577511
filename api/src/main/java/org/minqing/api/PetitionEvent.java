package org.minqing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionCommand.ReviewResult;

/** What happens to a petition, beside {@link CaseEvent} and {@link HandlingEvent}. */
public sealed interface PetitionEvent extends LedgerEvent {

    @Override
    default CaseKind kind() {
        return CaseKind.PETITION;
    }

    record Registered(Act act, Intake intake, PetitionDetails details) implements PetitionEvent {}

    record Adopted(Act act, Adoption adoption, Optional<PetitionDetails.Matter> matter) implements PetitionEvent {}

    /**
     * @param level set where the case is taken up for own handling before any dispatch
     * @param route set where it was not known before and is said with the acceptance
     */
    record Accepted(Act act, Optional<Level> level, Optional<PetitionDetails.Route> route) implements PetitionEvent {

        public Accepted(Act act, Optional<Level> level) {
            this(act, level, Optional.empty());
        }
    }

    record Notified(Act act, Notice about, @FreeText String form, Moment at) implements PetitionEvent {}

    record Declined(
            Act act, @FreeText String reason, @FreeText String guidance, Optional<CaseId> sameMatterAs)
            implements PetitionEvent {}

    /** @param replyDue present: another body's reply is waited for, the petition stays open */
    record Transferred(
            Act act,
            String body,
            Optional<LocalDate> replyDue,
            @FreeText Optional<String> reason) implements PetitionEvent {}

    record Withdrawn(Act act, @FreeText String reason) implements PetitionEvent {}

    /**
     * @param sampledOut whether the sampling of immediate answers leaves it without a follow-up; absent where it was stored
     *     before anything was drawn, or told by a register: nobody is asked then either
     */
    record AnsweredOnTheSpot(Act act, @FreeText String text, Optional<Boolean> sampledOut) implements PetitionEvent {

        /** Of which nothing was drawn. */
        public AnsweredOnTheSpot(Act act, String text) {
            this(act, text, Optional.empty());
        }
    }

    record HearingOpened(Act act, @FreeText String reason) implements PetitionEvent {}

    record HearingClosed(Act act, @FreeText String record) implements PetitionEvent {}

    /** Carries all that the mediation needs to open, so that the process can act on this event alone. */
    record MediationReferred(
            Act act,
            CaseId mediation,
            String disputeType,
            Respondent respondent,
            List<PersonId> petitioners,
            List<String> consents,
            @FreeText Optional<String> claim,
            Intake intake,
            Inheritance inherits)
            implements PetitionEvent {}

    record MediationOpened(Act act, CaseId mediation) implements PetitionEvent {}

    record MediationRefused(Act act, String code, @FreeText String reason) implements PetitionEvent {}

    record MediationConcluded(Act act, CaseId mediation, ClosedAs outcome, boolean writtenAgreement)
            implements PetitionEvent {}

    record ReplySubmitted(Act act, Reply reply) implements PetitionEvent {}

    /** A final reply concludes the round; any other leaves the petition in handling. */
    record Replied(Act act, Reply reply, boolean isFinal, int round) implements PetitionEvent {}

    record ReplyDelivered(
            Act act,
            @FreeText String how,
            Moment at,
            @FreeText Optional<String> proof,
            boolean undeliverable) implements PetitionEvent {}

    record Closed(Act act, @FreeText String reason) implements PetitionEvent {}

    /** @param round the new round, from 2 */
    record Redone(Act act, @FreeText String reason, int round) implements PetitionEvent {}

    record ReviewRequested(Act act, @FreeText String reason, String body) implements PetitionEvent {}

    record ReviewConcluded(
            Act act, ReviewResult result, @FreeText String text) implements PetitionEvent {}

    record ReReviewRequested(Act act, @FreeText String reason, String body) implements PetitionEvent {}

    record ReReviewConcluded(
            Act act, ReviewResult result, @FreeText String text) implements PetitionEvent {}

    record OutcomePromised(
            Act act,
            String promiseId,
            @FreeText String what,
            LocalDate by,
            @FreeText List<String> shares) implements PetitionEvent {}

    record PromiseKept(Act act, String promiseId) implements PetitionEvent {}

    record PromiseBroken(
            Act act, String promiseId, @FreeText String reason) implements PetitionEvent {}

    record AgentAppointed(Act act, String staff) implements PetitionEvent {}
}

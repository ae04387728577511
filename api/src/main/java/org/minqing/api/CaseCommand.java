package org.minqing.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of a case of any kind (domain, section 4). */
public sealed interface CaseCommand extends LedgerCommand {

    /** 上报: to a higher unit, one level at a time, or with a reason for skipping. */
    record Escalate(String unit, String reason, Optional<String> skipReason) implements CaseCommand {}

    /** 下派: to a unit of a lower level. */
    record Delegate(String unit, String reason) implements CaseCommand {}

    record Progress(String text, Visibility visibility) implements CaseCommand {}

    /** Who may read a progress note. */
    enum Visibility {
        RESIDENT,
        INTERNAL
    }

    /** At least one of category and magnitude. */
    record Reclassify(Optional<String> category, Optional<Magnitude> magnitude, String reason) implements CaseCommand {}

    /** Mends what was taken down wrongly at intake. */
    record Correct(Changes changes, String reason) implements CaseCommand {}

    /** The fields of an intake that can be corrected; absent ones stay as they are. */
    record Changes(
            @FreeText Optional<String> subject,
            @FreeText Optional<String> content,
            Optional<AreaCode> area,
            Optional<Place> place,
            Optional<String> channel,
            Optional<Moment> receivedAt,
            Optional<Boolean> confidential) {}

    /** The first-contact owner is ill or leaves; both names stay on the case. */
    record HandOver(String to, String reason) implements CaseCommand {}

    /** 督办. */
    record Supervise(String reason) implements CaseCommand {}

    /** 催办: a resident asks again. */
    record Remind(String text) implements CaseCommand {}

    /** 批示. */
    record Instruct(String text) implements CaseCommand {}

    /** Registered in error, by a supervisor. */
    record VoidCase(String reason, Optional<CaseId> duplicateOf) implements CaseCommand {}

    record AddPaper(String paperKind, String title, String contentId, Optional<String> paperId)
            implements CaseCommand {}

    record WithdrawPaper(String paperId, String reason) implements CaseCommand {}

    /** 并案: joins the group the named case leads (and so begins one where there is none). Reversible. */
    record JoinMergeGroup(CaseId lead) implements CaseCommand {}

    record LeaveMergeGroup(String reason) implements CaseCommand {}

    /** 剔除: asks that the case be left out of assessment. */
    record RequestExclusion(String reason) implements CaseCommand {}

    /** By another account than the one that asked. */
    record ApproveExclusion() implements CaseCommand {}

    /** By another account than the one that asked: the case still counts. */
    record RefuseExclusion(String reason) implements CaseCommand {}

    /** A supervisor vouches for an act that was recorded too late to count as in time by itself. */
    record ConfirmLateEntry(DeadlineKind which, Optional<String> key, String reason) implements CaseCommand {}

    /** This person belongs to the case. */
    record LinkPerson(PersonId person, PersonRole role, String reason) implements CaseCommand {}

    record UnlinkPerson(PersonId person, String reason) implements CaseCommand {}

    /**
     * 回访: asks the person how it went. Changes no status and no resolution.
     *
     * @param party of a mediation, which asks its parties rather than persons
     */
    record FollowUp(
            Optional<PersonId> personId,
            boolean reached,
            Optional<Boolean> contacted,
            Optional<Boolean> solved,
            Optional<Satisfaction> satisfaction,
            Optional<String> said,
            Optional<String> byUnit,
            Optional<String> party)
            implements CaseCommand {

        /** Asks a person, whatever the kind of case. */
        public FollowUp(
                Optional<PersonId> personId,
                boolean reached,
                Optional<Boolean> contacted,
                Optional<Boolean> solved,
                Optional<Satisfaction> satisfaction,
                Optional<String> said,
                Optional<String> byUnit) {
            this(personId, reached, contacted, solved, satisfaction, said, byUnit, Optional.empty());
        }

        /** The same, said of the person who stands for the party, if somebody does. */
        public FollowUp asking(Optional<PersonId> person, Optional<String> whom) {
            return new FollowUp(person, reached, contacted, solved, satisfaction, said, byUnit, whom);
        }
    }

    /** Somebody said in this round that it is not solved or that they are dissatisfied: a supervisor leaves it at that. */
    record DeclineRedo(String reason) implements CaseCommand {}

    /** By the ledger itself, once for each deadline that passes unmet. */
    record RecordDeadlinePassed(DeadlineKind which, String key, Instant dueAt) implements CaseCommand {}

    /**
     * By the ledger itself, once for each reminder of a deadline that runs.
     *
     * @param step which reminder, from 1; they are told in their order
     */
    record RecordDeadlineNear(DeadlineKind which, String key, Instant dueAt, int step) implements CaseCommand {}

    /**
     * By the ledger itself, once for each level that is told of a deadline that passed and is still not met.
     *
     * @param step which time, from 1; they are told in their order
     */
    record RecordSupervision(DeadlineKind which, String key, Instant dueAt, int step) implements CaseCommand {}

    /** By the ledger itself, when a holiday calendar appears that a deadline was computed without. */
    record RecomputeDeadline(DeadlineKind which, String key) implements CaseCommand {}

    /** By an import: a second file of the same source knows more about an adopted case. */
    record Supplement(Adoption additions) implements CaseCommand {}

    /** What a person is to a case. */
    enum PersonRole {
        PETITIONER,
        REQUESTER,
        APPLICANT,
        RESPONDENT,
        THIRD_PARTY,
        AGENT
    }

    /** Every word of this vocabulary, for those who need a list. */
    static List<Class<?>> words() {
        return List.of(CaseCommand.class.getPermittedSubclasses());
    }
}

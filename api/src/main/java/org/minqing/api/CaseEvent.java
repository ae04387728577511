package org.minqing.api;

import java.time.Instant;
import java.util.Optional;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.Visibility;

/** What can happen to a case of any kind. Stored under the kind's own word: {@code petition.escalated}. */
public sealed interface CaseEvent extends LedgerEvent {

    /** @param from absent where nobody handled it before, or a register does not say at what level */
    record Escalated(
            CaseKind kind,
            Act act,
            String unit,
            Optional<Level> from,
            Level level,
            @FreeText String reason,
            @FreeText Optional<String> skipReason)
            implements CaseEvent {}

    /** @param from absent where nobody handled it before, or a register does not say at what level */
    record Delegated(
            CaseKind kind,
            Act act,
            String unit,
            Optional<Level> from,
            Level level,
            @FreeText String reason) implements CaseEvent {}

    record Progressed(CaseKind kind, Act act, @FreeText String text, Visibility visibility) implements CaseEvent {}

    record Reclassified(
            CaseKind kind,
            Act act,
            Optional<String> category,
            Optional<Magnitude> magnitude,
            @FreeText String reason) implements CaseEvent {}

    record Corrected(
            CaseKind kind,
            Act act,
            Changes changes,
            @FreeText String reason) implements CaseEvent {}

    record HandedOver(
            CaseKind kind,
            Act act,
            String from,
            String to,
            @FreeText String reason) implements CaseEvent {}

    record Supervised(CaseKind kind, Act act, @FreeText String reason) implements CaseEvent {}

    record Reminded(CaseKind kind, Act act, @FreeText String text) implements CaseEvent {}

    record Instructed(CaseKind kind, Act act, @FreeText String text) implements CaseEvent {}

    record Voided(CaseKind kind, Act act, @FreeText String reason, Optional<CaseId> duplicateOf) implements CaseEvent {}

    record PaperAdded(CaseKind kind, Act act, Paper paper) implements CaseEvent {}

    record PaperWithdrawn(
            CaseKind kind,
            Act act,
            String paperId,
            @FreeText String reason) implements CaseEvent {}

    record MergeGroupJoined(CaseKind kind, Act act, CaseId lead) implements CaseEvent {}

    record MergeGroupLeft(
            CaseKind kind, Act act, CaseId lead, @FreeText String reason) implements CaseEvent {}

    record ExclusionRequested(
            CaseKind kind, Act act, @FreeText String reason) implements CaseEvent {}

    record ExclusionApproved(
            CaseKind kind, Act act, @FreeText String reason) implements CaseEvent {}

    record ExclusionRefused(
            CaseKind kind, Act act, @FreeText String reason) implements CaseEvent {}

    /** The deadline now counts as met in time although the act was entered late. */
    record LateEntryConfirmed(
            CaseKind kind,
            Act act,
            DeadlineKind which,
            String key,
            @FreeText String reason) implements CaseEvent {}

    record PersonLinked(
            CaseKind kind,
            Act act,
            PersonId person,
            PersonRole role,
            @FreeText String reason) implements CaseEvent {}

    record PersonUnlinked(
            CaseKind kind,
            Act act,
            PersonId person,
            @FreeText String reason) implements CaseEvent {}

    /**
     * @param round which round of handling it judges, from 1
     * @param valid the person was reached, and not by the handling unit
     * @param party of a mediation, where it was asked by its name there: a unit that nobody stands for has no other
     * @param unreachable true where this try in vain was the last that the rule set asks for: whoever was called counts
     *     as unreachable in this round; absent of every other call
     */
    record FollowedUp(
            CaseKind kind,
            Act act,
            Optional<PersonId> personId,
            int round,
            boolean reached,
            boolean valid,
            Optional<Boolean> contacted,
            Optional<Boolean> solved,
            Optional<Satisfaction> satisfaction,
            @FreeText Optional<String> said,
            Optional<String> byUnit,
            Optional<String> party,
            Optional<Boolean> unreachable)
            implements CaseEvent {

        /** Of a person, whatever the kind of case. */
        public FollowedUp(
                CaseKind kind,
                Act act,
                Optional<PersonId> personId,
                int round,
                boolean reached,
                boolean valid,
                Optional<Boolean> contacted,
                Optional<Boolean> solved,
                Optional<Satisfaction> satisfaction,
                Optional<String> said,
                Optional<String> byUnit) {
            this(
                    kind,
                    act,
                    personId,
                    round,
                    reached,
                    valid,
                    contacted,
                    solved,
                    satisfaction,
                    said,
                    byUnit,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * A redo was proposed by what somebody said in a follow-up, and a supervisor leaves it at that.
     *
     * @param round which round of handling it is about, from 1
     */
    record RedoDeclined(
            CaseKind kind, Act act, int round, @FreeText String reason) implements CaseEvent {}

    /**
     * A clock starts, or one that runs is moved ({@code cause} says by what; the explanation says how).
     *
     * @param watch when it is spoken of; absent where it never is, as wherever it was stored before the ledger did that
     */
    record DeadlineSet(CaseKind kind, Act act, Deadline deadline, Cause cause, Optional<Watch> watch)
            implements CaseEvent {

        /** Of which nobody is told. */
        public DeadlineSet(CaseKind kind, Act act, Deadline deadline, Cause cause) {
            this(kind, act, deadline, cause, Optional.empty());
        }

        /** The same with nothing in it where there is none. */
        public Watch watched() {
            return watch.orElse(Watch.NONE);
        }
    }

    /** Why a deadline was set to what it is. */
    enum Cause {
        STARTED,
        EXTENDED,
        PAUSED,
        REDO,
        HEARING,
        AGREED,
        RECOMPUTED
    }

    /**
     * What the clock waited for happened.
     *
     * @param inTime by the deadline, and not entered late
     */
    record DeadlineMet(CaseKind kind, Act act, DeadlineKind which, String key, Instant dueAt, boolean inTime)
            implements CaseEvent {}

    /** The clock stopped without being met or missed: the case took another way. */
    record DeadlineLifted(CaseKind kind, Act act, DeadlineKind which, String key, String reason) implements CaseEvent {}

    /** Noticed by the ledger itself, once for each deadline. */
    record DeadlinePassed(CaseKind kind, Act act, DeadlineKind which, String key, Instant dueAt) implements CaseEvent {}

    /**
     * 提醒: the ledger itself reminds whoever holds the case that the deadline comes near.
     *
     * @param step which reminder of this deadline it is, from 1
     */
    record DeadlineNear(CaseKind kind, Act act, DeadlineKind which, String key, Instant dueAt, int step)
            implements CaseEvent {}

    /**
     * 督办: the deadline passed unmet some time ago, and the ledger itself tells a level of it.
     *
     * @param step which of this deadline it is, from 1
     * @param level whose turn it is: that of whoever handles the case, then one higher each time
     */
    record DeadlineSupervised(
            CaseKind kind, Act act, DeadlineKind which, String key, Instant dueAt, int step, Level level)
            implements CaseEvent {}

    /** Someone gave an adopted case its first command here: from now on its clocks run. */
    record TakenOver(CaseKind kind, Act act) implements CaseEvent {}

    /** Another file of the register added what the first did not know. */
    record Supplemented(CaseKind kind, Act act, Adoption additions) implements CaseEvent {}
}

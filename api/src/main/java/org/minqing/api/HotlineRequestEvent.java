package org.minqing.api;

import java.util.List;
import java.util.Optional;

/** What happens to a hotline request, beside {@link CaseEvent} and {@link HandlingEvent}. */
public sealed interface HotlineRequestEvent extends LedgerEvent {

    @Override
    default CaseKind kind() {
        return CaseKind.HOTLINE_REQUEST;
    }

    record Received(Act act, Intake intake, HotlineDetails details) implements HotlineRequestEvent {}

    record Adopted(Act act, Adoption adoption, Optional<Urgency> urgency) implements HotlineRequestEvent {}

    /**
     * @param resolution SOLVED; for consultations and praise NOT_APPLICABLE
     * @param sampledOut whether the sampling of immediate answers leaves it without a follow-up; absent where it was stored
     *     before anything was drawn, or told by a register: nobody is asked then either
     */
    record Answered(Act act, @FreeText String text, Resolution resolution, Optional<Boolean> sampledOut)
            implements HotlineRequestEvent {

        /** Of which nothing was drawn. */
        public Answered(Act act, String text, Resolution resolution) {
            this(act, text, resolution, Optional.empty());
        }
    }

    record DismissedAsNoCase(Act act, @FreeText String reason) implements HotlineRequestEvent {}

    record Withdrawn(Act act, @FreeText String reason) implements HotlineRequestEvent {}

    record CallbackPromised(Act act, Moment by) implements HotlineRequestEvent {}

    record RequesterContacted(
            Act act, boolean reached, @FreeText Optional<String> said) implements HotlineRequestEvent {}

    /** @param level set where the desk handled it itself, without any dispatch */
    record Resolved(
            Act act, Resolution resolution, @FreeText String text, int round, Optional<Level> level)
            implements HotlineRequestEvent {}

    record Closed(Act act, Ground ground, @FreeText Optional<String> reason) implements HotlineRequestEvent {}

    /** Why it may be closed. */
    enum Ground {
        FOLLOWED_UP,
        UNREACHABLE,
        SAMPLED_OUT,
        /** A register tells that it was closed, not on what ground. */
        REGISTER
    }

    /** @param round the new round, from 2 */
    record Redone(Act act, @FreeText String reason, int round) implements HotlineRequestEvent {}

    record MarkedComplex(Act act, @FreeText String reason) implements HotlineRequestEvent {}

    /**
     * Carries all that the petition needs, so that the process can act on this event alone.
     *
     * @param intake with the request's own number and query code: the petition gets others when it begins
     */
    record PetitionRequested(Act act, CaseId petition, Intake intake, PetitionDetails details)
            implements HotlineRequestEvent {}

    /**
     * Carries all that the mediation needs.
     *
     * @param intake with the request's own number and query code: the mediation gets others when it begins
     */
    record MediationRequested(
            Act act,
            CaseId mediation,
            Intake intake,
            String disputeType,
            List<PersonId> applicants,
            List<PetitionCommand.Respondent> respondents,
            @FreeText Optional<String> claim,
            Optional<String> committee)
            implements HotlineRequestEvent {}

    record Converted(Act act, CaseId successor, CaseKind successorKind) implements HotlineRequestEvent {}

    record ConversionRefused(Act act, String code, @FreeText String reason) implements HotlineRequestEvent {}
}

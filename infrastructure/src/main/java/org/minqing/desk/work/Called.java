package org.minqing.desk.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.command.common.FollowUpTally;
import org.minqing.command.common.FollowUpTally.Asked;
import org.minqing.command.mediation.MediationFile;
import org.minqing.http.cases.StandingCase;

/**
 * Who was asked how it went, by the case's own stream.
 *
 * @param parties of a mediation, each of whom has to be asked
 */
public record Called(CaseKind kind, FollowUpTally tally, List<String> parties) {

    /** As the case stands. */
    public static Called of(StandingCase standing) {
        return new Called(
                standing.file().kind(),
                standing.file().followUps(),
                standing.parts().stream()
                        .flatMap(part -> part instanceof MediationFile file ? file.partyIds().stream() : null)
                        .toList());
    }

    /** The parties that have still to be called. */
    public List<String> awaited() {
        return parties.stream().filter(party -> tally.party(party).isAwaited()).toList();
    }

    /** Whether somebody has still to be called. */
    public boolean isAwaited() {
        return parties.isEmpty() ? tally.anybody().isAwaited() : !awaited().isEmpty();
    }

    /** How often those were called in vain who have still to be called. */
    public int tries() {
        return parties.isEmpty()
                ? tally.anybody().inVain()
                : awaited().stream().map(tally::party).mapToInt(Asked::inVain).sum();
    }

    boolean makesSense(LineForm form) {
        return switch (form) {
            case NOT_REACHED -> isAwaited();
            case REDO, DECLINE_REDO -> tally.isRedoProposed();
            case REACHED,
                    CONFIRM,
                    RETURN,
                    ACCEPT,
                    ANSWER,
                    ANSWER_ON_THE_SPOT,
                    PROGRESS,
                    RESOLVE,
                    REPLY,
                    EXTEND,
                    ESCALATE,
                    APPROVE_EXTENSION,
                    REFUSE_EXTENSION,
                    ACCEPT_OBJECTION,
                    REJECT_OBJECTION,
                    APPROVE_EXCLUSION,
                    REFUSE_EXCLUSION,
                    APPROVE_REPLY -> true;
        };
    }

    /** What nobody has to say: whether they were reached, and where only one party is left, which. */
    Map<String, String> fixed(LineForm form) {
        return switch (form) {
            case NOT_REACHED -> with("false");
            case REACHED -> with("true");
            default -> Map.of();
        };
    }

    private Map<String, String> with(String reached) {
        return awaited().size() == 1
                ? Map.of("reached", reached, "party", awaited().getFirst())
                : Map.of("reached", reached);
    }

    /** Which call in vain the next one would be; empty where it is not known whom it would be to. */
    Optional<Integer> next(LineForm form) {
        return Optional.of(tries() + 1)
                .filter(_ -> form == LineForm.NOT_REACHED && awaited().size() < 2);
    }
}

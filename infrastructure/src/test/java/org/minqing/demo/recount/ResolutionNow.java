package org.minqing.demo.recount;

import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;

/**
 * Whether a matter is solved now (section 5): as its last round was concluded, since a redo clears it; a mediation by its
 * agreement, which is in effect and not broken, or broken until performed.
 */
final class ResolutionNow {

    private ResolutionNow() {}

    /** Absent while nobody has concluded it. */
    static Optional<Resolution> of(History history) {
        Round round = history.lastRound();
        return Agreement.of(history)
                .<Resolution>map(agreement -> agreement.isBroken() ? Resolution.PARTLY_SOLVED : Resolution.SOLVED)
                .or(() -> round.conclusion().map(ResolutionNow::said))
                .or(() -> round.closedAs().filter(as -> as == ClosedAs.NO_CASE).map(as -> Resolution.NOT_APPLICABLE))
                .or(() -> round.told().flatMap(register -> told(register, round)));
    }

    private static Resolution said(LedgerEvent conclusion) {
        return switch (conclusion) {
            case PetitionEvent.Replied e -> e.reply().resolution();
            case PetitionEvent.AnsweredOnTheSpot e -> Resolution.SOLVED;
            case HotlineRequestEvent.Resolved e -> e.resolution();
            case HotlineRequestEvent.Answered e -> e.resolution();
            default -> Resolution.NOT_SOLVED;
        };
    }

    /** Of a case that a register ends and says no more of, it is unknown (docs/figures.md). */
    private static Optional<Resolution> told(Register register, Round round) {
        return register.tells(Adoption::resolution)
                .or(() -> round.isOver() ? Optional.of(Resolution.UNKNOWN) : Optional.empty());
    }
}

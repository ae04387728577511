package org.minqing.demo.recount;

import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseEvent;
import org.minqing.api.ClosedAs;
import org.minqing.api.Resolution;

/**
 * Section 5, {@code ResolutionRate}: of what was received, is not carried on, not outside, not NOT_APPLICABLE and not unknown,
 * what is SOLVED now.
 */
final class Solved implements Definition {

    @Override
    public Stream<Mark> of(Subject subject) {
        return counted(subject.history()).map(what -> Mark.of(what, subject.receivedAt()));
    }

    private static Stream<Counted> counted(History history) {
        if (history.holds(CaseEvent.ExclusionApproved.class)) {
            return Stream.of(Counted.OUTSIDE, Counted.EXCLUDED);
        }
        if (isOutside(history)) {
            return Stream.of(Counted.OUTSIDE);
        }
        if (isCarriedOn(history)) {
            return Stream.empty();
        }
        Optional<Resolution> resolution = ResolutionNow.of(history);
        if (resolution.isEmpty()) {
            return Stream.of(Counted.RESOLUTION_OF);
        }
        return switch (resolution.get()) {
            case SOLVED -> Stream.of(Counted.RESOLUTION_OF, Counted.SOLVED);
            case PARTLY_SOLVED -> Stream.of(Counted.RESOLUTION_OF, Counted.PARTLY_SOLVED);
            case NOT_SOLVED -> Stream.of(Counted.RESOLUTION_OF);
            case NOT_APPLICABLE -> Stream.empty();
            case UNKNOWN -> Stream.of(Counted.RESOLUTION_UNKNOWN);
        };
    }

    private static boolean isCarriedOn(History history) {
        return history.lastRound()
                .closedAs()
                .filter(as -> as == ClosedAs.CONVERTED)
                .isPresent();
    }

    private static boolean isOutside(History history) {
        return history.lastRound()
                .closedAs()
                .map(as -> switch (as) {
                    case VOID, DECLINED, TRANSFERRED, WITHDRAWN -> true;
                    case REPLIED,
                            ANSWERED_ON_THE_SPOT,
                            AGREEMENT,
                            NO_AGREEMENT,
                            REFUSED,
                            OUT_OF_SCOPE,
                            HANDLED,
                            ANSWERED,
                            CONVERTED,
                            NO_CASE -> false;
                })
                .orElse(false);
    }
}

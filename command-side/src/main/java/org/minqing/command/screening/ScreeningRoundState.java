package org.minqing.command.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ScreeningRoundEvent;

/** A screening round as it stands. */
sealed interface ScreeningRoundState {

    /** It was not opened yet. */
    record None() implements ScreeningRoundState {}

    /**
     * @param households by cell, as reported last
     * @param signs the mediations that came of it
     */
    record Round(AreaCode area, Map<AreaCode, Integer> households, Set<CaseId> signs, boolean closed)
            implements ScreeningRoundState {

        public Round {
            households = Map.copyOf(households);
            signs = Set.copyOf(signs);
        }

        Round reported(AreaCode cell, int number) {
            Map<AreaCode, Integer> more = new HashMap<>(households);
            more.put(cell, number);
            return new Round(area, more, signs, closed);
        }

        Round with(CaseId sign) {
            Set<CaseId> more = new HashSet<>(signs);
            more.add(sign);
            return new Round(area, households, more, closed);
        }
    }

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default ScreeningRoundState after(ScreeningRoundEvent event) {
        return switch (event) {
            case ScreeningRoundEvent.Opened opened -> new Round(opened.area(), Map.of(), Set.of(), false);
            case ScreeningRoundEvent.CellReported reported -> round().reported(reported.cell(), reported.households());
            case ScreeningRoundEvent.SignNoted noted -> round().with(noted.mediation());
            case ScreeningRoundEvent.Closed _ -> new Round(round().area(), round().households(), round().signs(), true);
        };
    }

    private Round round() {
        if (this instanceof Round round) {
            return round;
        }
        throw new IllegalStateException("The round was not opened");
    }
}

package org.minqing.command.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.TakenOver;
import org.minqing.api.LedgerEvent;

/** The first command somebody here gives to an adopted case takes it over: from then on its clocks run. */
public final class TakeOver {

    private TakeOver() {}

    /**
     * Decides on the case as it is once taken over, where this command takes it over, and on the case as it is otherwise.
     *
     * @param <S> the kind's state
     */
    public static <S> Decision deciding(
            S state,
            CaseFile file,
            DecisionContext context,
            BiFunction<S, LedgerEvent, S> evolve,
            Function<S, Decision> decide) {
        boolean takesOver = file.isOnlyAdopted()
                && !context.act().imported()
                && !context.act().by().equals(Act.SYSTEM);
        if (!takesOver) {
            return decide.apply(state);
        }
        TakenOver takenOver = new TakenOver(file.kind(), context.act());
        return switch (decide.apply(evolve.apply(state, takenOver))) {
            case Decision.Rejected rejected -> rejected;
            case Decision.Accepted accepted ->
                accepted.events().isEmpty() ? accepted : Decision.accept(first(takenOver, accepted.events()));
        };
    }

    private static List<LedgerEvent> first(LedgerEvent event, List<LedgerEvent> others) {
        List<LedgerEvent> all = new ArrayList<>();
        all.add(event);
        all.addAll(others);
        return all;
    }
}

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

    /** The same where no clock begins by the takeover itself. */
    public static <S> Decision deciding(
            S state,
            CaseFile file,
            DecisionContext context,
            BiFunction<S, LedgerEvent, S> evolve,
            Function<S, Decision> decide) {
        return deciding(state, file, context, evolve, taken -> List.of(), decide);
    }

    /**
     * Decides on the case as it is once taken over, where this command takes it over, and on the case as it is otherwise.
     *
     * @param clocks the clocks that run from then on, whatever the command
     * @param <S> the kind's state
     */
    public static <S> Decision deciding(
            S state,
            CaseFile file,
            DecisionContext context,
            BiFunction<S, LedgerEvent, S> evolve,
            Function<S, List<LedgerEvent>> clocks,
            Function<S, Decision> decide) {
        boolean takesOver = file.isOnlyAdopted()
                && !context.act().imported()
                && !context.act().by().equals(Act.SYSTEM);
        if (!takesOver) {
            return decide.apply(state);
        }
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new TakenOver(file.kind(), context.act()));
        S taken = evolve.apply(state, events.getFirst());
        for (LedgerEvent clock : clocks.apply(taken)) {
            events.add(clock);
            taken = evolve.apply(taken, clock);
        }
        return switch (decide.apply(taken)) {
            case Decision.Rejected rejected -> rejected;
            case Decision.Accepted accepted -> {
                events.addAll(accepted.events());
                yield accepted.events().isEmpty() ? accepted : Decision.accept(events);
            }
        };
    }
}

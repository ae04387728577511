package org.minqing.command.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.TakeOver;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.hotline.HotlineState.Received;
import org.minqing.command.hotline.HotlineState.Standing;

/** An adopted request that is still with the desk once it is taken over has to be dispatched, and has the limit for it. */
final class TakingOver {

    private TakingOver() {}

    static Decision deciding(Standing state, DecisionContext context, Function<Standing, Decision> decide) {
        Decision decision = TakeOver.deciding(
                (HotlineState) state,
                state.file().base(),
                context,
                HotlineEvolution::evolve,
                taken -> decide.apply((Standing) taken));
        return switch (decision) {
            case Decision.Rejected rejected -> rejected;
            case Decision.Accepted accepted ->
                state.file().base().isOnlyAdopted() ? withDispatchLimit(state, accepted, context) : accepted;
        };
    }

    private static Decision withDispatchLimit(Standing before, Decision.Accepted accepted, DecisionContext context) {
        HotlineState after = before;
        for (LedgerEvent event : accepted.events()) {
            after = HotlineEvolution.evolve(after, event);
        }
        if (!(after instanceof Received received)) {
            return accepted;
        }
        List<LedgerEvent> events = new ArrayList<>(accepted.events());
        events.addAll(Timekeeping.of(received.file().base(), context)
                .start(
                        DeadlineKind.DISPATCH,
                        new HotlinePolicy(received.file()).dispatchRule(),
                        context.act().occurredAt())
                .events());
        return Decision.accept(events);
    }
}

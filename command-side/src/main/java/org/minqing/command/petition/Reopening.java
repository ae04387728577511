package org.minqing.command.petition;

import java.util.ArrayList;
import java.util.List;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;

/** 重办: the petition is in handling again, in its next round and with the limit of handling anew. */
final class Reopening {

    private static final List<DeadlineKind> RUN_ON = List.of(DeadlineKind.NOTICE, DeadlineKind.PROMISE);

    private Reopening() {}

    /** @param settled clocks that this decision has stopped already */
    static List<LedgerEvent> events(
            PetitionFile file, String reason, DecisionContext context, DeadlineKind... settled) {
        List<DeadlineKind> untouched = new ArrayList<>(RUN_ON);
        untouched.addAll(List.of(settled));
        Timekeeping time = Timekeeping.of(file.base(), context).liftAllBut(untouched, "redone");
        return HandlingClocks.begin(time, file, context, Cause.REDO)
                .after(new PetitionEvent.Redone(
                        context.act(), reason, file.base().round() + 1));
    }
}

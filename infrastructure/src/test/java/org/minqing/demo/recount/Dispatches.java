package org.minqing.demo.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.api.HandlingEvent.Dispatched;
import org.minqing.api.HandlingEvent.ObjectionAccepted;
import org.minqing.api.HandlingEvent.ObjectionRaised;
import org.minqing.api.LedgerEvent;

/**
 * Section 5, {@code ObjectionRate} and {@code ReturnRate}: of the dispatches, what was objected to and what came back, on the
 * day of the dispatch and against the unit that was given the case (docs/figures.md).
 */
final class Dispatches implements Definition {

    @Override
    public Stream<Mark> of(Subject subject) {
        List<Mark> marks = new ArrayList<>();
        for (LedgerEvent event : subject.history().events()) {
            switch (event) {
                case Dispatched e ->
                    marks.add(Mark.of(Counted.DISPATCH, e.act().occurredAt()).under(e.leadUnit()));
                case ObjectionRaised e -> marks.add(like(marks, Counted.OBJECTION));
                case ObjectionAccepted e -> marks.add(like(marks, Counted.OBJECTION_ACCEPTED));
                default -> {
                    // Neither gives the case to a unit nor gives it back.
                }
            }
        }
        return marks.stream();
    }

    /** Of the dispatch it speaks of, which is the last. */
    private static Mark like(List<Mark> marks, Counted counted) {
        Mark dispatch = marks.reversed().stream()
                .filter(mark -> mark.counted() == Counted.DISPATCH)
                .findFirst()
                .orElseThrow();
        return new Mark(counted, dispatch.when(), dispatch.unit(), dispatch.value());
    }
}

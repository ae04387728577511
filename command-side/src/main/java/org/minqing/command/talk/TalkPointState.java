package org.minqing.command.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.Moment;
import org.minqing.api.Recurrence;
import org.minqing.api.TalkPointEvent;

/** A talk point as it stands. */
sealed interface TalkPointState {

    /** It was not opened yet. */
    record None() implements TalkPointState {}

    /**
     * @param worker who its information worker is now
     * @param reported when they last said that nobody had said anything
     * @param closed nobody is there any more
     */
    record Point(
            AreaCode area, String worker, Optional<LegalAdvice> legalAdvice, Optional<Moment> reported, boolean closed)
            implements TalkPointState {

        private Point with(String other) {
            return new Point(area, other, legalAdvice, reported, closed);
        }

        private Point with(Optional<LegalAdvice> hours) {
            return new Point(area, worker, hours, reported, closed);
        }

        private Point reportedAt(Moment moment) {
            return new Point(area, worker, legalAdvice, Optional.of(moment), closed);
        }
    }

    /** When which lawyer is there. */
    record LegalAdvice(String adviser, Recurrence rule, LocalDate first, LocalTime from, LocalTime to) {}

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default TalkPointState after(TalkPointEvent event) {
        if (event instanceof TalkPointEvent.Opened opened) {
            return new Point(opened.area(), opened.worker(), Optional.empty(), Optional.empty(), false);
        }
        if (!(this instanceof Point point)) {
            throw new IllegalStateException("There is no talk point");
        }
        return switch (event) {
            case TalkPointEvent.Opened _ -> point;
            case TalkPointEvent.WorkerChanged changed -> point.with(changed.worker());
            case TalkPointEvent.LegalAdviceSet set ->
                point.with(Optional.of(new LegalAdvice(set.adviser(), set.rule(), set.first(), set.from(), set.to())));
            case TalkPointEvent.LegalAdviceCleared _ -> point.with(Optional.<LegalAdvice>empty());
            case TalkPointEvent.NothingReported reported ->
                point.reportedAt(reported.act().occurredAt());
            case TalkPointEvent.Closed _ ->
                new Point(point.area(), point.worker(), point.legalAdvice(), point.reported(), true);
        };
    }
}

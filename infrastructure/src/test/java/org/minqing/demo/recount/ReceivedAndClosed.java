package org.minqing.demo.recount;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseEvent;
import org.minqing.api.ClosedAs;
import org.minqing.api.HandlingEvent;
import org.minqing.api.Moment;
import org.minqing.demo.DemoYears;
import org.minqing.demo.recount.Subject.Part;

/**
 * Section 5, the rows {@code received}, {@code ClosureRate}, {@code closed}, {@code ReminderRate} and {@code pingPong}. A case
 * that was concluded and later closed was closed on the later of the two days (docs/figures.md).
 */
final class ReceivedAndClosed implements Definition {

    @Override
    public Stream<Mark> of(Subject subject) {
        return Stream.of(received(subject), closure(subject), closed(subject)).flatMap(marks -> marks);
    }

    private static Stream<Mark> received(Subject subject) {
        Stream.Builder<Counted> counted = Stream.builder();
        if (subject.part() != Part.SUCCESSOR) {
            counted.add(Counted.RECEIVED);
        }
        if (isCarriedOn(subject)) {
            counted.add(Counted.CARRIED);
        }
        if (isReminded(subject.history())
                && subject.before().filter(ReceivedAndClosed::isReminded).isEmpty()) {
            counted.add(Counted.REMINDED);
        }
        if (subject.history().all(HandlingEvent.ObjectionAccepted.class).size() >= 2) {
            counted.add(Counted.PING_PONG);
        }
        return counted.build().map(what -> Mark.of(what, subject.receivedAt()));
    }

    private static boolean isReminded(History history) {
        return history.holds(CaseEvent.Reminded.class);
    }

    private static boolean isCarriedOn(Subject subject) {
        return subject.history()
                .lastRound()
                .closedAs()
                .filter(as -> as == ClosedAs.CONVERTED)
                .isPresent();
    }

    private static Stream<Mark> closure(Subject subject) {
        if (isCarriedOn(subject)) {
            return Stream.empty();
        }
        Mark received = Mark.of(Counted.CLOSURE_OF, subject.receivedAt());
        return subject.history().lastRound().isOver()
                ? Stream.of(received, Mark.of(Counted.CLOSURE, subject.receivedAt()))
                : Stream.of(received);
    }

    private static Stream<Mark> closed(Subject subject) {
        Round round = subject.history().lastRound();
        if (!round.isOver() || subject.part() == Part.FIRST) {
            return Stream.empty();
        }
        Optional<Moment> last = Stream.of(round.concludedAt(), round.closedAt())
                .flatMap(Optional::stream)
                .filter(moment -> !(moment instanceof Moment.Unknown))
                .max(Comparator.comparing(
                        moment -> moment.day(DemoYears.YEAR.zone()).orElseThrow()));
        return last.map(moment -> Stream.of(Mark.of(Counted.CLOSED, moment)))
                .orElseGet(() -> Stream.of(
                        Mark.of(Counted.CLOSED, subject.receivedAt()),
                        Mark.of(Counted.CLOSED_UNDATED, subject.receivedAt())));
    }
}

package org.minqing.demo.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Adoption;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.LateEntryConfirmed;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.demo.DemoYears;

/**
 * Section 5, {@code OnTimeClosureRate}, with the limits of section 3: concluded by the deadline in force in every round, not
 * by an unconfirmed late entry. An open case is late once its deadline was noticed to have passed, a limit of whole days
 * counts on its last day, and the round that stands decides the day (docs/figures.md).
 */
final class OnTime implements Definition {

    /** How one round went. */
    private record Verdict(boolean inTime, LocalDate day) {}

    @Override
    public Stream<Mark> of(Subject subject) {
        if (subject.part() == Subject.Part.FIRST) {
            return Stream.empty();
        }
        History history = subject.history();
        List<Round> rounds = history.rounds();
        Optional<Verdict> last = verdict(rounds.getLast(), history);
        if (last.isPresent()) {
            boolean inTime = rounds.stream()
                    .flatMap(round -> verdict(round, history).stream())
                    .allMatch(Verdict::inTime);
            return marks(inTime, Moment.on(last.get().day()));
        }
        return history.register().flatMap(register -> register.tells(Adoption::onTime)).stream()
                .flatMap(inTime -> marks(inTime, subject.receivedAt()));
    }

    private static Stream<Mark> marks(boolean inTime, Moment when) {
        return inTime
                ? Stream.of(Mark.of(Counted.ON_TIME_OF, when), Mark.of(Counted.ON_TIME, when))
                : Stream.of(Mark.of(Counted.ON_TIME_OF, when));
    }

    private static Optional<Verdict> verdict(Round round, History history) {
        return inForce(round)
                .flatMap(dueAt -> round.conclusion()
                        .map(conclusion -> concluded(conclusion, dueAt, history))
                        .or(() -> passed(round, dueAt)));
    }

    /** The last that was set before the conclusion, unless it was lifted. */
    private static Optional<Instant> inForce(Round round) {
        Optional<Instant> dueAt = Optional.empty();
        for (LedgerEvent event : round.events()) {
            if (round.conclusion().filter(event::equals).isPresent()) {
                return dueAt;
            }
            if (event instanceof DeadlineSet set && decides(set.deadline().which())) {
                dueAt = Optional.of(set.deadline().dueAt());
            }
            if (event instanceof DeadlineLifted lifted && decides(lifted.which())) {
                dueAt = Optional.empty();
            }
        }
        return dueAt;
    }

    private static boolean decides(DeadlineKind which) {
        return which == DeadlineKind.HANDLING || which == DeadlineKind.MEDIATION;
    }

    private static Verdict concluded(LedgerEvent conclusion, Instant dueAt, History history) {
        boolean confirmed = history.all(LateEntryConfirmed.class).stream().anyMatch(event -> decides(event.which()));
        boolean counts = !conclusion.act().enteredLate() || confirmed;
        Moment at = conclusion.act().occurredAt();
        LocalDate concludedOn = at.day(DemoYears.YEAR.zone()).orElseThrow();
        LocalDate lastDay = lastDay(dueAt);
        boolean byDeadline = at.exact().map(instant -> !instant.isAfter(dueAt)).orElse(!concludedOn.isAfter(lastDay));
        return new Verdict(byDeadline && counts, concludedOn.isBefore(lastDay) ? concludedOn : lastDay);
    }

    private static Optional<Verdict> passed(Round round, Instant dueAt) {
        boolean noticed = round.events().stream()
                .anyMatch(event -> event instanceof DeadlinePassed passed
                        && decides(passed.which())
                        && passed.dueAt().equals(dueAt));
        return noticed ? Optional.of(new Verdict(false, lastDay(dueAt))) : Optional.empty();
    }

    static LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), DemoYears.YEAR.zone());
    }
}

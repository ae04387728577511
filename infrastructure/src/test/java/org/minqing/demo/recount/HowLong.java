package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Adoption;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;

/**
 * Section 5, {@code hoursToReply} and {@code hoursToClose}: from receipt, where both ends are known to the instant. To a
 * petition one replies, a hotline request is replied to by the first contact or the answer. Each case has its own receipt, also
 * one that carries on another's matter; what is carried on is replied to and closed by its successor.
 */
final class HowLong implements Definition {

    private static final BigDecimal HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    @Override
    public Stream<Mark> of(Subject subject) {
        if (subject.part() == Subject.Part.FIRST) {
            return Stream.empty();
        }
        History history = subject.history();
        Moment received = Particulars.of(history).receivedAt();
        return Stream.concat(
                took(Counted.REPLY, received, repliedAt(history)),
                took(Counted.CLOSING, received, history.lastRound().closedAt()));
    }

    private static Optional<Moment> repliedAt(History history) {
        return history.events().stream()
                .filter(HowLong::replies)
                .findFirst()
                .map(event -> event.act().occurredAt())
                .or(() -> history.register().flatMap(register -> register.tells(Adoption::repliedAt)));
    }

    private static boolean replies(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Replied e -> e.isFinal();
            case PetitionEvent.AnsweredOnTheSpot e -> true;
            case HotlineRequestEvent.RequesterContacted e -> e.reached();
            case HotlineRequestEvent.Answered e -> true;
            default -> false;
        };
    }

    private static Stream<Mark> took(Counted counted, Moment from, Optional<Moment> to) {
        return from.exact().stream()
                .flatMap(start -> to.flatMap(Moment::exact).stream()
                        .filter(end -> !end.isBefore(start))
                        .map(end -> Mark.of(
                                counted,
                                Moment.at(end),
                                BigDecimal.valueOf(Duration.between(start, end).toMillis())
                                        .divide(HOUR, MathContext.DECIMAL64))));
    }
}

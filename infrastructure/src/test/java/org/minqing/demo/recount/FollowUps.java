package org.minqing.demo.recount;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minqing.api.Adoption.FollowUpAnswers;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.Moment;
import org.minqing.api.Satisfaction;

/**
 * Section 5, {@code ResponseRate}, {@code SolveRate} and {@code SatisfactionRate}: of each case, person and round, the last
 * valid follow-up that carries the answer. What a register tells of answers is of no known person.
 */
final class FollowUps implements Definition {

    /** @param whom a person, or of a mediation the party, or nobody knows whom */
    private record Asked(Optional<?> whom, int round) {}

    private record Answer<T>(T said, Moment when) {}

    @Override
    public Stream<Mark> of(Subject subject) {
        History history = subject.history();
        return Stream.of(
                        answers(history, FollowedUp::contacted, FollowUpAnswers::contacted)
                                .flatMap(answer -> marks(answer, Counted.CONTACTED, Counted.CONTACTED_OF)),
                        answers(history, FollowedUp::solved, FollowUpAnswers::solved)
                                .flatMap(answer -> marks(answer, Counted.SAID_SOLVED, Counted.SAID_SOLVED_OF)),
                        answers(history, FollowedUp::satisfaction, FollowUpAnswers::satisfaction)
                                .map(answer -> Mark.of(satisfaction(answer.said()), answer.when())))
                .flatMap(marks -> marks);
    }

    private static Stream<Mark> marks(Answer<Boolean> answer, Counted yes, Counted all) {
        return answer.said()
                ? Stream.of(Mark.of(all, answer.when()), Mark.of(yes, answer.when()))
                : Stream.of(Mark.of(all, answer.when()));
    }

    private static Counted satisfaction(Satisfaction said) {
        return switch (said) {
            case SATISFIED -> Counted.SATISFIED;
            case BASICALLY_SATISFIED -> Counted.BASICALLY_SATISFIED;
            case DISSATISFIED -> Counted.DISSATISFIED;
        };
    }

    private static <T> Stream<Answer<T>> answers(
            History history,
            Function<FollowedUp, Optional<T>> question,
            Function<FollowUpAnswers, Optional<T>> inTheRegister) {
        Map<Asked, Answer<T>> last = new LinkedHashMap<>();
        history.register()
                .ifPresent(register -> register.followUps()
                        .forEach(told -> inTheRegister
                                .apply(told)
                                .ifPresent(said ->
                                        last.put(new Asked(Optional.empty(), 1), new Answer<>(said, told.at())))));
        history.all(FollowedUp.class).stream()
                .filter(FollowedUp::valid)
                .forEach(followUp -> question.apply(followUp)
                        .ifPresent(said -> last.put(
                                asked(followUp),
                                new Answer<>(said, followUp.act().occurredAt()))));
        return last.values().stream();
    }

    private static Asked asked(FollowedUp followUp) {
        Optional<?> whom = followUp.personId().isPresent() ? followUp.personId() : followUp.party();
        return new Asked(whom, followUp.round());
    }
}

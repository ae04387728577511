package org.minqing.query.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Moment;
import org.minqing.api.Satisfaction;

/** What was said in valid follow-ups: of each person and round, the last that carries an answer to each question. */
public record Answers(List<Answer> given) {

    static final Answers NONE = new Answers(List.of());

    public enum Question {
        CONTACTED,
        SOLVED,
        SATISFIED
    }

    /**
     * @param person or the party, where it is one that nobody stands for; empty where nobody is named
     * @param said {@code true} or {@code false}, or a {@link Satisfaction}
     */
    public record Answer(String person, int round, Question question, String said, Moment at) {

        boolean replaces(Answer other) {
            return person.equals(other.person) && round == other.round && question == other.question;
        }
    }

    Answers followedUp(
            String person,
            int round,
            Moment at,
            Optional<Boolean> contacted,
            Optional<Boolean> solved,
            Optional<Satisfaction> satisfaction) {
        return this.add(contacted.map(said -> new Answer(person, round, Question.CONTACTED, said.toString(), at)))
                .add(solved.map(said -> new Answer(person, round, Question.SOLVED, said.toString(), at)))
                .add(satisfaction.map(said -> new Answer(person, round, Question.SATISFIED, said.name(), at)));
    }

    private Answers add(Optional<Answer> answer) {
        return answer.map(this::replace).orElse(this);
    }

    private Answers replace(Answer answer) {
        List<Answer> now = new ArrayList<>(given);
        now.removeIf(answer::replaces);
        now.add(answer);
        return new Answers(List.copyOf(now));
    }
}

package org.minqing.desk.resident;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Satisfaction;

/**
 * What a resident sees of their case: nobody else in it, nothing internal, no account.
 *
 * @param confidential then no text is shown, only that something was said
 * @param closedAs as long as it is closed
 * @param unit by name; absent while nobody but the desk that took it in has it
 * @param received the day; absent where only a register could know
 * @param due when an answer, or the step before it, is due
 * @param said oldest first
 * @param answering whether it can be said now how it went
 * @param given the last answer of this round
 * @param seen changes with every word that is new here, and with nothing else
 */
public record ResidentView(
        String number,
        CaseKind kind,
        boolean confidential,
        Optional<String> subject,
        Stage stage,
        Optional<ClosedAs> closedAs,
        Optional<String> unit,
        Optional<String> received,
        Optional<Due> due,
        List<Said> said,
        Answering answering,
        Optional<Given> given,
        String seen) {

    /** How far it has come, in plain words. */
    public enum Stage {
        /** 有人跟进. */
        FOLLOWED,
        /** 有人处理. */
        IN_HAND,
        /** 已答复. */
        ANSWERED,
        /** An agreement is in effect. */
        AGREED,
        CLOSED,
        WITHDRAWN
    }

    /** Whether the resident can say how it went, or why not. */
    public enum Answering {
        OPEN,
        /** Nothing has been answered yet. */
        TOO_EARLY,
        /** Several stand on the same side of a mediation: nobody can tell here which of them it is. */
        ONE_OF_SEVERAL,
        /** It did not end in an answer: another case goes on with it, or it was registered in error. */
        NOT_ANSWERED;

        /** Of the sentence about it. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param over the day has passed */
    public record Due(DeadlineKind which, String day, boolean over) {}

    /**
     * Something that was told the resident.
     *
     * @param what of the word for it
     */
    public record Said(String day, String what, List<String> texts) {}

    /** What was answered, and when. */
    public record Given(
            String day, Optional<Satisfaction> satisfaction, Optional<Boolean> solved, Optional<String> said) {

        boolean says(Typed typed) {
            return satisfaction.map(Enum::name).orElse("").equals(typed.satisfaction())
                    && solved.map(Object::toString).orElse("").equals(typed.solved())
                    && said.orElse("").equals(typed.said().strip());
        }
    }
}

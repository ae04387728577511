package org.minqing.command.handling;

import java.util.Optional;

/**
 * What was said last about the dispatch, the extension and the pause of the present round.
 *
 * @param objection the latest to the present dispatch
 * @param answer to that objection
 * @param extensionRefused why more time was refused, as long as nobody asked for it again
 * @param resumed the latest pause was ended by somebody
 */
public record LastSaid(
        Optional<Objection> objection,
        Optional<ObjectionAnswer> answer,
        Optional<String> extensionRefused,
        boolean resumed) {

    public record Objection(String reason, Optional<String> proposedUnit) {}

    public record ObjectionAnswer(boolean accepted, Optional<String> reason) {}

    static LastSaid nothing() {
        return new LastSaid(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    LastSaid dispatched() {
        return new LastSaid(Optional.empty(), Optional.empty(), extensionRefused, resumed);
    }

    LastSaid objected(Objection raised) {
        return new LastSaid(Optional.of(raised), Optional.empty(), extensionRefused, resumed);
    }

    LastSaid answered(ObjectionAnswer given) {
        return new LastSaid(objection, Optional.of(given), extensionRefused, resumed);
    }

    LastSaid extensionRefused(Optional<String> reason) {
        return new LastSaid(objection, answer, reason, resumed);
    }

    LastSaid resumed(boolean now) {
        return new LastSaid(objection, answer, extensionRefused, now);
    }

    boolean isAnswered(ObjectionAnswer given) {
        return answer.filter(given::equals).isPresent();
    }
}

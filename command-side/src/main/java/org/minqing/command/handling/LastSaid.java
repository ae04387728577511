package org.minqing.command.handling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said last about the dispatch, the extension and the pause of the present round.
 *
 * @param receivedBy the units that confirmed the receipt of the present dispatch
 * @param objection the latest to the present dispatch
 * @param answer to that objection
 * @param extensionRefused why more time was refused, as long as nobody asked for it again
 * @param resumed the latest pause was ended by somebody
 */
public record LastSaid(
        List<String> receivedBy,
        Optional<Objection> objection,
        Optional<ObjectionAnswer> answer,
        Optional<String> extensionRefused,
        boolean resumed) {

    public record Objection(String reason, Optional<String> proposedUnit) {}

    public record ObjectionAnswer(boolean accepted, Optional<String> reason) {}

    static LastSaid nothing() {
        return new LastSaid(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    LastSaid dispatched() {
        return new LastSaid(List.of(), Optional.empty(), Optional.empty(), extensionRefused, resumed);
    }

    LastSaid received(String unit) {
        List<String> all =
                Stream.concat(receivedBy.stream(), Stream.of(unit)).distinct().toList();
        return new LastSaid(all, objection, answer, extensionRefused, resumed);
    }

    LastSaid objected(Objection raised) {
        return new LastSaid(receivedBy, Optional.of(raised), Optional.empty(), extensionRefused, resumed);
    }

    LastSaid answered(ObjectionAnswer given) {
        return new LastSaid(receivedBy, objection, Optional.of(given), extensionRefused, resumed);
    }

    LastSaid extensionRefused(Optional<String> reason) {
        return new LastSaid(receivedBy, objection, answer, reason, resumed);
    }

    LastSaid resumed(boolean now) {
        return new LastSaid(receivedBy, objection, answer, extensionRefused, now);
    }

    boolean isAnswered(ObjectionAnswer given) {
        return answer.filter(given::equals).isPresent();
    }
}

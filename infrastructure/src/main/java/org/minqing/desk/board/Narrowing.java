package org.minqing.desk.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something the view is narrowed by, or could be.
 *
 * @param query of the board without it, or with it where it is not in force
 */
public record Narrowing(String name, String query, boolean inForce) {

    /** What is in force beside area, category and period. */
    static List<Narrowing> of(BoardAddress address, BoardNames names) {
        List<Narrowing> all = new ArrayList<>();
        address.kind()
                .ifPresent(kind -> all.add(new Narrowing(
                        names.kind(kind.name()),
                        address.ofKind(Optional.empty()).query(),
                        true)));
        address.channel()
                .ifPresent(code -> all.add(new Narrowing(
                        names.channel(code), address.through(Optional.empty()).query(), true)));
        address.unit()
                .ifPresent(code -> all.add(new Narrowing(
                        names.holder(code), address.heldBy(Optional.empty()).query(), true)));
        return all;
    }

    /** The periods that can be chosen with one click. */
    static List<Narrowing> periods(BoardAddress address, BoardNames names, LocalDate today) {
        Narrowing ever = new Narrowing(
                names.words().say("board.period.ever"),
                address.between(Optional.empty(), Optional.empty()).query(),
                address.from().isEmpty() && address.to().isEmpty());
        return Stream.concat(
                        Arrays.stream(Period.values())
                                .map(period -> new Narrowing(
                                        names.words().say("board.period." + period.word()),
                                        address.of(period, today).query(),
                                        address.period().equals(Optional.of(period)))),
                        Stream.of(ever))
                .toList();
    }
}

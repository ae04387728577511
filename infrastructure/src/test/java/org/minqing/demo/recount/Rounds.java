package org.minqing.demo.recount;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerEvent;

/**
 * Section 5, {@code RedoRate}: of the rounds concluded, those that were done again. A mediation has no rounds (4.2: no
 * redo), and what was concluded in a register counts in neither (docs/figures.md).
 */
final class Rounds implements Definition {

    @Override
    public Stream<Mark> of(Subject subject) {
        if (subject.history().kind() == CaseKind.MEDIATION) {
            return Stream.empty();
        }
        List<Round> rounds = subject.history().rounds();
        return IntStream.range(0, rounds.size())
                .boxed()
                .flatMap(number -> rounds.get(number).conclusion().stream()
                        .flatMap(conclusion -> marks(conclusion, number < rounds.size() - 1)));
    }

    private static Stream<Mark> marks(LedgerEvent conclusion, boolean redone) {
        Mark round = Mark.of(Counted.ROUND, conclusion.act().occurredAt());
        return redone
                ? Stream.of(
                        round, Mark.of(Counted.ROUND_REDONE, conclusion.act().occurredAt()))
                : Stream.of(round);
    }
}

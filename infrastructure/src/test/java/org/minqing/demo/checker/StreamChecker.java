package org.minqing.demo.checker;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.api.CaseId;

/** Holds every invariant against a case's stream. */
public final class StreamChecker {

    private static final List<Invariant> INVARIANTS = List.of(
            new BeginningAndOrder(),
            new EndingsAndRounds(),
            new Levels(),
            new DeadlinesMoveByEvents(),
            new TwoAccounts(),
            new Rights());

    private StreamChecker() {}

    public static List<String> violations(CaseId caseId, List<Recorded> stream) {
        return INVARIANTS.stream()
                .flatMap(invariant -> brokenIn(invariant, stream))
                .map(broken -> caseId + ": " + broken)
                .toList();
    }

    /**
     * Holds what is asked of deadlines alone against a stream that was looked at last at the end.
     *
     * @param zone where days begin and end
     */
    public static List<String> ofDeadlines(CaseId caseId, List<Recorded> stream, Instant end, ZoneId zone) {
        return Stream.of(new DeadlinesMoveByEvents(), new NothingForgotten(end, zone))
                .flatMap(invariant -> brokenIn(invariant, stream))
                .map(broken -> caseId + ": " + broken)
                .toList();
    }

    private static Stream<String> brokenIn(Invariant invariant, List<Recorded> stream) {
        return invariant.brokenIn(stream).stream();
    }
}

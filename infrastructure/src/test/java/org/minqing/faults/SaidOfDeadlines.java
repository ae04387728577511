package org.minqing.faults;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.AdministratorForTests;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.demo.checker.Recorded;
import org.minqing.demo.checker.StreamChecker;

/**
 * What a ledger says of the deadlines in it.
 *
 * @param broken what is not as the checker of streams wants it, a sentence each
 * @param how how often something of each kind is said
 * @param streams how many cases have a deadline
 * @param calls those of them that came in from outside, also where the answer got lost with the node that took one in
 * @param passedOfCalls how many deadlines of theirs have passed
 */
record SaidOfDeadlines(
        List<String> broken, Map<String, Integer> how, int streams, Set<String> calls, int passedOfCalls) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PASSED = "passed";

    /** @param end when it stopped */
    static SaidOfDeadlines read(EventStore store, List<String> cases, Instant end) {
        List<String> broken = new ArrayList<>();
        Map<String, Integer> how = new TreeMap<>();
        Set<String> calls = new HashSet<>();
        int passed = 0;
        for (String id : cases) {
            List<Recorded> stream = stream(store, id);
            stream.forEach(recorded -> how.merge(how(recorded.event()), 1, Integer::sum));
            broken.addAll(StreamChecker.ofDeadlines(CaseId.of(id), stream, end, ZONE));
            if (isCall(stream)) {
                calls.add(id);
                passed += (int) stream.stream()
                        .filter(recorded -> how(recorded.event()).equals(PASSED))
                        .count();
            }
        }
        return new SaidOfDeadlines(broken, how, cases.size(), calls, passed);
    }

    private static boolean isCall(List<Recorded> stream) {
        return stream.getFirst().event().act().by().equals(AdministratorForTests.NAME);
    }

    private static List<Recorded> stream(EventStore store, String id) {
        return store.readEvents(id, 0)
                .asStream()
                .map(event ->
                        new Recorded(event.getSequenceNumber(), (LedgerEvent) event.getPayload(), event.getTimestamp()))
                .toList();
    }

    private static String how(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.DeadlineNear _ -> "near";
            case CaseEvent.DeadlinePassed _ -> PASSED;
            case CaseEvent.DeadlineSupervised _ -> "supervised";
            case LedgerEvent _ -> "other";
        };
    }
}

package org.minqing.demo.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;

/** One event begins a stream, and only the first; no gap; one kind; nothing happens after it was recorded. */
final class BeginningAndOrder implements Invariant {

    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    @Override
    public List<String> brokenIn(List<Recorded> stream) {
        List<String> broken = new ArrayList<>();
        Instant before = Instant.MIN;
        for (int i = 0; i < stream.size(); i++) {
            Recorded recorded = stream.get(i);
            LedgerEvent event = recorded.event();
            if (begins(event) != (i == 0)) {
                broken.add("only the first event begins a case: " + i + " " + event);
            }
            if (recorded.sequence() != i) {
                broken.add("a gap before " + recorded.sequence());
            }
            if (event.kind() != stream.getFirst().event().kind()) {
                broken.add("another kind: " + event);
            }
            if (event.act().occurredAt() instanceof Moment.At at
                    && at.instant().isAfter(recorded.recordedAt().plus(TOLERANCE))) {
                broken.add("happened after it was recorded at " + recorded.recordedAt() + ": " + event);
            }
            if (recorded.recordedAt().isBefore(before)) {
                broken.add("recorded before its forerunner: " + event);
            }
            before = recorded.recordedAt();
        }
        return broken;
    }

    static boolean begins(LedgerEvent event) {
        return event instanceof PetitionEvent.Registered
                || event instanceof PetitionEvent.Adopted
                || event instanceof MediationEvent.Opened
                || event instanceof MediationEvent.Adopted
                || event instanceof HotlineRequestEvent.Received
                || event instanceof HotlineRequestEvent.Adopted;
    }
}

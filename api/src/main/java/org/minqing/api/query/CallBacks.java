package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls that were promised and not made yet, the nearest promise first. */
public record CallBacks(List<CallBack> all) {

    public CallBacks {
        all = List.copyOf(all);
    }

    /**
     * @param promisedFor passed or not
     * @param since when it was promised, as far as that is known
     */
    public record CallBack(CasePage.Item item, Instant promisedFor, Optional<Instant> since) {}
}

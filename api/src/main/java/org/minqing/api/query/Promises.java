package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was promised and not kept yet, the nearest promise first. */
public record Promises(List<Promise> all) {

    public Promises {
        all = List.copyOf(all);
    }

    /**
     * @param promisedFor passed or not
     * @param since when it was promised, as far as that is known
     */
    public record Promise(CasePage.Item item, Instant promisedFor, Optional<Instant> since) {}
}

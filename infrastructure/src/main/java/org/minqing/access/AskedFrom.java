package org.minqing.access;

import java.util.Map;
import java.util.Optional;
import org.minqing.api.query.QueryHeaders;

/**
 * Where something was asked from.
 *
 * @param address of the network
 * @param userAgent how the program calls itself; its beginning is kept
 * @param request the one request, as the log names it
 */
public record AskedFrom(String address, Optional<String> userAgent, Optional<String> request) {

    /** What travels beside a message; empty where it came from the ledger itself. */
    public static Optional<AskedFrom> of(Map<String, ?> beside) {
        return text(beside, QueryHeaders.ADDRESS)
                .map(address -> new AskedFrom(
                        address, text(beside, QueryHeaders.USER_AGENT), text(beside, QueryHeaders.REQUEST)));
    }

    private static Optional<String> text(Map<String, ?> beside, String key) {
        return Optional.ofNullable(beside.get(key)).map(Object::toString);
    }
}

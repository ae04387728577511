package org.minqing.desk;

import org.springframework.web.server.ServerWebExchange;

/** Where a page goes on once something was saved, as whoever works there chose for all pages. */
public enum AfterSaving {
    /** To the next case of the list that one came from, the next line of the desk, the next call. */
    NEXT,
    /** It stays with the case. */
    STAY,
    /** Back to the list, and nothing there is open. */
    CLOSE;

    static final String NAME = "afterSaving";

    /** What {@link PageChoices} found. */
    public static AfterSaving of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(NAME, NEXT);
    }
}

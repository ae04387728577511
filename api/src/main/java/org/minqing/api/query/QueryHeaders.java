package org.minqing.api.query;

import org.minqing.api.CommandHeaders;

/** Keys of the message metadata that travels beside a question. All values are text. */
public final class QueryHeaders {

    /** The account that asks. */
    public static final String ACTOR = CommandHeaders.ACTOR;

    /** Of the network, where it asks from. */
    public static final String ADDRESS = "address";

    /** How the program it asks with calls itself. */
    public static final String USER_AGENT = "userAgent";

    /** The one request, as the log names it. */
    public static final String REQUEST = "request";

    private QueryHeaders() {}
}

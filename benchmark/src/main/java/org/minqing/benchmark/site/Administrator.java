package org.minqing.benchmark.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The account under which everything is measured: the one of a set-up that nobody attends. */
public final class Administrator {

    private static final String PASSWORD = "measured by nobody but us";

    private Administrator() {}

    /** What an application needs to know of it. */
    static Map<String, String> environment() {
        return Map.of("MINQING_ADMIN_PASSWORD", PASSWORD);
    }

    /** The header by which it comes in. */
    public static String authorization() {
        String pair = "admin:" + PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}

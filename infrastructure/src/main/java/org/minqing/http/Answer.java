package org.minqing.http;

import java.util.Map;

/**
 * A whole answer, as it goes out and as it can be given again.
 *
 * @param body JSON
 */
public record Answer(int status, String mediaType, Map<String, String> headers, String body) {

    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
}

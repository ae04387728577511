package org.minqing.http;

import java.util.Map;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: {@code petitioners[0].phone}
 * @param code names the sentence about it
 * @param facts what the sentence mentions
 */
public record Violation(String field, String code, Map<String, String> facts) {}

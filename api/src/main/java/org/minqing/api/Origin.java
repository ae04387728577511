package org.minqing.api;

/**
 * What a case is called in the system it came from. The same pair is one case.
 *
 * @param source {@code manual} where people register by hand
 */
public record Origin(String source, String externalId) {}

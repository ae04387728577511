package org.minqing.access;

import java.util.Optional;

/**
 * Where something was asked from.
 *
 * @param address of the network
 * @param userAgent how the program calls itself; its beginning is kept
 * @param request the one request, as the log names it
 */
public record AskedFrom(String address, Optional<String> userAgent, Optional<String> request) {}

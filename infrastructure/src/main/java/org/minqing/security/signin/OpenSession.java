package org.minqing.security.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * A place where an account is signed in.
 *
 * @param handle names it to its owner; nobody signs in with it
 * @param seenAt when somebody last did something there, to the minute
 * @param address from where the password was said; empty for one begun before that was kept
 * @param here whether it is the one that asks
 */
public record OpenSession(String handle, Instant begunAt, Instant seenAt, Optional<String> address, boolean here) {}

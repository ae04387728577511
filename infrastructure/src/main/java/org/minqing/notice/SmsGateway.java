package org.minqing.notice;

import java.util.UUID;

/**
 * Sends short messages. A deployment with a provider has a bean of it; without one they go to the log, see {@link LoggedSms}.
 */
@FunctionalInterface
public interface SmsGateway {

    /**
     * Returns once the provider has taken it.
     *
     * @param id the same when it is sent again, for a provider that sorts out what comes twice
     * @param phone where to, as its owner typed it
     * @throws RuntimeException where it was not taken; it is tried again
     */
    void send(UUID id, String phone, String text);
}

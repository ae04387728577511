package org.minqing.security.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/**
 * Someone who may sign in.
 *
 * @param name what is typed at the sign-in page, in small letters; stands beside everything the account did
 * @param byProgram may use Basic or a token, API and pages alike, without a second factor
 * @param unattended made by a setting, for a set-up that nobody attends
 */
public record Account(
        String name,
        String displayName,
        Set<Role> roles,
        Reach reach,
        boolean byProgram,
        boolean unattended,
        boolean enabled,
        Credentials credentials) {

    /** An account name as it is kept; never one by which something else than an account acts ({@link org.minqing.api.Act}). */
    public static final Pattern NAME = Pattern.compile("(?!(?:system|resident)$)[a-z0-9][a-z0-9._-]{1,39}");

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * What the account proves itself by.
     *
     * @param password as the encoder wrote it; absent for who signs in elsewhere only
     * @param mustChange the password was made by somebody else
     * @param lastStep of the time-based digits, the last one that was used
     */
    public record Credentials(
            Optional<String> password,
            Instant passwordSetAt,
            boolean mustChange,
            Optional<SecondFactor.Secret> secondFactor,
            long lastStep) {

        /** Somebody who has just been made, with a password that is not theirs. */
        public static Credentials given(String encoded, Instant now) {
            return new Credentials(Optional.of(encoded), now, true, Optional.empty(), 0);
        }
    }
}

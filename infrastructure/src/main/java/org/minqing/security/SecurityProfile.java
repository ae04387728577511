package org.minqing.security;

import java.time.Duration;
import java.util.Optional;

/**
 * Which of two standards the rules for accounts follow, since they disagree: OWASP ASVS 5.0 asks for no composition and
 * no regular change (6.2.5, 6.2.10), GB/T 22239-2019 level 3 (8.1.4.1) for both. {@code MINQING_SECURITY_PROFILE}.
 */
public enum SecurityProfile {
    ASVS(8, 1, Optional.empty(), 0),
    /** 等保三级. */
    MLPS3(10, 3, Optional.of(Duration.ofDays(90)), 5);

    private final int shortest;
    private final int classes;
    private final Optional<Duration> longestUse;
    private final int notAgain;

    SecurityProfile(int shortest, int classes, Optional<Duration> longestUse, int notAgain) {
        this.shortest = shortest;
        this.classes = classes;
        this.longestUse = longestUse;
        this.notAgain = notAgain;
    }

    /** Characters a password has at least. */
    public int shortestPassword() {
        return shortest;
    }

    /** How many of capital letters, small letters, digits and other characters a password holds at least. */
    public int characterClasses() {
        return classes;
    }

    /** After which a password has to be changed. */
    public Optional<Duration> longestUse() {
        return longestUse;
    }

    /** How many passwords back one may not be used again. */
    public int notAgain() {
        return notAgain;
    }

    /** Whether the three officers are three persons, and none of them works on cases (8.1.4.2). */
    public boolean separatesOfficers() {
        return this == MLPS3;
    }

    /** How long the wait after wrong tries grows: by doubling, up to this. */
    public Duration longestWait() {
        return this == MLPS3 ? Duration.ofMinutes(30) : Duration.ofSeconds(30);
    }

    /** The wait after the first try too many. */
    public Duration firstWait() {
        return this == MLPS3 ? Duration.ofMinutes(30) : Duration.ofSeconds(1);
    }
}

package org.minqing.intake;

import java.util.UUID;
import org.minqing.intake.mapping.Mapping;

/**
 * An import that is to be worked on.
 *
 * @param account whoever sent it in
 * @param done rows from the first on whose fate is settled
 * @param busyMillis spent on it so far
 */
record Job(
        UUID id,
        String account,
        Mapping mapping,
        boolean dryRun,
        Counts done,
        UnmatchedWords unmatched,
        long busyMillis) {}

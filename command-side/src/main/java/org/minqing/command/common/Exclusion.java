package org.minqing.command.common;

import java.util.Optional;

/**
 * 剔除: whether the case is left out of assessment.
 *
 * @param requestedBy the account whose request waits for another's approval
 */
public record Exclusion(Optional<String> requestedBy, Optional<String> reason, boolean approved) {

    static Exclusion none() {
        return new Exclusion(Optional.empty(), Optional.empty(), false);
    }
}

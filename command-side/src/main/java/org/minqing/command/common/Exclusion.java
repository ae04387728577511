package org.minqing.command.common;

import java.util.Optional;

/**
 * 剔除: whether the case is left out of assessment.
 *
 * @param requestedBy the account whose request waits for another's answer
 * @param reason why it was requested, as long as that waits or was approved
 * @param refused why the last request was refused, as long as nobody asked again
 */
public record Exclusion(
        Optional<String> requestedBy, Optional<String> reason, boolean approved, Optional<String> refused) {

    static Exclusion none() {
        return new Exclusion(Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    static Exclusion requested(String by, String reason) {
        return new Exclusion(Optional.of(by), Optional.of(reason), false, Optional.empty());
    }

    static Exclusion approved(String reason) {
        return new Exclusion(Optional.empty(), Optional.of(reason), true, Optional.empty());
    }

    static Exclusion refused(String why) {
        return new Exclusion(Optional.empty(), Optional.empty(), false, Optional.of(why));
    }
}

package org.minqing.command.petition;

import java.util.Optional;
import org.minqing.api.Moment;

/**
 * 听证.
 *
 * @param record what was said; absent while it is open
 */
public record Hearing(Moment openedAt, String reason, Optional<String> record) {

    static Hearing opened(Moment at, String reason) {
        return new Hearing(at, reason, Optional.empty());
    }

    boolean isOpen() {
        return record.isEmpty();
    }

    Hearing closed(String said) {
        return new Hearing(openedAt, reason, Optional.of(said));
    }
}

package org.minqing.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.DeadlineKind;

/**
 * What an event gives rise to.
 *
 * @param clock the deadline it is about
 * @param at until when, or from when
 * @param emergency passes through the quiet hours, whatever the case
 */
record Telling(
        NoticeKind kind, List<Audience> whom, Optional<DeadlineKind> clock, Optional<Instant> at, boolean emergency) {

    Telling {
        whom = List.copyOf(whom);
    }

    static Optional<Telling> of(NoticeKind kind, Audience... whom) {
        return Optional.of(new Telling(kind, List.of(whom), Optional.empty(), Optional.empty(), false));
    }

    static Optional<Telling> ofClock(NoticeKind kind, DeadlineKind clock, Instant dueAt, Audience... whom) {
        return Optional.of(new Telling(kind, List.of(whom), Optional.of(clock), Optional.of(dueAt), false));
    }

    static Optional<Telling> urgently(NoticeKind kind, Audience... whom) {
        return Optional.of(new Telling(kind, List.of(whom), Optional.empty(), Optional.empty(), true));
    }

    static Optional<Telling> nothing() {
        return Optional.empty();
    }

    Telling beginning(Instant from) {
        return new Telling(kind, whom, clock, Optional.of(from), emergency);
    }
}

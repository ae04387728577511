package org.minqing.api.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.DutyDesk;
import org.minqing.api.OccasionId;

/** @param items as they begin, one after another */
public record DutyShifts(List<Shift> items) {

    /** For so long after it began nobody is missed yet. */
    public static final Duration GRACE = Duration.ofMinutes(10);

    /**
     * One shift that was not cancelled.
     *
     * @param onDuty the account of whoever is to be there, after any swap
     * @param swapWith whoever was asked to stand in and has not answered
     * @param signedOnAt absent while nobody did
     */
    public record Shift(
            OccasionId id,
            DutyDesk desk,
            AreaCode area,
            String name,
            Instant from,
            Instant to,
            String onDuty,
            Optional<String> swapWith,
            Optional<Instant> signedOnAt,
            Optional<Instant> handedOverAt) {

        Shift asking(Optional<String> other) {
            return new Shift(id, desk, area, name, from, to, onDuty, other, signedOnAt, handedOverAt);
        }

        Shift heldBy(String other) {
            return new Shift(id, desk, area, name, from, to, other, Optional.empty(), signedOnAt, handedOverAt);
        }

        Shift signedOn(Optional<Instant> at) {
            return new Shift(id, desk, area, name, from, to, onDuty, Optional.empty(), at, handedOverAt);
        }

        Shift handedOver(Optional<Instant> at) {
            return new Shift(id, desk, area, name, from, to, onDuty, swapWith, signedOnAt, at);
        }

        /** It is under way and nobody is there (空岗). */
        public boolean isEmptyAt(Instant now) {
            return signedOnAt.isEmpty() && !now.isBefore(from.plus(GRACE)) && now.isBefore(to);
        }

        /** It went by and nobody was there. */
        public boolean stayedEmpty(Instant now) {
            return signedOnAt.isEmpty() && !now.isBefore(to);
        }

        /** Whoever is on duty is there now. */
        public boolean isHeldAt(Instant now) {
            return signedOnAt.isPresent() && handedOverAt.isEmpty() && now.isBefore(to);
        }
    }
}

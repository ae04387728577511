package org.minqing.api.query;

import java.time.Instant;
import java.util.Optional;

/**
 * The shifts that are under way at some time of a period, in their order. Of the scope the area is heeded; no unit holds a shift, so
 * whoever sees the cases of some units only sees none.
 *
 * @param from its begin
 * @param to its end, which no longer belongs to it
 * @param onDuty those of one account alone
 */
public record DutyShiftsQuery(Scope scope, Instant from, Instant to, Optional<String> onDuty)
        implements ScopedQuery<DutyShifts> {

    @Override
    public DutyShiftsQuery about(Scope other) {
        return new DutyShiftsQuery(other, from, to, onDuty);
    }

    @Override
    public Class<DutyShifts> answeredWith() {
        return DutyShifts.class;
    }
}

package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.util.Optional;
import org.minqing.api.Moment;

/**
 * One thing to be counted.
 *
 * @param when what decides the period
 * @param unit whom it is counted under, where that is another than who holds the case now
 * @param value 1, unless it is an amount or a duration
 */
record Mark(Counted counted, Moment when, Optional<String> unit, BigDecimal value) {

    static Mark of(Counted counted, Moment when) {
        return of(counted, when, BigDecimal.ONE);
    }

    static Mark of(Counted counted, Moment when, BigDecimal value) {
        return new Mark(counted, when, Optional.empty(), value);
    }

    Mark under(String another) {
        return new Mark(counted, when, Optional.of(another), value);
    }
}

package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values of all marks that count in one row. */
final class Sheet {

    private final Map<Counted, List<BigDecimal>> values = new EnumMap<>(Counted.class);

    void add(Mark mark) {
        values.computeIfAbsent(mark.counted(), none -> new ArrayList<>()).add(mark.value());
    }

    long count(Counted counted) {
        return values(counted).size();
    }

    BigDecimal sum(Counted counted) {
        return values(counted).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<BigDecimal> values(Counted counted) {
        return values.getOrDefault(counted, List.of());
    }

    String rate(Counted numerator, Counted denominator) {
        return Text.rate(BigDecimal.valueOf(count(numerator)), count(denominator));
    }
}

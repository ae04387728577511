package org.minqing.demo.numbers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseNumbers;

/** Numbers given out as they are asked for, without a database: for cases that are only counted or measured. */
public final class CountedNumbers implements CaseNumbers {

    private final Map<String, Integer> given = new HashMap<>();
    private final int first;
    private final int step;

    public CountedNumbers() {
        this(1, 1);
    }

    /** Every so many-th number, so that several can count side by side. */
    public CountedNumbers(int first, int step) {
        this.first = first;
        this.step = step;
    }

    @Override
    public String next(CaseKind kind, Optional<AreaCode> area, int year) {
        String series = "%s-%s-%04d"
                .formatted(kind.letter(), area.map(AreaCode::district).orElse("000000"), year);
        return "%s-%06d".formatted(series, given.merge(series, first, (before, same) -> before + step));
    }

    @Override
    public String newQueryCode() {
        throw new UnsupportedOperationException("A query code here follows from the case");
    }

    @Override
    public String newQueryCode(CaseId newcomer) {
        return QueryCodes.of(newcomer);
    }
}

package org.minqing.command.process;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseNumbers;

/** Numbers from one upwards, whatever the district and year. */
final class TestNumbers implements CaseNumbers {

    private final AtomicInteger given = new AtomicInteger();

    @Override
    public String next(CaseKind kind, Optional<AreaCode> area, int year) {
        return "%s-%s-%d-%06d"
                .formatted(kind.letter(), area.map(AreaCode::district).orElse("000000"), year, given.incrementAndGet());
    }

    @Override
    public String newQueryCode() {
        return "CODE-OF-ITS-OWN";
    }
}

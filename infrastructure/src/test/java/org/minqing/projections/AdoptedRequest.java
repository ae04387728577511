package org.minqing.projections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Act;
import org.minqing.api.Adoption;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Moment;
import org.minqing.api.Origin;

/** A hotline request as a register tells of it, closed long ago. */
final class AdoptedRequest {

    static final Act ACT = new Act(Moment.unknown(), "import", Optional.empty(), true, false);

    private AdoptedRequest() {}

    static HotlineRequestEvent.Adopted event(String number, boolean onTime) {
        return new HotlineRequestEvent.Adopted(
                ACT,
                new Adoption(
                        number,
                        new Origin("register", number),
                        Moment.on(LocalDate.parse("2025-03-05")),
                        Optional.of("PLATFORM_12345"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("噪声与污染"),
                        Optional.of("夜间施工"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ClosedAs.HANDLED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(onTime),
                        List.of(),
                        Map.of()),
                Optional.empty());
    }
}

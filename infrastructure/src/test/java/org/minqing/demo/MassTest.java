package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.demo.mass.Mass;
import org.minqing.demo.mass.MassEvent;
import org.minqing.demo.mass.MassMatter;

class MassTest {

    private static final Mass MASS = new Mass(4, 600, DemoYears.YEAR, DemoYears.RULES, DemoYears.CALENDAR);

    @Test
    void partsToldSideBySideAreAllOfItAndNoNumberIsGivenTwice() {
        List<MassMatter> parts = Stream.of(0, 1, 2)
                .parallel()
                .flatMap(part -> MASS.part(part, 3))
                .toList();

        assertThat(parts).hasSize(600);
        Map<CaseId, Long> next = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        int received = 0;
        for (MassEvent event :
                parts.stream().flatMap(matter -> matter.events().stream()).toList()) {
            assertThat(event.sequence()).isEqualTo(next.getOrDefault(event.caseId(), 0L));
            next.merge(event.caseId(), 1L, Long::sum);
            if (event.event() instanceof HotlineRequestEvent.Received begun) {
                received++;
                numbers.add(begun.intake().number());
            }
        }
        assertThat(numbers).hasSize(received).hasSizeGreaterThan(400);
        assertThat(next).hasSizeGreaterThan(600);
        assertThat(ids(MASS.all())).isEqualTo(next.keySet());
    }

    private static Set<CaseId> ids(Stream<MassMatter> matters) {
        Set<CaseId> ids = new HashSet<>();
        matters.forEach(matter -> matter.events().forEach(event -> ids.add(event.caseId())));
        return ids;
    }
}

package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTellingsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    private final List<String> told = new ArrayList<>();
    private boolean away = true;
    private final DemoTellings tellings = new DemoTellings(
            Clock.fixed(NOW, ZoneOffset.UTC),
            List.of(now -> told.add("visits " + now), now -> sessions(), now -> told.add("shifts " + now)));

    @Test
    void what_cannot_be_told_holds_up_nothing_behind_it() {
        assertThat(tellings.tell()).isFalse();
        assertThat(told).containsExactly("visits " + NOW, "shifts " + NOW);
    }

    @Test
    void it_is_told_the_next_time() {
        tellings.tell();
        away = false;
        told.clear();

        assertThat(tellings.tell()).isTrue();
        assertThat(told).containsExactly("visits " + NOW, "sessions", "shifts " + NOW);
    }

    private void sessions() {
        if (away) {
            throw new IllegalStateException("of this test");
        }
        told.add("sessions");
    }
}

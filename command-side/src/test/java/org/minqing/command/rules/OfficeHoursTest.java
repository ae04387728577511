package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {

    @Test
    void anOfficeClosesAfterItOpens() {
        LocalTime noon = LocalTime.NOON;

        assertThatThrownBy(() -> new OfficeHours(noon, noon)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfficeHours(noon, noon.minusHours(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12:00 to 11:00");
    }
}

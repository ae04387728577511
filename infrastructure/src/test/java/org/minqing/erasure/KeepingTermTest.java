package org.minqing.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingTermTest {

    @Test
    void a_term_is_a_number_of_years_and_where_that_is_written() {
        assertThat(KeepingTerm.read("10 the archive rules, art. 3"))
                .contains(new KeepingTerm(10, Optional.of("the archive rules, art. 3")));
        assertThat(KeepingTerm.read(" 3 ")).contains(new KeepingTerm(3, Optional.empty()));
        assertThat(KeepingTerm.read("")).isEmpty();
    }

    @Test
    void anything_else_stops_the_start() {
        for (String wrong : new String[] {"0", "ten", "-1", "1.5", "10years"}) {
            assertThatThrownBy(() -> KeepingTerm.read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package org.minqing.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowSumTest {

    @Test
    void rows_say_the_same_in_another_order() {
        assertThat(of("一", "二", "三").isThatOf(of("三", "一", "二"))).isTrue();
    }

    @Test
    void another_row_one_less_and_one_more_are_seen() {
        assertThat(of("一", "二").isThatOf(of("一", "二 "))).isFalse();
        assertThat(of("一", "二").isThatOf(of("一"))).isFalse();
        assertThat(of("一", "二").isThatOf(of("一", "二", "二"))).isFalse();
    }

    private static RowSum of(String... rows) {
        RowSum sum = new RowSum();
        for (String row : rows) {
            sum.add(row.getBytes(StandardCharsets.UTF_8));
        }
        return sum;
    }
}

package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private final Amounts amounts = new Amounts();

    @Test
    void what_was_put_in_comes_back_by_rising_keys() {
        amounts.add(7, 2);
        amounts.add(-3, 5);
        amounts.add(7, 1);

        assertThat(amounts.keys()).containsExactly(-3, 7);
        assertThat(amounts.amounts()).containsExactly(5, 3);
    }

    @Test
    void what_is_taken_out_again_is_not_there() {
        amounts.add(7, 2);
        amounts.add(7, -2);

        assertThat(amounts.isEmpty()).isTrue();
        assertThat(amounts).isEqualTo(new Amounts()).hasSameHashCodeAs(new Amounts());
    }

    @Test
    void after_any_changes_it_holds_what_a_sorted_map_holds() {
        Map<Integer, Long> expected = new TreeMap<>();
        Random random = new Random(5);
        for (int change = 0; change < 5_000; change++) {
            int key = random.nextInt(-50, 50);
            long amount = random.nextLong(-2, 3);
            amounts.add(key, amount);
            expected.merge(key, amount, Long::sum);
            expected.values().removeIf(held -> held == 0);
        }
        Map<Integer, Long> held = new TreeMap<>();
        amounts.forEach(held::put);

        assertThat(held).isEqualTo(expected);
        assertThat(amounts.size()).isEqualTo(expected.size());
    }
}

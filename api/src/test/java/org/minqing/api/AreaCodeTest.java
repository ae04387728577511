package org.minqing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({
        "999901, DISTRICT",
        "999901001, STREET",
        "999901001001, COMMUNITY",
        "999901001001001, GRID_CELL",
        "999901001001001001, SUB_CELL"
    })
    void its_length_says_what_it_is(String digits, AreaLevel level) {
        assertThat(AreaCode.of(digits).level()).isEqualTo(level);
        assertThat(level.length()).isEqualTo(digits.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9999", "99990", "9999010", "99990100", "99990100100100100100", "99990a", "９９９９０１"})
    void other_lengths_and_other_signs_are_no_area(String digits) {
        assertThatThrownBy(() -> AreaCode.of(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_prefix_is_an_ancestor() {
        AreaCode street = AreaCode.of("999901001");

        assertThat(street.contains(AreaCode.of("999901001002"))).isTrue();
        assertThat(street.contains(street)).isTrue();
        assertThat(street.contains(AreaCode.of("999901002"))).isFalse();
        assertThat(street.contains(AreaCode.of("999901"))).isFalse();
    }

    @Test
    void the_parent_is_three_digits_shorter_and_a_district_has_none() {
        assertThat(AreaCode.of("999901001002").parent()).contains(AreaCode.of("999901001"));
        assertThat(AreaCode.of("999901").parent()).isEmpty();
    }
}

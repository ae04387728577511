package org.minqing.desk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @Test
    void it_says_sex_and_age() {
        assertThat(IdNumber.of("99990119880229002x"))
                .hasValueSatisfying(id -> assertThat(id.male()).isFalse());
        assertThat(IdNumber.of("999901199001010010")).hasValueSatisfying(id -> {
            assertThat(id.male()).isTrue();
            assertThat(id.ageOn(LocalDate.of(2025, 12, 31))).isEqualTo(35);
            assertThat(id.ageOn(LocalDate.of(2026, 1, 1))).isEqualTo(36);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9999**********0010", "999901199001010011", "999901199002300012", "99990119900101001"})
    void one_that_is_masked_or_mistyped_says_nothing(String text) {
        assertThat(IdNumber.of(text)).isEmpty();
    }
}

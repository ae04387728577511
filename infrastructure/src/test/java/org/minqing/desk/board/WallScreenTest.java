package org.minqing.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallScreenTest {

    @ParameterizedTest
    @CsvSource({"20s,20", "45,45", "2m,120", "1s,5", "9999m,3600", "soon,20", ",20"})
    void pages_turn_at_the_pace_of_the_address_within_what_can_be_read(String turn, int seconds) {
        assertThat(WallScreen.seconds(turn)).isEqualTo(seconds);
    }
}

package org.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "'=1", "''-1"})
    void whatASpreadsheetWouldReckonStandsBehindAnApostropheAndComesBack(String cell) {
        assertThat(SpreadsheetText.harmless(cell)).isEqualTo("'" + cell);
        assertThat(SpreadsheetText.asItWas("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'quoted'", "a=b", " =1", "甲-乙", "2019-01-01"})
    void allElseStaysAsItIs(String cell) {
        assertThat(SpreadsheetText.harmless(cell)).isEqualTo(cell);
        assertThat(SpreadsheetText.asItWas(cell)).isEqualTo(cell);
    }

    @Test
    void whoeverTakesTheApostropheOffByHandMeansTheSame() {
        assertThat(SpreadsheetText.asItWas("=1+1")).isEqualTo("=1+1");
    }
}

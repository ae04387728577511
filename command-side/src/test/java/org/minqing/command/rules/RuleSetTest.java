package org.minqing.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.command.rules.Rule.Mark;
import org.minqing.command.rules.Rule.Unit;

class RuleSetTest {

    @Test
    void aRuleFiledUnderAnotherNameIsRefused() {
        Rule rule = TestRules.rule(RuleIds.PETITION_NOTICE, 15, Unit.CALENDAR_DAYS);
        Map<String, Rule> misfiled = Map.of(RuleIds.PETITION_PASS_ON, rule);

        assertThatThrownBy(() -> new RuleSet("test-1", TestRules.SHANGHAI, misfiled, TestRules.SETTINGS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> TestRules.rule("test", 0, Unit.HOURS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyALimitInCalendarDaysRollsOver() {
        assertThatThrownBy(() -> new Rule("test", 5, Unit.WORKING_DAYS, true, "invented", Mark.SETTING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyUnitIsReadBackFromItsWord() {
        assertThat(Unit.values()).allMatch(unit -> Unit.ofWord(unit.word()) == unit);
    }

    @Test
    void aWeightAboveOneIsRefused() {
        BigDecimal weight = new BigDecimal("1.1");

        assertThatThrownBy(() -> new Settings(1, 2, weight, 5, 3, false, BigDecimal.ONE, TestRules.OFFICE_HOURS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

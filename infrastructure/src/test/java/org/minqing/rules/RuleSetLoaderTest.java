package org.minqing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.DeadlineKind;
import org.minqing.command.rules.OfficeHours;
import org.minqing.command.rules.Rule;
import org.minqing.command.rules.Rule.Mark;
import org.minqing.command.rules.Rule.Unit;
import org.minqing.command.rules.RuleIds;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.Settings;
import org.minqing.command.rules.WatchRule;

class RuleSetLoaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dataDir;

    @ParameterizedTest
    @CsvSource({
        "petition.pass-on, 15, CALENDAR_DAYS, READ_IN_FULL",
        "petition.notice, 15, CALENDAR_DAYS, READ_IN_FULL",
        "petition.receipt, 3, WORKING_DAYS, SETTING",
        "petition.objection, 5, WORKING_DAYS, READ_IN_FULL",
        "petition.handling, 60, CALENDAR_DAYS, READ_IN_FULL",
        "petition.handling-extension-max, 30, CALENDAR_DAYS, READ_IN_FULL",
        "petition.internal-handling, 45, CALENDAR_DAYS, SETTING",
        "petition.review-request, 30, CALENDAR_DAYS, READ_IN_FULL",
        "petition.review-answer, 30, CALENDAR_DAYS, READ_IN_FULL",
        "petition.re-review-request, 30, CALENDAR_DAYS, READ_IN_FULL",
        "petition.re-review-answer, 30, CALENDAR_DAYS, READ_IN_FULL",
        "petition.simple-handling, 10, WORKING_DAYS, UNVERIFIED",
        "mediation.handling, 30, CALENDAR_DAYS, EXCERPT_ONLY",
        "mediation.confirmation-request, 30, CALENDAR_DAYS, READ_IN_FULL",
        "hotline.dispatch.emergency, 1, HOURS, EXCERPT_ONLY",
        "hotline.dispatch.livelihood, 2, HOURS, EXCERPT_ONLY",
        "hotline.dispatch.ordinary, 24, HOURS, EXCERPT_ONLY",
        "hotline.receipt.emergency, 1, HOURS, SETTING",
        "hotline.receipt.livelihood, 2, HOURS, SETTING",
        "hotline.receipt.ordinary, 1, WORKING_DAYS, SETTING",
        "hotline.objection, 1, WORKING_DAYS, SETTING",
        "hotline.handling, 5, WORKING_DAYS, SETTING",
        "hotline.handling-complex, 15, CALENDAR_DAYS, SETTING",
        "hotline.redo, 3, WORKING_DAYS, SETTING",
        "hotline.extension-max, 10, WORKING_DAYS, SETTING"
    })
    void theShippedRuleSetHoldsEveryLimitWithItsMark(String id, int amount, Unit unit, Mark mark) {
        Rule rule = RuleSetLoader.shipped().rule(id);

        assertThat(rule.amount()).isEqualTo(amount);
        assertThat(rule.unit()).isEqualTo(unit);
        assertThat(rule.mark()).isEqualTo(mark);
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.rollsOverDayOff()).isFalse();
    }

    @Test
    void theShippedRuleSetHoldsTheKnownRulesAndNoOthers() {
        assertThat(RuleSetLoader.shipped().rules().keySet())
                .isEqualTo(Stream.concat(RuleIds.required().stream(), RuleIds.optional().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theShippedRuleSetMeansDaysInShanghaiAndItsVersionIsItsFilesName() {
        RuleSet shipped = RuleSetLoader.shipped();

        assertThat(shipped.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(shipped.version()).isEqualTo("minqing-2026-1");
    }

    @Test
    void theShippedSettingsAreThoseOfTheDomain() {
        Settings settings = RuleSetLoader.shipped().settings();

        assertThat(settings.enteredLateAfterWorkingDays()).isEqualTo(1);
        assertThat(settings.futureToleranceMinutes()).isEqualTo(2);
        assertThat(settings.basicallySatisfiedWeight()).isEqualByComparingTo("0.9");
        assertThat(settings.jointVisitRepresentativesMax()).isEqualTo(5);
        assertThat(settings.unreachedTries()).isEqualTo(3);
        assertThat(settings.simpleProcedure()).isFalse();
        assertThat(settings.officeHours()).isEqualTo(new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 30)));
    }

    @Test
    void withoutARuleFileInTheDataDirectoryTheShippedRulesAreInForce() {
        assertThat(new RuleSetLoader(dataDir).load()).isEqualTo(RuleSetLoader.shipped());
    }

    @Test
    void aRuleFileInTheDataDirectoryReplacesTheShippedOne() throws IOException {
        put(shippedText()
                .replace("version: minqing-2026-1", "version: elsewhere-7")
                .replaceFirst("amount: 15", "amount: 12"));

        RuleSet rules = new RuleSetLoader(dataDir).load();

        assertThat(rules.version()).isEqualTo("elsewhere-7");
        assertThat(rules.rule(RuleIds.PETITION_PASS_ON).amount()).isEqualTo(12);
    }

    @Test
    void theShippedRuleSetSaysWhenItsDeadlinesAreSpokenOf() {
        RuleSet shipped = RuleSetLoader.shipped();

        assertThat(shipped.watch(DeadlineKind.HANDLING))
                .isEqualTo(new WatchRule(
                        List.of(new BigDecimal("0.5"), new BigDecimal("0.8")),
                        List.of(3, 1),
                        List.of(),
                        List.of(1, 3, 5)));
        assertThat(shipped.watch(DeadlineKind.DISPATCH))
                .isEqualTo(new WatchRule(List.of(new BigDecimal("0.75")), List.of(), List.of(1, 8, 24), List.of()));
        assertThat(shipped.watch(DeadlineKind.OBJECTION))
                .isEqualTo(new WatchRule(List.of(), List.of(1), List.of(), List.of()));
        assertThat(Set.of(
                        DeadlineKind.REVIEW_REQUEST, DeadlineKind.RE_REVIEW_REQUEST, DeadlineKind.CONFIRMATION_REQUEST))
                .as("what residents may do within a limit")
                .allMatch(kind -> shipped.watch(kind).equals(WatchRule.NONE));
    }

    @Test
    void aRuleFileThatSpeaksOfNoDeadlineStillLoads() throws IOException {
        put(shippedText().substring(0, shippedText().indexOf("watches:")));

        assertThat(new RuleSetLoader(dataDir).load().watches()).isEmpty();
    }

    @Test
    void aWatchOfNoKnownKindOrWithoutSenseIsRefused() throws IOException {
        put(shippedText().replace("  pass-on:\n    days-left", "  pass-off:\n    days-left"));
        assertThatThrownBy(() -> new RuleSetLoader(dataDir).load())
                .hasMessageContaining("no kind of deadline: pass-off");

        put(shippedText().replaceFirst("share-gone: \\[0.75\\]", "share-gone: [75]"));
        assertThatThrownBy(() -> new RuleSetLoader(dataDir).load())
                .hasMessageContaining("watches, dispatch: a share of the time gone lies between 0 and 1, not 75");

        put(shippedText().replaceFirst("share-gone: \\[0.75\\]", "share-gone: [most]"));
        assertThatThrownBy(() -> new RuleSetLoader(dataDir).load())
                .hasMessageContaining("share-gone is a list of numbers");
    }

    @Test
    void aRuleMayRollOverADayOff() throws IOException {
        put(shippedText().replaceFirst("amount: 15", "amount: 15\n    rolls-over-day-off: true"));

        assertThat(new RuleSetLoader(dataDir)
                        .load()
                        .rule(RuleIds.PETITION_PASS_ON)
                        .rollsOverDayOff())
                .isTrue();
    }

    @Test
    void aRuleFileThatLacksARuleIsRefusedByName() throws IOException {
        put(shippedText().replace("petition.notice:", "petition.notification:"));

        refusedBecause("petition.notice]");
    }

    @Test
    void aMisspelledFieldIsRefusedByName() throws IOException {
        put(shippedText().replaceFirst("amount: 15", "amount: 15\n    rolls-over: true"));

        refusedBecause("[rolls-over]");
    }

    @Test
    void aMisspelledUnitIsRefused() throws IOException {
        put(shippedText().replaceFirst("unit: hours", "unit: hour"));

        refusedBecause("hour");
    }

    @Test
    void anAmountThatIsNoNumberIsRefused() throws IOException {
        put(shippedText().replaceFirst("amount: 15", "amount: fifteen"));

        refusedBecause("petition.pass-on");
    }

    @Test
    void aRuleThatStandsTwiceIsRefused() throws IOException {
        put(shippedText().replace("petition.notice:", "petition.pass-on:"));

        refusedBecause("petition.pass-on");
    }

    @Test
    void anUnknownZoneIsRefused() throws IOException {
        put(shippedText().replace("Asia/Shanghai", "Asia/Nowhere"));

        refusedBecause("Asia/Nowhere");
    }

    @Test
    void anOfficeThatNeverOpensIsRefused() throws IOException {
        put(shippedText().replace("17:30", "08:30"));

        refusedBecause("09:00 to 08:30");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        put("");

        refusedBecause("rules.yml");
    }

    private void refusedBecause(String part) {
        RuleSetLoader loader = new RuleSetLoader(dataDir);

        assertThatThrownBy(loader::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules.yml")
                .hasMessageContaining(part);
    }

    private void put(String content) throws IOException {
        Files.writeString(dataDir.resolve("rules.yml"), content);
    }

    private static String shippedText() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(RuleSetLoaderTest.class.getResourceAsStream("/rules/minqing-2026-1.yml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand;
import org.minqing.command.common.Decision.Rejected;

/** A moment that a command tells is possible: known, not to come, and after what happened before. */
class CommonChecksTest {

    private static final LedgerCommand ACT = new PetitionCommand.Accept();
    private static final LedgerCommand NOTE = new Progress("On the way", Visibility.INTERNAL);

    private final TestCase actedAtNoon = actedAt("2018-03-05T12:00");

    @Test
    void clocksOfTwoMachinesMayDifferByTwoMinutes() {
        TestContext now = TestContext.monday();

        assertThat(check(ACT, now.happened(TestContext.moment("2018-03-05T10:02"))))
                .isEmpty();
        assertThat(check(ACT, now.happened(TestContext.moment("2018-03-05T10:02:01"))))
                .contains(new Rejected(
                        CaseRejection.IN_THE_FUTURE, Map.of("field", "occurredAt", "value", "2018-03-05T02:02:01Z")));
        assertThat(check(ACT, now.happenedOn("2018-03-05"))).isEmpty();
        assertThat(check(ACT, now.happenedOn("2018-03-06"))).isPresent();
    }

    @Test
    void whoeverActsHereKnowsWhen() {
        TestContext unknown = TestContext.monday().happened(Moment.unknown());

        assertThat(check(ACT, unknown))
                .contains(new Rejected(CaseRejection.FIELD_MISSING, Map.of("field", "occurredAt", "value", "unknown")));
        assertThat(check(ACT, unknown.imported())).isEmpty();
    }

    @Test
    void noActIsBeforeTheOneBefore() {
        TestContext before = TestContext.monday().at("2018-03-05T11:59");

        assertThat(check(actedAtNoon, ACT, before))
                .contains(new Rejected(
                        CaseRejection.BEFORE_AN_EARLIER_ACT,
                        Map.of("value", "2018-03-05T03:59:00Z", "earlier", "2018-03-05T04:00:00Z")));
        assertThat(check(actedAtNoon, ACT, TestContext.monday().at("2018-03-05T12:00")))
                .isEmpty();
        assertThat(check(actedAtNoon, ACT, TestContext.monday().at("2018-03-05T11:59:59")))
                .isEmpty();
        assertThat(check(actedAtNoon, ACT, TestContext.monday().at("2018-03-05T11:59:58")))
                .isPresent();
    }

    @Test
    void ofAnActKnownByItsDayTheDaysAreCompared() {
        TestContext evening = TestContext.monday().at("2018-03-06T18:00");

        assertThat(check(actedAtNoon, ACT, evening.happenedOn("2018-03-05"))).isEmpty();
        assertThat(check(actedAtNoon, ACT, evening.happenedOn("2018-03-04"))).isPresent();
    }

    @Test
    void notesStandOutsideThatOrder() {
        TestContext before = TestContext.monday().at("2018-03-05T11:00");

        assertThat(check(actedAtNoon, NOTE, before)).isEmpty();
        assertThat(check(
                        actedAtNoon,
                        new FollowUp(
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        before))
                .isEmpty();
    }

    @Test
    void whatMovesTheCaseIsNoNote() {
        TestContext before = TestContext.monday().at("2018-03-05T11:00");

        assertThat(check(actedAtNoon, new Escalate(TestDirectory.STREET_OFFICE, "Up", Optional.empty()), before))
                .isPresent();
        assertThat(check(actedAtNoon, new Delegate(TestDirectory.GRID_DESK, "Down"), before))
                .isPresent();
        assertThat(check(actedAtNoon, new VoidCase("Twice", Optional.empty()), before))
                .isPresent();
    }

    @Test
    void soDoWhatTheLedgerNoticesAndWhatARegisterTells() {
        TestContext before = TestContext.monday().at("2018-03-05T11:00");

        assertThat(check(actedAtNoon, ACT, before.bySystem())).isEmpty();
        assertThat(check(actedAtNoon, ACT, before.imported())).isEmpty();
    }

    @Test
    void whatOnlyARegisterKnowsHasNoOrderYet() {
        TestContext before = TestContext.monday().happenedOn("2017-12-31");

        assertThat(Decision.firstBroken(
                        CommonChecks.onStanding(ACT, TestCase.adopted().file(), before.context())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NO-SUCH-CHANNEL, , UNKNOWN_CHANNEL", "HOTLINE, No/Such, UNKNOWN_CATEGORY"})
    void anIntakeNamesWhatTheDirectoriesKnow(String channel, @Nullable String category, CaseRejection why) {
        TestIntake intake = TestIntake.numbered(TestCase.NUMBER).through(channel);
        Intake taken =
                category == null ? intake.intake() : intake.about(category).intake();

        assertThat(intakeCheck(taken)).map(Rejected::reason).contains(why);
    }

    @Test
    void anIntakeIsSomewhereAndSomewhen() {
        TestIntake intake = TestIntake.numbered(TestCase.NUMBER);

        assertThat(intakeCheck(intake.intake())).isEmpty();
        assertThat(intakeCheck(intake.in(TestDirectory.UNKNOWN_AREA).intake()))
                .contains(new Rejected(
                        CaseRejection.UNKNOWN_AREA,
                        Map.of("field", "areaCode", "value", TestDirectory.UNKNOWN_AREA.digits())));
        assertThat(intakeCheck(intake.received(Moment.on(LocalDate.parse("2018-03-06")))
                        .intake()))
                .map(Rejected::reason)
                .contains(CaseRejection.IN_THE_FUTURE);
        assertThat(intakeCheck(intake.received(Moment.unknown()).intake()))
                .contains(new Rejected(CaseRejection.FIELD_MISSING, Map.of("field", "receivedAt", "value", "unknown")));
    }

    @Test
    void whatNobodySaysIsSmall() {
        TestIntake intake = TestIntake.numbered(TestCase.NUMBER);

        assertThat(IntakeChecks.withMagnitude(intake.intake(), Optional.empty()).magnitude())
                .contains(Magnitude.SMALL);
        assertThat(IntakeChecks.withMagnitude(intake.intake(), Optional.of(Magnitude.HARD))
                        .magnitude())
                .contains(Magnitude.HARD);
        assertThat(IntakeChecks.withMagnitude(intake.of(Magnitude.TRIVIAL).intake(), Optional.of(Magnitude.HARD)))
                .isEqualTo(intake.of(Magnitude.TRIVIAL).intake());
        assertThat(IntakeChecks.proposedMagnitude(
                        intake.about(TestDirectory.WATER_CUT_OFF).intake(),
                        TestContext.monday().context()))
                .contains(Magnitude.MAJOR);
        assertThat(IntakeChecks.proposedMagnitude(
                        intake.intake(), TestContext.monday().context()))
                .isEmpty();
    }

    @Test
    void aRowThatContradictsItselfIsRefused() {
        TestAdoption row = TestAdoption.numbered(TestCase.NUMBER);

        assertThat(rowCheck(row.closed(ClosedAs.REPLIED, TestContext.moment("2018-01-02T09:00"))))
                .isEmpty();
        assertThat(rowCheck(row.closed(ClosedAs.REPLIED, Moment.on(LocalDate.parse("2018-01-02")))))
                .isEmpty();
        assertThat(rowCheck(row.closed(ClosedAs.REPLIED, Moment.unknown()))).isEmpty();
        assertThat(rowCheck(row.closed(ClosedAs.REPLIED, TestContext.moment("2018-01-02T08:59"))))
                .contains(new Rejected(
                        CaseRejection.CLOSED_BEFORE_RECEIVED,
                        Map.of(
                                "field",
                                "closedAt",
                                "value",
                                "2018-01-02T00:59:00Z",
                                "receivedAt",
                                "2018-01-02T01:00:00Z")));
        assertThat(rowCheck(row.closed(ClosedAs.REPLIED, Moment.on(LocalDate.parse("2018-01-01")))))
                .isPresent();
        assertThat(rowCheck(row.replied(Moment.on(LocalDate.parse("2018-01-01")))))
                .contains(new Rejected(
                        CaseRejection.CLOSED_BEFORE_RECEIVED,
                        Map.of("field", "repliedAt", "value", "2018-01-01", "receivedAt", "2018-01-02T01:00:00Z")));
    }

    @Test
    void aRowIsNeitherToComeNorNowhere() {
        TestAdoption row = TestAdoption.numbered(TestCase.NUMBER);

        assertThat(rowCheck(row.received(Moment.unknown()))).isEmpty();
        assertThat(rowCheck(row.received(TestContext.moment("2018-03-06T09:00"))))
                .map(Rejected::reason)
                .contains(CaseRejection.IN_THE_FUTURE);
        assertThat(rowCheck(row.in(TestDirectory.STREET))).isEmpty();
        assertThat(rowCheck(row.in(TestDirectory.UNKNOWN_AREA)))
                .contains(new Rejected(
                        CaseRejection.UNKNOWN_AREA,
                        Map.of("field", "areaCode", "value", TestDirectory.UNKNOWN_AREA.digits())));
    }

    private static Optional<Rejected> rowCheck(TestAdoption row) {
        return Decision.firstBroken(AdoptionChecks.of(
                row.adoption(), TestContext.monday().imported().context()));
    }

    private static Optional<Rejected> intakeCheck(Intake intake) {
        return Decision.firstBroken(IntakeChecks.of(intake, TestContext.monday().context()));
    }

    private static Optional<Rejected> check(LedgerCommand command, TestContext context) {
        return check(actedAt("2018-03-05T09:00"), command, context);
    }

    private static Optional<Rejected> check(TestCase standing, LedgerCommand command, TestContext context) {
        return Decision.firstBroken(CommonChecks.onStanding(command, standing.file(), context.context()));
    }

    private static TestCase actedAt(String local) {
        TestCase standing = TestCase.petition();
        return new TestCase(standing.file().actedAt(TestContext.moment(local)), standing.at());
    }
}

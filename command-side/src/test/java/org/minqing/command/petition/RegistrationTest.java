package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.PetitionCommand.Register;
import org.minqing.api.PetitionCommand.RegisterAnswered;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Procedure;
import org.minqing.api.PetitionEvent.AnsweredOnTheSpot;
import org.minqing.api.PetitionEvent.Registered;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Sampling;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.petition.PetitionState.Closed;
import org.minqing.command.rules.RuleIds;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.Settings;
import org.minqing.command.rules.TestRules;

class RegistrationTest {

    private static final Intake SMALL = Story.letter().of(Magnitude.SMALL).intake();

    @Test
    void aPetitionIsRegisteredAndItsDutiesRunFromItsReceipt() {
        Story story = Story.begins().at("2018-03-06T09:00");
        story.answers(
                new Register(SMALL, TestDetails.claim().details()),
                new Registered(story.act(), SMALL, TestDetails.claim().details()),
                story.set(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, "2018-03-05T10:00", Cause.STARTED),
                story.set(DeadlineKind.NOTICE, RuleIds.PETITION_NOTICE, "2018-03-05T10:00", Cause.STARTED));
    }

    @Test
    void passingOnAndTellingAreDueFifteenDaysAfterReceipt() {
        Story story = Story.registered();
        assertThat(story.running(DeadlineKind.PASS_ON).dueAt()).isEqualTo(TestContext.instant("2018-03-21T00:00"));
        assertThat(story.running(DeadlineKind.NOTICE).dueAt()).isEqualTo(TestContext.instant("2018-03-21T00:00"));
        assertThat(story.clocksRunning()).containsExactly(DeadlineKind.PASS_ON, DeadlineKind.NOTICE);
    }

    @Test
    void itStandsRegisteredWithItsPeople() {
        Story story = Story.registered(TestDetails.claim().against(TestDetails.person(TestIntake.BOLO)));
        assertThat(story.status()).isEqualTo(PetitionStatus.REGISTERED);
        assertThat(story.file().base().persons())
                .isEqualTo(Map.of(TestIntake.ANYA, PersonRole.PETITIONER, TestIntake.BOLO, PersonRole.RESPONDENT));
        assertThat(story.file().base().standing().level()).isEmpty();
    }

    @Test
    void itsCategoryProposesItsMagnitude() {
        Story story = Story.registered(
                Story.letter().about(TestDirectory.WATER_CUT_OFF).intake(),
                TestDetails.claim().details());
        assertThat(story.file().base().magnitude()).contains(Magnitude.MAJOR);
    }

    @Test
    void fewerPeopleThanAreNamedCannotStandBehindIt() {
        PetitionDetails details = TestDetails.claim().joint(2, 3, 1).details();
        Story.begins()
                .isRefused(
                        new Register(SMALL, details),
                        PetitionRejection.HEADCOUNT_BELOW_PETITIONERS,
                        Map.of("field", "headcount", "value", "2", "least", "3"));
        assertThat(Story.registered(TestDetails.claim().joint(3, 3, 1)).status())
                .isEqualTo(PetitionStatus.REGISTERED);
    }

    @Test
    void aJointVisitSpeaksThroughAtLeastOneRepresentative() {
        isRefusedAsVisit(TestDetails.claim().joint(2, 2, 0), PetitionRejection.REPRESENTATIVE_MISSING);
        isRefusedAsVisit(TestDetails.claim().joint(30, 1, 0), PetitionRejection.REPRESENTATIVE_MISSING);
        isRegisteredAsVisit(TestDetails.claim().joint(2, 2, 1));
    }

    @Test
    void aJointVisitSendsAtMostFiveRepresentatives() {
        isRegisteredAsVisit(TestDetails.claim().joint(40, 8, 5));
        isRefusedAsVisit(TestDetails.claim().joint(40, 8, 6), PetitionRejection.TOO_MANY_REPRESENTATIVES);
        Story.begins()
                .isRefused(
                        new Register(
                                visit(), TestDetails.claim().joint(40, 8, 6).details()),
                        PetitionRejection.TOO_MANY_REPRESENTATIVES,
                        Map.of("field", "petitioners", "value", "6", "most", "5"));
    }

    @Test
    void oneVisitorNeedsNoRepresentative() {
        isRegisteredAsVisit(TestDetails.claim());
    }

    @Test
    void aLetterBearsAnyNumberOfNames() {
        assertThat(Story.registered(TestDetails.claim().joint(40, 30, 9)).status())
                .isEqualTo(PetitionStatus.REGISTERED);
    }

    @Test
    void aLetterCannotBecomeAVisitByCorrectionThatNobodySpeaksFor() {
        Story story = Story.registered(TestDetails.claim().joint(40, 30, 9));
        story.isRefused(Commands.correctChannel("VISIT"), PetitionRejection.TOO_MANY_REPRESENTATIVES);
        assertThat(story.does(Commands.correctChannel("HOTLINE")).latest()).hasSize(1);
    }

    @Test
    void theSimpleProcedureIsTakenOnlyWhereItIsOn() {
        Register simple =
                new Register(SMALL, TestDetails.claim().by(Procedure.SIMPLE).details());
        Story.begins().isRefused(simple, PetitionRejection.SIMPLE_PROCEDURE_OFF, Map.of("field", "procedure"));
        assertThat(Story.begins()
                        .when(context -> context.under(withSimpleProcedure()))
                        .does(simple)
                        .status())
                .isEqualTo(PetitionStatus.REGISTERED);
        assertThat(Story.registered(TestDetails.claim().by(Procedure.ORDINARY)).status())
                .isEqualTo(PetitionStatus.REGISTERED);
    }

    @Test
    void theSimpleProcedureHasThreeWorkingDaysToDecide() {
        Story simple = simple();
        assertThat(simple.clocksRunning())
                .containsExactly(DeadlineKind.PASS_ON, DeadlineKind.NOTICE, DeadlineKind.DECISION);
        assertThat(simple.running(DeadlineKind.DECISION).rule()).isEqualTo(RuleIds.PETITION_SIMPLE_DECISION);
        assertThat(simple.running(DeadlineKind.DECISION).dueAt()).isEqualTo(TestContext.instant("2018-03-09T00:00"));
        assertThat(Story.registered(TestDetails.claim().by(Procedure.ORDINARY)).runs(DeadlineKind.DECISION))
                .isFalse();
    }

    @Test
    void theDaysToDecideRunFromRegistrationNotFromReceipt() {
        Story late = Story.begins()
                .when(context -> context.under(withSimpleProcedure()))
                .at("2018-03-07T09:00")
                .does(new Register(
                        SMALL, TestDetails.claim().by(Procedure.SIMPLE).details()));
        assertThat(late.running(DeadlineKind.DECISION).dueAt()).isEqualTo(TestContext.instant("2018-03-13T00:00"));
    }

    @Test
    void everyDecisionEndsTheDaysToDecide() {
        Story simple = simple();
        for (LedgerCommand decision : List.of(
                Commands.accept(), Commands.decline(), Commands.transfer(), Commands.assign(), Commands.answer())) {
            assertThat(simple.does(decision).latest())
                    .as(decision.toString())
                    .contains(simple.met(DeadlineKind.DECISION, true));
        }
        for (LedgerCommand end : List.of(Commands.withdraw(), Commands.voided())) {
            assertThat(simple.does(end).runs(DeadlineKind.DECISION))
                    .as(end.toString())
                    .isFalse();
        }
        Story late = simple.at("2018-03-09T08:00");
        assertThat(late.does(Commands.accept()).latest()).contains(late.met(DeadlineKind.DECISION, false));
    }

    @Test
    void thatNobodyDecidedInTimeIsNoticed() {
        Story simple = simple().at("2018-03-09T00:01").when(TestContext::bySystem);
        Instant due = simple.running(DeadlineKind.DECISION).dueAt();
        assertThat(simple.does(new RecordDeadlinePassed(DeadlineKind.DECISION, "", due))
                        .clock(DeadlineKind.DECISION)
                        .map(Clock::passed))
                .contains(true);
    }

    private static Story simple() {
        return Story.begins()
                .when(context -> context.under(withSimpleProcedure()))
                .does(new Register(
                        SMALL, TestDetails.claim().by(Procedure.SIMPLE).details()));
    }

    @Test
    void anUnknownAreaIsRefused() {
        Story.begins()
                .isRefused(
                        new Register(
                                Story.letter().in(TestDirectory.UNKNOWN_AREA).intake(),
                                TestDetails.claim().details()),
                        CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void anAccusationIsConfidentialWhateverWasSaid() {
        assertThat(Story.registered(TestDetails.of(Matter.ACCUSATION))
                        .file()
                        .base()
                        .intake()
                        .map(Intake::confidential))
                .contains(true);
        assertThat(Story.registered(TestDetails.of(Matter.SUGGESTION))
                        .file()
                        .base()
                        .intake()
                        .map(Intake::confidential))
                .contains(false);
    }

    @Test
    void aVisitorAnsweredAtOnceLeavesNoDutyBehind() {
        Story story = Story.begins();
        story.answers(
                new RegisterAnswered(SMALL, TestDetails.claim().details(), "At nine."),
                new Registered(story.act(), SMALL, TestDetails.claim().details()),
                new AnsweredOnTheSpot(
                        story.act(),
                        "At nine.",
                        Sampling.leavesOut(1, TestContext.monday().context())));
        Story answered =
                story.does(new RegisterAnswered(SMALL, TestDetails.claim().details(), "At nine."));
        assertThat(((Closed) answered.state()).ending().as()).isEqualTo(ClosedAs.ANSWERED_ON_THE_SPOT);
        assertThat(answered.file().base().standing().level()).contains(Level.GRID);
        assertThat(answered.file().base().standing().highestLevel()).contains(Level.GRID);
    }

    @Test
    void anAnswerSaysSomething() {
        Story.begins()
                .isRefused(
                        new RegisterAnswered(SMALL, TestDetails.claim().details(), " "),
                        CaseRejection.FIELD_MISSING,
                        Map.of("field", "text"));
        Story.begins()
                .isRefused(
                        new RegisterAnswered(
                                SMALL, TestDetails.claim().joint(1, 2, 0).details(), "At nine."),
                        PetitionRejection.HEADCOUNT_BELOW_PETITIONERS);
    }

    private static void isRefusedAsVisit(TestDetails details, PetitionRejection reason) {
        Story.begins().isRefused(new Register(visit(), details.details()), reason);
    }

    private static void isRegisteredAsVisit(TestDetails details) {
        assertThat(Story.registered(visit(), details.details()).status()).isEqualTo(PetitionStatus.REGISTERED);
    }

    private static Intake visit() {
        return Story.letter().through("VISIT").of(Magnitude.SMALL).intake();
    }

    static RuleSet withSimpleProcedure() {
        Settings s = TestRules.SETTINGS;
        RuleSet rules = TestRules.ruleSet();
        return new RuleSet(
                rules.version(),
                rules.zone(),
                rules.rules().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                new Settings(
                        s.enteredLateAfterWorkingDays(),
                        s.futureToleranceMinutes(),
                        s.basicallySatisfiedWeight(),
                        s.jointVisitRepresentativesMax(),
                        s.unreachedTries(),
                        true,
                        s.immediateAnswerSamplingRate(),
                        s.officeHours()));
    }

    @Test
    void nobodyHasToBeNamed() {
        PetitionDetails anonymous = new PetitionDetails(
                List.of(),
                0,
                Matter.CLAIM,
                PetitionDetails.Route.PETITION_PROCEDURE,
                Optional.empty(),
                Optional.empty());
        assertThat(Story.registered(SMALL, anonymous).file().base().persons()).isEmpty();
    }
}

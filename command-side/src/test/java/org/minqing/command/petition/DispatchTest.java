package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.Supervise;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Escalated;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.*;
import org.minqing.api.HandlingEvent.*;
import org.minqing.api.HandlingRejection;
import org.minqing.api.Level;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.rules.Rule;
import org.minqing.command.rules.RuleIds;

/** What is particular to petitions in being dispatched, extended and paused. */
class DispatchTest {

    private static final String OFFICE = TestDirectory.COMMUNITY_OFFICE;
    private static final String OTHER_OFFICE = TestDirectory.OTHER_COMMUNITY_OFFICE;

    @Test
    void dispatchingMeetsTheDutyToPassItOn() {
        Story story = Story.registered();
        story.answers(
                Commands.dispatch(OFFICE),
                new Dispatched(
                        CaseKind.PETITION,
                        story.act(),
                        OFFICE,
                        List.of(),
                        Level.COMMUNITY,
                        Optional.empty(),
                        Optional.empty()),
                story.met(DeadlineKind.PASS_ON, true));
    }

    @Test
    void dispatchingToAnotherUnitTakesTheFirstOnesRightToObject() {
        Story story = Story.registered().does(Commands.dispatch(OFFICE), new ConfirmReceipt(OFFICE));
        assertThat(story.running(DeadlineKind.OBJECTION).dueAt()).isEqualTo(TestContext.instant("2018-03-13T00:00"));
        story.answers(
                new Dispatch(OTHER_OFFICE, List.of(), Optional.of("Theirs."), Optional.empty()),
                new Dispatched(
                        CaseKind.PETITION,
                        story.act(),
                        OTHER_OFFICE,
                        List.of(),
                        Level.COMMUNITY,
                        Optional.of("Theirs."),
                        Optional.empty()),
                story.lifted(DeadlineKind.OBJECTION, "dispatched-anew"));
    }

    @Test
    void anAcceptedObjectionGivesItBackWithoutASecondDutyToPassItOn() {
        Story story = Story.registered()
                .does(
                        Commands.dispatch(OFFICE),
                        new ConfirmReceipt(OFFICE),
                        new ObjectToDispatch("Not ours.", Optional.empty()));
        story.answers(
                new AcceptObjection(Optional.of("Right.")),
                new ObjectionAccepted(CaseKind.PETITION, story.act(), OFFICE, Optional.of("Right.")));
        Story back = story.does(new AcceptObjection(Optional.of("Right.")));
        assertThat(back.file().base().standing().unit()).isEmpty();
        assertThat(back.file().handling().dispatch()).isEqualTo(DispatchState.NONE);
        back.isRefused(Commands.dispatch(OTHER_OFFICE), HandlingRejection.ANOTHER_UNIT_NEEDS_A_REASON);
    }

    @Test
    void anObjectionComesWithinFiveWorkingDaysOfReceipt() {
        Story story = Story.registered().does(Commands.dispatch(OFFICE), new ConfirmReceipt(OFFICE));
        ObjectToDispatch objection = new ObjectToDispatch("Not ours.", Optional.empty());
        assertThat(story.at("2018-03-12T23:59")
                        .does(objection)
                        .file()
                        .handling()
                        .dispatch())
                .isEqualTo(DispatchState.OBJECTED);
        story.at("2018-03-13T00:01").isRefused(objection, HandlingRejection.OBJECTION_TOO_LATE);
    }

    @Test
    void escalatingGivesTheCaseToTheHigherUnitWhichMayObjectInItsTurn() {
        Story story = Story.registered().does(Commands.dispatch(OFFICE), new ConfirmReceipt(OFFICE));
        Escalate escalate = new Escalate(TestDirectory.STREET_OFFICE, "Too big.", Optional.empty());
        story.answers(
                escalate,
                new Escalated(
                        CaseKind.PETITION,
                        story.act(),
                        TestDirectory.STREET_OFFICE,
                        Optional.of(Level.COMMUNITY),
                        Level.STREET,
                        "Too big.",
                        Optional.empty()),
                story.lifted(DeadlineKind.OBJECTION, "moved-on"));
        Story escalated = story.does(escalate);
        assertThat(escalated.file().handling().leadUnit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(escalated.file().handling().dispatch()).isEqualTo(DispatchState.SENT);
        escalated.does(new ConfirmReceipt(TestDirectory.STREET_OFFICE)).changesNothing(escalate);
        assertThat(story.does(new Supervise("Too slow.")).latest()).hasSize(1);
        Story delegated = escalated.does(new Delegate(OFFICE, "Small after all."));
        assertThat(delegated.file().handling().leadUnit()).contains(OFFICE);
        assertThat(delegated.file().base().standing().highestLevel()).contains(Level.STREET);
    }

    @Test
    void escalatingWithoutAReasonForSkippingIsRefusedAndLiftsNothing() {
        Story.registered()
                .does(Commands.dispatch(OFFICE))
                .isRefused(
                        new Escalate(TestDirectory.WATER_BUREAU, "Too big.", Optional.empty()),
                        CaseRejection.LEVEL_SKIPPED);
    }

    @Test
    void anExtensionMovesTheStatutoryDeadlineByThirtyCalendarDaysAtMost() {
        Story story = Story.registered().does(Commands.accept());
        story.isRefused(new RequestExtension(31, "Late part."), HandlingRejection.EXTENSION_TOO_LONG);
        Story asked = story.does(new RequestExtension(30, "Late part."));
        asked.isRefused(new ApproveExtension(), CaseRejection.SECOND_ACCOUNT_NEEDED);
        Story supervisor = asked.by(TestDirectory.SUPERVISOR);
        supervisor.answers(
                new ApproveExtension(),
                new ExtensionApproved(CaseKind.PETITION, supervisor.act(), 30, TestDirectory.OPERATOR),
                new DeadlineSet(
                        CaseKind.PETITION,
                        supervisor.act(),
                        story.then()
                                .deadlines()
                                .extend(
                                        story.running(DeadlineKind.HANDLING),
                                        30,
                                        Rule.Unit.CALENDAR_DAYS,
                                        "Late part."),
                        Cause.EXTENDED));
        Story extended = supervisor.does(new ApproveExtension());
        assertThat(extended.running(DeadlineKind.HANDLING).dueAt()).isEqualTo(TestContext.instant("2018-06-04T00:00"));
        extended.isRefused(new RequestExtension(1, "Again."), HandlingRejection.ALREADY_EXTENDED);
    }

    @Test
    void anExtensionIsAskedForBeforeExpiryByTheTimeOfRecording() {
        Story story = Story.registered().does(Commands.accept());
        RequestExtension request = new RequestExtension(10, "Late part.");
        story.at("2018-05-05T00:01").isRefused(request, HandlingRejection.EXTENSION_AFTER_EXPIRY);
        story.when(context -> context.recordedAt("2018-05-05T00:01"))
                .isRefused(request, HandlingRejection.EXTENSION_AFTER_EXPIRY);
        assertThat(story.at("2018-05-04T23:59").does(request).latest()).hasSize(1);
    }

    @Test
    void aPauseMovesTheOfficesOwnDeadlineAndNeverTheStatutoryOne() {
        Story story = Story.registered().does(Commands.accept());
        Story paused = story.does(new PauseClock("Waiting for a part.", LocalDate.of(2018, 3, 15)));
        assertThat(paused.running(DeadlineKind.HANDLING)).isEqualTo(story.running(DeadlineKind.HANDLING));
        assertThat(paused.running(DeadlineKind.INTERNAL).dueAt()).isEqualTo(TestContext.instant("2018-04-30T00:00"));
    }

    @Test
    void aSuggestionHasNoStatutoryDeadlineToExtend() {
        Story.registered(TestDetails.of(Matter.SUGGESTION))
                .does(Commands.accept())
                .isRefused(new RequestExtension(10, "Late part."), HandlingRejection.NO_CLOCK_TO_EXTEND);
    }

    @Test
    void theRulesOfAPetitionAreItsOwn() {
        assertThat(PetitionPolicy.INSTANCE.objectionRule()).isEqualTo(RuleIds.PETITION_OBJECTION);
        assertThat(PetitionPolicy.INSTANCE.extensionMaxRule()).isEqualTo(RuleIds.PETITION_HANDLING_EXTENSION_MAX);
    }
}

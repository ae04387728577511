package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.JoinMergeGroup;
import org.minqing.api.CaseCommand.LeaveMergeGroup;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.PetitionCommand.Decline;
import org.minqing.api.PetitionCommand.Register;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Procedure;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.PetitionEvent.Accepted;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.RuleIds;

class AcceptanceTest {

    private static final String TUESDAY = "2018-03-06T10:00";

    @Test
    void acceptingAClaimMeetsTheDutyToPassItOnAndStartsItsHandling() {
        Story story = Story.registered().at(TUESDAY);
        story.answers(
                Commands.accept(),
                new Accepted(story.act(), Optional.of(Level.GRID)),
                story.met(DeadlineKind.PASS_ON, true),
                story.set(DeadlineKind.HANDLING, RuleIds.PETITION_HANDLING, TUESDAY, Cause.STARTED),
                story.set(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, TUESDAY, Cause.STARTED));
    }

    @Test
    void sixtyCalendarDaysRunFromAcceptance() {
        Story story = Story.registered().does(Commands.accept());
        assertThat(story.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(story.running(DeadlineKind.HANDLING).dueAt()).isEqualTo(TestContext.instant("2018-05-05T00:00"));
        assertThat(story.clocksRunning())
                .containsExactly(DeadlineKind.NOTICE, DeadlineKind.HANDLING, DeadlineKind.INTERNAL);
    }

    @Test
    void acceptingTooLateMissesTheDutyToPassItOn() {
        Story story = Story.registered().at("2018-03-21T08:00");
        assertThat(story.does(Commands.accept()).latest()).contains(story.met(DeadlineKind.PASS_ON, false));
    }

    @Test
    void onlyAClaimInThePetitionProcedureHasAStatutoryLimit() {
        for (Matter matter : Matter.values()) {
            Story accepted = Story.registered(TestDetails.of(matter)).does(Commands.accept());
            assertThat(accepted.runs(DeadlineKind.HANDLING)).as(matter.name()).isEqualTo(matter == Matter.CLAIM);
            assertThat(accepted.runs(DeadlineKind.INTERNAL)).isTrue();
        }
        for (Route route : Route.values()) {
            Story accepted =
                    Story.registered(TestDetails.claim().through(route)).does(Commands.accept());
            assertThat(accepted.runs(DeadlineKind.HANDLING))
                    .as(route.name())
                    .isEqualTo(route == Route.PETITION_PROCEDURE);
        }
    }

    @Test
    void theSimpleProcedureHasItsOwnLimit() {
        Story story = Story.begins()
                .when(context -> context.under(RegistrationTest.withSimpleProcedure()))
                .does(new Register(
                        Story.intake(), TestDetails.claim().by(Procedure.SIMPLE).details()));
        assertThat(story.does(Commands.accept()).running(DeadlineKind.HANDLING).rule())
                .isEqualTo(RuleIds.PETITION_SIMPLE_HANDLING);
        assertThat(Story.registered(TestDetails.claim().by(Procedure.ORDINARY))
                        .does(Commands.accept())
                        .running(DeadlineKind.HANDLING)
                        .rule())
                .isEqualTo(RuleIds.PETITION_HANDLING);
    }

    @Test
    void ownHandlingBeginsAtTheLevelOfTheDesk() {
        assertThat(levelOf(Story.registered(
                                Story.letter().takenInAt(Level.STREET).intake(),
                                TestDetails.claim().details())
                        .by(TestDirectory.COMMUNITY_CLERK)))
                .contains(Level.STREET);
        assertThat(levelOf(Story.registered().by(TestDirectory.COMMUNITY_CLERK)))
                .contains(Level.COMMUNITY);
        assertThat(levelOf(Story.registered())).contains(Level.GRID);
        assertThat(Story.registered()
                        .does(Commands.accept())
                        .file()
                        .base()
                        .standing()
                        .level())
                .contains(Level.GRID);
    }

    @Test
    void whatWasGivenToSomeoneBeforeStaysAtItsLevel() {
        Story dispatched = Story.registered().does(Commands.dispatch(TestDirectory.STREET_OFFICE));
        assertThat(levelOf(dispatched)).isEmpty();
        assertThat(dispatched.does(Commands.accept()).file().base().standing().level())
                .contains(Level.STREET);
        Story escalated =
                Story.registered().does(new Escalate(TestDirectory.COMMUNITY_OFFICE, "Too big.", Optional.empty()));
        assertThat(levelOf(escalated)).isEmpty();
    }

    @Test
    void whatIsOneMatterWithAFinallyTerminatedPetitionIsDeclinedNotAccepted() {
        Story grouped = Story.registered().does(new JoinMergeGroup(TestContext.OTHER_CASE));
        Story beside = grouped.when(context -> context.beside(TestContext.OTHER_CASE, true));
        beside.isRefused(
                Commands.accept(),
                PetitionRejection.SAME_MATTER_FINAL,
                Map.of("sameMatterAs", TestContext.OTHER_CASE.toString()));
        assertThat(beside.does(new Decline(
                                "Terminated before.", "No way is left.", Optional.of(TestContext.OTHER_CASE)))
                        .status())
                .isEqualTo(PetitionStatus.CLOSED);
        assertThat(beside.does(new LeaveMergeGroup("Another lamp."), Commands.accept())
                        .status())
                .isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(beside.imported().does(Commands.accept()).status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(grouped.does(Commands.accept()).status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(grouped.when(context -> context.beside(TestContext.OTHER_CASE, false))
                        .does(Commands.accept())
                        .status())
                .isEqualTo(PetitionStatus.ACCEPTED);
    }

    @Test
    void acceptingAgainChangesNothing() {
        Story accepted = Story.registered().does(Commands.accept()).at("2018-03-09T10:00");
        accepted.changesNothing(Commands.accept());
        accepted.changesNothing(Commands.accept(Route.PETITION_PROCEDURE));
        accepted.isRefused(Commands.accept(Route.LITIGATION), PetitionRejection.ALREADY_ACCEPTED);
    }

    @Test
    void theRouteAPetitionWasRegisteredWithIsNotChangedInPassing() {
        Story registered = Story.registered();
        registered.isRefused(
                Commands.accept(Route.LITIGATION),
                CaseRejection.FIELD_NOT_ALLOWED,
                Map.of("field", "route", "value", "LITIGATION"));
        assertThat(registered
                        .does(Commands.accept(Route.PETITION_PROCEDURE))
                        .latest()
                        .getFirst())
                .isEqualTo(new Accepted(registered.act(), Optional.of(Level.GRID)));
    }

    @Test
    void aPetitionCanBeAcceptedWhereAUnitHasIt() {
        Story story = Story.registered().does(Commands.dispatch(TestDirectory.COMMUNITY_OFFICE), Commands.accept());
        assertThat(story.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(story.file().base().standing().unit()).contains(TestDirectory.COMMUNITY_OFFICE);
    }

    private static Optional<Level> levelOf(Story story) {
        return ((Accepted) story.does(Commands.accept()).latest().getFirst()).level();
    }
}

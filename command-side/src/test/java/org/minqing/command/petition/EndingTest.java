package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.Level;
import org.minqing.api.PetitionCommand.AnswerOnTheSpot;
import org.minqing.api.PetitionCommand.Decline;
import org.minqing.api.PetitionCommand.Transfer;
import org.minqing.api.PetitionEvent.AnsweredOnTheSpot;
import org.minqing.api.PetitionEvent.Declined;
import org.minqing.api.PetitionEvent.Transferred;
import org.minqing.api.PetitionEvent.Withdrawn;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Sampling;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.petition.PetitionState.Closed;
import org.minqing.command.petition.PetitionState.Ending;
import org.minqing.command.petition.Waiting.WaitingFor;
import org.minqing.command.rules.DeadlineArithmetic;

class EndingTest {

    private static final Story REGISTERED = Story.registered();
    private static final Story BESIDE_A_FINAL_ONE =
            REGISTERED.when(context -> context.beside(TestContext.OTHER_CASE, true));
    private static final Story RECEIVED = REGISTERED.does(
            Commands.dispatch(TestDirectory.COMMUNITY_OFFICE), new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE));
    private static final Story ACCEPTED = REGISTERED.does(Commands.accept());

    @Test
    void decliningMeetsTheDutyToPassItOnAndLeavesTheDutyToTell() {
        Decline decline = new Decline("Settled before.", "Ask the court.", Optional.of(TestContext.OTHER_CASE));
        BESIDE_A_FINAL_ONE.answers(
                decline,
                new Declined(
                        REGISTERED.act(), "Settled before.", "Ask the court.", Optional.of(TestContext.OTHER_CASE)),
                REGISTERED.met(DeadlineKind.PASS_ON, true));
        Story declined = BESIDE_A_FINAL_ONE.does(decline);
        assertThat(declined.clocksRunning()).containsExactly(DeadlineKind.NOTICE);
        ended(
                declined,
                new Ending(
                        ClosedAs.DECLINED,
                        "Settled before.",
                        Optional.of("Ask the court."),
                        Optional.of(TestContext.OTHER_CASE)));
        declined.changesNothing(decline);
        declined.isRefused(
                new Decline("Settled before.", "Ask the court.", Optional.empty()), PetitionRejection.CLOSED);
        declined.isRefused(Commands.decline(), PetitionRejection.CLOSED);
    }

    @Test
    void whatWasNeverFinallyTerminatedEndsNoOtherPetition() {
        Decline decline = new Decline("Settled before.", "Ask the court.", Optional.of(TestContext.OTHER_CASE));
        Map<String, String> facts = Map.of("field", "sameMatterAs", "value", TestContext.OTHER_CASE.toString());
        REGISTERED.isRefused(decline, PetitionRejection.UNKNOWN_PETITION, facts);
        REGISTERED
                .when(context -> context.beside(TestContext.OTHER_CASE, false))
                .isRefused(decline, PetitionRejection.SAME_MATTER_NOT_FINAL, facts);
        assertThat(REGISTERED.imported().does(decline).status()).isEqualTo(PetitionStatus.CLOSED);
    }

    @Test
    void decliningAlsoEndsTheRightToObject() {
        assertThat(RECEIVED.does(Commands.decline()).latest())
                .contains(RECEIVED.lifted(DeadlineKind.OBJECTION, "declined"));
    }

    @Test
    void nothingIsDeclinedWithoutSayingWhyAndWhereElseToGo() {
        REGISTERED.isRefused(
                new Decline(" ", "Ask the court.", Optional.empty()),
                CaseRejection.FIELD_MISSING,
                Map.of("field", "reason"));
        REGISTERED.isRefused(
                new Decline("Not ours.", "", Optional.empty()),
                CaseRejection.FIELD_MISSING,
                Map.of("field", "guidance"));
    }

    @Test
    void passingItOnForGoodClosesItHere() {
        REGISTERED.answers(
                Commands.transfer(),
                new Transferred(
                        REGISTERED.act(), Commands.CITY_COURT, Optional.empty(), Optional.of("A court decides this.")),
                REGISTERED.met(DeadlineKind.PASS_ON, true));
        Story transferred = REGISTERED.does(Commands.transfer());
        ended(transferred, new Ending(ClosedAs.TRANSFERRED, "A court decides this.", Optional.of(Commands.CITY_COURT)));
        assertThat(transferred.clocksRunning()).containsExactly(DeadlineKind.NOTICE);
        transferred.changesNothing(Commands.transfer());
        assertThat(RECEIVED.does(Commands.transfer()).latest())
                .contains(RECEIVED.lifted(DeadlineKind.OBJECTION, "transferred"));
    }

    @Test
    void passingItOnForGoodIsTooLateOnceItIsAccepted() {
        ACCEPTED.isRefused(Commands.transfer(), PetitionRejection.ALREADY_ACCEPTED, Map.of("field", "replyDue"));
    }

    @Test
    void assigningItWaitsForTheOtherBodysReply() {
        REGISTERED.answers(
                Commands.assign(),
                new Transferred(
                        REGISTERED.act(), "city-water-board", Optional.of(Commands.END_OF_MARCH), Optional.empty()),
                REGISTERED.met(DeadlineKind.PASS_ON, true),
                new DeadlineSet(
                        CaseKind.PETITION,
                        REGISTERED.act(),
                        REGISTERED
                                .then()
                                .deadlines()
                                .onDay(
                                        DeadlineKind.TRANSFER_REPLY,
                                        "",
                                        Commands.END_OF_MARCH,
                                        DeadlineArithmetic.AGREED),
                        Cause.STARTED));
        Story assigned = REGISTERED.does(Commands.assign());
        assertThat(assigned.status()).isEqualTo(PetitionStatus.REGISTERED);
        assertThat(assigned.standing().waits())
                .isEqualTo(new Waiting.ForOtherBody("city-water-board", Commands.END_OF_MARCH));
        assertThat(assigned.standing().waits().what()).isEqualTo(WaitingFor.OTHER_BODY);
        assigned.changesNothing(Commands.assign());
        assertThat(assigned.does(Commands.accept()).standing().waits().what()).isEqualTo(WaitingFor.OTHER_BODY);
    }

    @Test
    void itCanAlsoBeAssignedWhileItIsHandled() {
        Story assigned = ACCEPTED.does(Commands.assign());
        assertThat(assigned.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(assigned.standing().waits().what()).isEqualTo(WaitingFor.OTHER_BODY);
        assertThat(assigned.running(DeadlineKind.TRANSFER_REPLY).dueAt())
                .isEqualTo(TestContext.instant("2018-04-01T00:00"));
        assertThat(assigned.running(DeadlineKind.HANDLING)).isEqualTo(ACCEPTED.running(DeadlineKind.HANDLING));
    }

    @Test
    void anotherBodyCanTakeTheFirstOnesPlace() {
        Story again = ACCEPTED.does(
                Commands.assign(),
                new Transfer("city-power-board", Optional.of(LocalDate.of(2018, 4, 2)), Optional.empty()));
        assertThat(again.standing().waits())
                .isEqualTo(new Waiting.ForOtherBody("city-power-board", LocalDate.of(2018, 4, 2)));
    }

    @Test
    void theReplyIsNotDueBeforeTheDayItIsAskedFor() {
        Transfer yesterday = new Transfer("city-water-board", Optional.of(LocalDate.of(2018, 3, 4)), Optional.empty());
        REGISTERED.isRefused(
                yesterday, PetitionRejection.DAY_IN_THE_PAST, Map.of("field", "replyDue", "value", "2018-03-04"));
        assertThat(REGISTERED
                        .does(new Transfer("city-water-board", Optional.of(LocalDate.of(2018, 3, 5)), Optional.empty()))
                        .latest())
                .hasSize(3);
        assertThat(REGISTERED.imported().does(yesterday).latest()).hasSize(3);
    }

    @Test
    void itIsNotTransferredToNobodyNorWhileAMediationIsOn() {
        REGISTERED.isRefused(
                new Transfer("", Optional.empty(), Optional.empty()),
                CaseRejection.FIELD_MISSING,
                Map.of("field", "body"));
        REGISTERED.isRefused(
                new Transfer("", Optional.of(Commands.END_OF_MARCH), Optional.empty()),
                CaseRejection.FIELD_MISSING,
                Map.of("field", "body"));
        ACCEPTED.does(Commands.refer()).isRefused(Commands.assign(), PetitionRejection.WAITING_FOR_MEDIATION, Map.of());
    }

    @Test
    void whoeverBroughtItMayTakeItBackWhileItIsOpen() {
        Story story = ACCEPTED;
        story.answers(
                Commands.withdraw(),
                new Withdrawn(story.act(), "Settled between neighbours."),
                story.lifted(DeadlineKind.NOTICE, "withdrawn"),
                story.lifted(DeadlineKind.HANDLING, "withdrawn"),
                story.lifted(DeadlineKind.INTERNAL, "withdrawn"));
        Story withdrawn = story.does(Commands.withdraw());
        ended(withdrawn, new Ending(ClosedAs.WITHDRAWN, "Settled between neighbours.", Optional.empty()));
        withdrawn.changesNothing(Commands.withdraw());
        Story replied = ACCEPTED.does(Commands.give(), Commands.withdraw());
        assertThat(((Closed) replied.state()).given()).isPresent();
    }

    @Test
    void answeringOnTheSpotClosesItInTheGridAndNobodyHasToBeToldAgain() {
        REGISTERED.answers(
                Commands.answer(),
                new AnsweredOnTheSpot(
                        REGISTERED.act(),
                        "The office opens at nine.",
                        Sampling.leavesOut(1, TestContext.monday().context())),
                REGISTERED.met(DeadlineKind.PASS_ON, true),
                REGISTERED.lifted(DeadlineKind.NOTICE, "answered-on-the-spot"));
        Story answered = REGISTERED.does(Commands.answer());
        ended(answered, new Ending(ClosedAs.ANSWERED_ON_THE_SPOT, "The office opens at nine.", Optional.empty()));
        assertThat(answered.file().base().standing().level()).contains(Level.GRID);
        answered.changesNothing(Commands.answer());
        REGISTERED.isRefused(new AnswerOnTheSpot(" "), CaseRejection.FIELD_MISSING, Map.of("field", "text"));
    }

    @Test
    void anAnswerAfterAHigherLevelHasHadItHidesNothing() {
        Story answered = REGISTERED.does(Commands.dispatch(TestDirectory.STREET_OFFICE), Commands.answer());
        assertThat(answered.file().base().standing().level()).contains(Level.GRID);
        assertThat(answered.file().base().standing().highestLevel()).contains(Level.STREET);
    }

    @Test
    void whatWasRegisteredInErrorIsVoid() {
        REGISTERED.answers(
                Commands.voided(),
                new Voided(CaseKind.PETITION, REGISTERED.act(), "Registered twice.", Optional.empty()),
                REGISTERED.lifted(DeadlineKind.PASS_ON, "void"),
                REGISTERED.lifted(DeadlineKind.NOTICE, "void"));
        Story voided = REGISTERED.does(Commands.voided());
        ended(voided, new Ending(ClosedAs.VOID, "Registered twice.", Optional.empty()));
        voided.changesNothing(Commands.voided());
    }

    private static void ended(Story story, Ending ending) {
        assertThat(story.status()).isEqualTo(PetitionStatus.CLOSED);
        assertThat(((Closed) story.state()).ending()).isEqualTo(ending);
    }
}

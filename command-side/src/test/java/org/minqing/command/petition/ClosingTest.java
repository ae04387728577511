package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Redo;
import org.minqing.api.PetitionCommand.ReplyDelivered;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionEvent.Redone;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.petition.GivenReply.Delivery;
import org.minqing.command.petition.PetitionState.Accepted;
import org.minqing.command.petition.PetitionState.Closed;
import org.minqing.command.petition.PetitionState.Ending;
import org.minqing.command.rules.RuleIds;

class ClosingTest {

    private static final Story REPLIED = Story.registered().does(Commands.accept(), Commands.give());
    private static final Story DELIVERED = REPLIED.does(Commands.delivered());
    private static final Story CLOSED = DELIVERED.does(Commands.close());

    @Test
    void deliveringTheReplyOpensTheWindowForAReview() {
        REPLIED.answers(
                Commands.delivered(),
                new PetitionEvent.ReplyDelivered(
                        REPLIED.act(), "by hand", REPLIED.act().occurredAt(), Optional.of("signature"), false),
                REPLIED.set(
                        DeadlineKind.REVIEW_REQUEST,
                        RuleIds.PETITION_REVIEW_REQUEST,
                        "2018-03-05T10:00",
                        Cause.STARTED));
        assertThat(DELIVERED.running(DeadlineKind.REVIEW_REQUEST).dueAt())
                .isEqualTo(TestContext.instant("2018-04-05T00:00"));
        DELIVERED.changesNothing(Commands.delivered());
    }

    @Test
    void theWindowRunsFromTheDayOfDelivery() {
        Moment later = TestContext.moment("2018-03-07T08:00");
        Story story = REPLIED.at("2018-03-08T10:00");
        ReplyDelivered delivered =
                new ReplyDelivered("by post", Optional.of(later), Optional.empty(), Optional.empty());
        story.answers(
                delivered,
                new PetitionEvent.ReplyDelivered(story.act(), "by post", later, Optional.empty(), false),
                story.set(
                        DeadlineKind.REVIEW_REQUEST,
                        RuleIds.PETITION_REVIEW_REQUEST,
                        "2018-03-07T08:00",
                        Cause.STARTED));
        Story done = story.does(delivered);
        done.changesNothing(delivered);
        done.isRefused(Commands.delivered(), PetitionRejection.ALREADY_DELIVERED, Map.of());
        done.isRefused(
                new ReplyDelivered(
                        "by post",
                        Optional.of(TestContext.moment("2018-03-07T09:00")),
                        Optional.empty(),
                        Optional.empty()),
                PetitionRejection.ALREADY_DELIVERED);
    }

    @Test
    void aReplyThatCannotBeDeliveredIsDocumentedAndLeavesTheWindowOpen() {
        REPLIED.isRefused(
                new ReplyDelivered("by post", Optional.empty(), Optional.empty(), Optional.of(true)),
                CaseRejection.FIELD_MISSING,
                Map.of("field", "proof"));
        REPLIED.answers(
                Commands.undeliverable(),
                new PetitionEvent.ReplyDelivered(
                        REPLIED.act(), "registered letter", REPLIED.act().occurredAt(), Optional.of("returned"), true));
        Story returned = REPLIED.does(Commands.undeliverable());
        assertThat(returned.standing().reply().flatMap(GivenReply::delivery))
                .contains(new Delivery("registered letter", REPLIED.act().occurredAt(), Optional.of("returned"), true));
        Story closed = returned.does(Commands.close());
        assertThat(closed.status()).isEqualTo(PetitionStatus.CLOSED);
        Story found = closed.does(Commands.delivered());
        assertThat(found.runs(DeadlineKind.REVIEW_REQUEST)).isTrue();
        assertThat(found.standing().reply().map(GivenReply::isDelivered)).contains(true);
    }

    @Test
    void nothingIsDeliveredBeforeItWasWrittenOrInTheFuture() {
        Story story = Story.registered()
                .does(Commands.accept())
                .at("2018-03-07T10:00")
                .does(Commands.give());
        story.isRefused(
                new ReplyDelivered(
                        "by hand",
                        Optional.of(TestContext.moment("2018-03-06T10:00")),
                        Optional.empty(),
                        Optional.empty()),
                PetitionRejection.DELIVERED_BEFORE_REPLY);
        story.isRefused(
                new ReplyDelivered(
                        "by hand",
                        Optional.of(TestContext.moment("2018-03-08T10:00")),
                        Optional.empty(),
                        Optional.empty()),
                CaseRejection.IN_THE_FUTURE);
    }

    @Test
    void whatWasAnsweredOnTheSpotHasNoReplyToDeliver() {
        Story.registered()
                .does(Commands.answer())
                .isRefused(Commands.delivered(), PetitionRejection.NO_REPLY, Map.of());
    }

    @Test
    void aLateDeliveryDoesNotOpenTheWindowOfAReviewAlreadyAskedFor() {
        Story inReview = REPLIED.does(Commands.requestReview());
        assertThat(inReview.does(Commands.delivered()).latest()).hasSize(1);
    }

    @Test
    void itClosesOnceTheReplyHasReachedThePetitioner() {
        REPLIED.isRefused(Commands.close(), PetitionRejection.NOT_DELIVERED, Map.of());
        DELIVERED.answers(
                Commands.close(),
                new PetitionEvent.Closed(DELIVERED.act(), "The reply arrived."),
                DELIVERED.lifted(DeadlineKind.NOTICE, "closed"));
        assertThat(((Closed) CLOSED.state()).ending())
                .isEqualTo(new Ending(ClosedAs.REPLIED, "The reply arrived.", Optional.empty()));
        assertThat(((Closed) CLOSED.state()).given())
                .isEqualTo(DELIVERED.standing().reply());
        assertThat(CLOSED.clocksRunning()).containsExactly(DeadlineKind.REVIEW_REQUEST);
        CLOSED.changesNothing(Commands.close());
    }

    @Test
    void closingLeavesPromisesAndReviewsRunning() {
        Story story = DELIVERED.does(Commands.requestReview(), Commands.promise(), Commands.close());
        assertThat(story.clocksRunning()).containsExactly(DeadlineKind.REVIEW_ANSWER, DeadlineKind.PROMISE);
    }

    @Test
    void aRegisterThatSaysItClosedNeedNotProveTheDelivery() {
        assertThat(REPLIED.imported().does(Commands.close()).status()).isEqualTo(PetitionStatus.CLOSED);
    }

    @Test
    void doingItAgainBeginsTheNextRoundWithTheLimitAnew() {
        Story story = CLOSED.at("2018-03-12T10:00");
        story.answers(
                Commands.redo(),
                new Redone(story.act(), "The lamp is dark again.", 2),
                story.lifted(DeadlineKind.REVIEW_REQUEST, "redone"),
                story.set(DeadlineKind.HANDLING, RuleIds.PETITION_HANDLING, "2018-03-12T10:00", Cause.REDO),
                story.set(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, "2018-03-12T10:00", Cause.REDO));
        Story again = story.does(Commands.redo());
        assertThat(again.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(again.file().base().round()).isEqualTo(2);
        assertThat(again.running(DeadlineKind.HANDLING).dueAt()).isEqualTo(TestContext.instant("2018-05-12T00:00"));
        again.changesNothing(Commands.redo());
        again.isRefused(new Redo("Another reason."), PetitionRejection.ALREADY_ACCEPTED);
        assertThat(((Accepted) again.state()).reopenedFor()).contains("The lamp is dark again.");
    }

    @Test
    void itIsDoneAgainFromRepliedToo() {
        Story again = REPLIED.does(Commands.redo());
        assertThat(again.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(again.clocksRunning())
                .containsExactly(DeadlineKind.NOTICE, DeadlineKind.HANDLING, DeadlineKind.INTERNAL);
        Story repliedAgain = again.does(Commands.give());
        assertThat(repliedAgain.latest().getFirst())
                .isEqualTo(new PetitionEvent.Replied(repliedAgain.act(), TestDetails.reply(), true, 2));
    }

    @Test
    void theLastLeadUnitHoldsItAgainAndMayAskForAnExtensionAnew() {
        String office = TestDirectory.COMMUNITY_OFFICE;
        Story returned = Story.registered()
                .does(
                        Commands.dispatch(office),
                        Commands.accept(),
                        new ConfirmReceipt(office),
                        new ObjectToDispatch("Not ours.", Optional.empty()),
                        new AcceptObjection(Optional.empty()),
                        Commands.give(),
                        Commands.redo());
        assertThat(returned.file().base().standing().unit()).contains(office);
        assertThat(returned.file().handling().dispatch()).isEqualTo(DispatchState.RECEIVED);
        assertThat(returned.does(new RequestExtension(10, "Late part.")).latest())
                .hasSize(1);
    }

    @Test
    void whoeverItWasEscalatedToAfterAReturnHoldsItAgain() {
        String office = TestDirectory.COMMUNITY_OFFICE;
        Story again = Story.registered()
                .does(
                        Commands.dispatch(office),
                        Commands.accept(),
                        new ConfirmReceipt(office),
                        new ObjectToDispatch("Not ours.", Optional.empty()),
                        new AcceptObjection(Optional.empty()),
                        new Escalate(TestDirectory.STREET_OFFICE, "Too big.", Optional.empty()),
                        Commands.give(),
                        Commands.redo());
        assertThat(again.file().base().standing().unit()).contains(TestDirectory.STREET_OFFICE);
    }

    @Test
    void whatWasAnsweredOnTheSpotCanBeDoneAgain() {
        Story again = Story.registered().does(Commands.answer(), Commands.redo());
        assertThat(again.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(again.file().handling().dispatch()).isEqualTo(DispatchState.NONE);
    }

    @Test
    void whatEndedAnotherWayIsOver() {
        Story.registered()
                .does(Commands.decline())
                .isRefused(Commands.redo(), PetitionRejection.CLOSED, Map.of("closedAs", "DECLINED"));
        Story.registered()
                .does(Commands.voided())
                .isRefused(Commands.redo(), PetitionRejection.CLOSED, Map.of("closedAs", "VOID"));
    }

    @Test
    void afterTheLastWordNothingIsDoneAgain() {
        DELIVERED
                .does(
                        Commands.requestReview(),
                        Commands.review(ReviewResult.UPHELD),
                        Commands.requestReReview(),
                        Commands.reReview(ReviewResult.UPHELD))
                .isRefused(Commands.redo(), PetitionRejection.FINAL, Map.of());
    }

    @Test
    void aFollowUpChangesNoStatusAndIsInvalidWhereTheHandlingUnitMadeIt() {
        Story handled = Story.registered()
                .does(Commands.dispatch(TestDirectory.COMMUNITY_OFFICE), Commands.accept(), Commands.give());
        Story called = handled.does(Commands.followUp());
        assertThat(called.status()).isEqualTo(PetitionStatus.REPLIED);
        assertThat(((FollowedUp) called.latest().getFirst()).valid()).isTrue();
        Story byUnit = handled.by(TestDirectory.COMMUNITY_CLERK).does(Commands.followUp());
        assertThat(((FollowedUp) byUnit.latest().getFirst()).valid()).isFalse();
    }
}

package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.EventName;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ApproveExtension;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.Level;
import org.minqing.api.PetitionCommand.ApproveReply;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.RecordMediationConcluded;
import org.minqing.api.PetitionCommand.RecordMediationOpened;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

/** One petition, from the letter to the last word. */
class PetitionCaseFileTest {

    private static final String COMMUNITY = TestDirectory.COMMUNITY_OFFICE;
    private static final String OTHER_COMMUNITY = TestDirectory.OTHER_COMMUNITY_OFFICE;

    @Test
    void aNeighbourComplainsOfNoiseFromALampFactory() {
        // Monday 5 March: the letter comes in, and its writer is told so.
        Story story = Story.registered().does(Commands.notify(Notice.RECEIPT));
        assertThat(story.clocksRunning()).containsExactly(DeadlineKind.PASS_ON);

        // Tuesday: it goes to the community office, which says that it is not theirs, and is right.
        story = story.at("2018-03-06T09:00").does(Commands.dispatch(COMMUNITY));
        story = story.at("2018-03-07T09:00")
                .by(TestDirectory.COMMUNITY_CLERK)
                .does(
                        new ConfirmReceipt(COMMUNITY),
                        new ObjectToDispatch("Across the road.", Optional.of(OTHER_COMMUNITY)));
        story = story.at("2018-03-08T09:00")
                .by(TestDirectory.OPERATOR)
                .does(
                        new AcceptObjection(Optional.empty()),
                        new Dispatch(
                                OTHER_COMMUNITY, List.of(), Optional.of("Their side of the road."), Optional.empty()));

        // Friday: the other office accepts it. Sixty days run from here.
        story = story.at("2018-03-09T09:00").does(new ConfirmReceipt(OTHER_COMMUNITY), Commands.accept());
        assertThat(story.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(story.running(DeadlineKind.HANDLING).dueAt()).isEqualTo(TestContext.instant("2018-05-09T00:00"));

        // A week later: both sides would rather talk. The clock runs on.
        story = story.at("2018-03-16T09:00").does(Commands.refer());
        RecordMediationOpened opened = new RecordMediationOpened(
                ((Waiting.ForMediation) story.standing().waits()).mediation());
        story = story.does(opened)
                .at("2018-04-10T09:00")
                .does(new RecordMediationConcluded(opened.mediation(), ClosedAs.NO_AGREEMENT, false));

        // It is too big for a community, and the measurements take time.
        story = story.at("2018-04-11T09:00")
                .does(
                        new Escalate(TestDirectory.STREET_OFFICE, "The factory has a licence.", Optional.empty()),
                        new RequestExtension(30, "Measurements at night."));
        story = story.by(TestDirectory.SUPERVISOR).does(new ApproveExtension());
        assertThat(story.running(DeadlineKind.HANDLING).dueAt()).isEqualTo(TestContext.instant("2018-06-08T00:00"));

        // The street office replies, a supervisor approves, the letter is handed over, and the case closes.
        story = story.at("2018-05-21T09:00").by(TestDirectory.STREET_CLERK).does(Commands.submit());
        story = story.at("2018-05-22T09:00").by(TestDirectory.SUPERVISOR).does(new ApproveReply());
        story = story.at("2018-05-23T09:00")
                .by(TestDirectory.OPERATOR)
                .does(Commands.delivered(), Commands.close(), Commands.followUp());
        assertThat(story.file().base().standing().highestLevel()).contains(Level.STREET);
        assertThat(story.clock(DeadlineKind.HANDLING).orElseThrow().metInTime()).isTrue();

        // The neighbour does not think so: the review sends it back, and it is done again.
        story = story.at("2018-06-20T09:00").does(Commands.requestReview());
        story = story.at("2018-07-10T09:00").does(Commands.review(ReviewResult.SENT_BACK));
        assertThat(story.file().base().round()).isEqualTo(2);
        assertThat(story.file().base().standing().unit()).contains(TestDirectory.STREET_OFFICE);

        // The second reply is reviewed and, after a hearing, reviewed again: that is the last word.
        story = story.at("2018-08-01T09:00").does(Commands.give(), Commands.delivered());
        story = story.at("2018-08-20T09:00").does(Commands.requestReview());
        story = story.at("2018-09-10T09:00").does(Commands.review(ReviewResult.UPHELD), Commands.notify(Notice.REVIEW));
        story = story.at("2018-09-28T09:00").does(Commands.requestReReview());
        story = story.at("2018-10-08T09:00").does(Commands.openHearing());
        story = story.at("2018-10-12T09:00").does(Commands.closeHearing());
        assertThat(LocalDate.ofInstant(
                        story.running(DeadlineKind.RE_REVIEW_ANSWER).dueAt(),
                        story.then().rules().zone()))
                .isEqualTo(LocalDate.of(2018, 11, 2));
        story = story.at("2018-11-01T09:00").does(Commands.reReview(ReviewResult.UPHELD), Commands.close());

        assertThat(story.status()).isEqualTo(PetitionStatus.CLOSED);
        assertThat(story.file().review().stage()).isEqualTo(Review.FINAL);
        assertThat(story.clocksRunning()).isEmpty();
        assertThat(story.events().stream()
                        .map(EventName::of)
                        .filter(name -> !name.contains("deadline"))
                        .map(name -> name.substring("petition.".length())))
                .containsExactly(
                        "registered",
                        "notified",
                        "dispatched",
                        "receipt-confirmed",
                        "objection-raised",
                        "objection-accepted",
                        "dispatched",
                        "receipt-confirmed",
                        "accepted",
                        "mediation-referred",
                        "mediation-opened",
                        "mediation-concluded",
                        "escalated",
                        "extension-requested",
                        "extension-approved",
                        "reply-submitted",
                        "replied",
                        "reply-delivered",
                        "closed",
                        "followed-up",
                        "review-requested",
                        "review-concluded",
                        "redone",
                        "replied",
                        "reply-delivered",
                        "review-requested",
                        "review-concluded",
                        "notified",
                        "re-review-requested",
                        "hearing-opened",
                        "hearing-closed",
                        "re-review-concluded",
                        "closed");
    }
}

package org.minqing.demo.story;

import java.time.Duration;
import java.util.Optional;
import org.minqing.api.DeadlineKind;
import org.minqing.api.PetitionCommand.CloseHearing;
import org.minqing.api.PetitionCommand.ConcludeReReview;
import org.minqing.api.PetitionCommand.ConcludeReview;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Notify;
import org.minqing.api.PetitionCommand.OpenHearing;
import org.minqing.api.PetitionCommand.RequestReReview;
import org.minqing.api.PetitionCommand.RequestReview;
import org.minqing.api.PetitionCommand.ReviewResult;

/** 复查、复核: the petitioner takes the reply to the bodies above, now and then to the last of them. */
final class ReviewStory {

    private static final String ABOVE = "演示区信访工作联席会议";
    private static final String TOP = "演示市信访局";

    private static final Duration ENOUGH = Duration.ofDays(20);

    private final Story story;
    private final CaseRef petition;
    private final PetitionReplyStory replies;
    private final String owner;

    ReviewStory(Telling telling, CaseRef petition, PetitionReplyStory replies, String owner) {
        this.story = telling.story();
        this.petition = petition;
        this.replies = replies;
        this.owner = owner;
    }

    void tell() {
        if (story.left(petition, DeadlineKind.REVIEW_REQUEST).compareTo(ENOUGH) < 0) {
            return;
        }
        story.days(1, 10).office();
        story.does(owner, petition, new RequestReview("对答复意见不服", ABOVE));
        answerAfter(30);
        ReviewResult result = result();
        story.does(ABOVE, petition, new ConcludeReview(result, "复查意见：" + word(result)));
        if (result == ReviewResult.SENT_BACK) {
            again();
            return;
        }
        story.days(1, 5).office();
        story.does(owner, petition, new Notify(Notice.REVIEW, "书面", Optional.empty()));
        if (story.chance(.5)) {
            reReview();
        }
    }

    private void reReview() {
        story.days(2, 20).office();
        story.does(owner, petition, new RequestReReview("对复查意见不服", TOP));
        if (story.chance(.5)) {
            story.days(2, 8).office();
            story.does(TOP, petition, new OpenHearing("复核听证"));
            story.days(2, 9).office();
            story.does(TOP, petition, new CloseHearing("各方陈述，听证员合议。"));
        }
        answerAfter(24);
        ReviewResult result = result();
        story.does(TOP, petition, new ConcludeReReview(result, "复核意见：" + word(result)));
        if (result == ReviewResult.SENT_BACK) {
            again();
        }
    }

    private void answerAfter(int days) {
        boolean late = story.chance(.1);
        story.days(late ? days + 2 : 6, late ? days + 6 : days - 5).office();
    }

    private void again() {
        story.days(4, 25).office();
        replies.round(2);
    }

    private ReviewResult result() {
        double luck = story.random().nextDouble();
        return luck < .7 ? ReviewResult.UPHELD : luck < .8 ? ReviewResult.CHANGED : ReviewResult.SENT_BACK;
    }

    private static String word(ReviewResult result) {
        return switch (result) {
            case UPHELD -> "维持";
            case CHANGED -> "变更";
            case SENT_BACK -> "撤销，责令重新办理";
        };
    }
}

package org.minqing.demo.story;

import java.util.Optional;
import org.minqing.api.CaseCommand.ConfirmLateEntry;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.DeadlineKind;
import org.minqing.api.PetitionCommand.ApproveReply;
import org.minqing.api.PetitionCommand.Close;
import org.minqing.api.PetitionCommand.GiveReply;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Notify;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.Redo;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionCommand.ReplyDelivered;
import org.minqing.api.PetitionCommand.SubmitReply;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;

/** 答复: given, approved, delivered, asked after; and what comes of it. */
final class PetitionReplyStory {

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef petition;
    private final String owner;
    private final String worker;
    private final Matter matter;
    private final SideActs side;
    private final PromiseStory promises;

    PetitionReplyStory(Telling telling, CaseRef petition, String owner, String worker, Matter matter, SideActs side) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.petition = petition;
        this.owner = owner;
        this.worker = worker;
        this.matter = matter;
        this.side = side;
        this.promises = new PromiseStory(telling, petition, owner);
    }

    Reply interim() {
        return reply(Outcome.EXPLAINED, Resolution.UNKNOWN, Optional.of(false));
    }

    void tell() {
        boolean promised = story.chance(.12);
        if (promised) {
            promises.make();
        }
        boolean content = round(1);
        if (promised && promises.keptOrBroken()) {
            // A broken promise has opened the petition again.
            story.days(4, 25).office();
            round(2);
            return;
        }
        if (!content && story.chance(.22)) {
            new ReviewStory(telling, petition, this, owner).tell();
        } else if (story.chance(.03)) {
            story.days(1, 12).office();
            story.does(cast.supervisor(), petition, new Redo("抽查发现答复未落实"));
            story.days(3, 25).office();
            round(2);
        }
        side.afterwards();
    }

    /** @return whether the petitioner has got what they wanted */
    boolean round(int number) {
        double luck = story.random().nextDouble();
        boolean supported = luck < .6;
        Outcome outcome = outcome(luck);
        Resolution resolution = supported
                ? Resolution.SOLVED
                : luck < .75
                        ? Resolution.PARTLY_SOLVED
                        : luck < .95 ? Resolution.NOT_SOLVED : Resolution.NOT_APPLICABLE;
        give(reply(outcome, resolution, story.chance(.5) ? Optional.empty() : Optional.of(true)), number);
        deliver();
        boolean askedBefore = story.chance(.5);
        if (askedBefore) {
            followUp(supported);
        }
        story.days(1, 8).office();
        story.does(owner, petition, new Close("已送达，按程序办结"));
        if (story.chance(askedBefore ? .35 : .95)) {
            followUp(supported);
        }
        return supported;
    }

    private Outcome outcome(double luck) {
        boolean suggestion = matter == Matter.SUGGESTION;
        if (luck < .6) {
            return suggestion ? Outcome.ADOPTED : Outcome.SUPPORTED;
        }
        if (luck < .8) {
            return suggestion ? Outcome.PARTLY_ADOPTED : Outcome.EXPLAINED;
        }
        return suggestion ? Outcome.NOT_ADOPTED : Outcome.NOT_SUPPORTED;
    }

    private Reply reply(Outcome outcome, Resolution resolution, Optional<Boolean> last) {
        boolean suggestion = matter == Matter.SUGGESTION;
        Outcome fitting = suggestion && outcome == Outcome.EXPLAINED ? Outcome.PARTLY_ADOPTED : outcome;
        return new Reply(
                fitting,
                resolution,
                "经调查，" + telling.words().place() + "情况属实，" + telling.words().step(),
                "依据有关规定，意见如下：" + telling.result(),
                story.chance(.6) ? Optional.of("信访工作条例第三十二条") : Optional.empty(),
                "您反映的事项已办理：" + telling.result(),
                last);
    }

    private void give(Reply reply, int number) {
        if (number == 1 && story.chance(.02)) {
            story.doesAndEntersLate(worker, petition, new GiveReply(reply));
            if (story.hasMet(petition, DeadlineKind.HANDLING)) {
                story.hours(1, 20).office();
                story.does(
                        cast.supervisor(),
                        petition,
                        new ConfirmLateEntry(DeadlineKind.HANDLING, Optional.empty(), "有落款日期为证"));
            }
        } else if (story.chance(.75)) {
            story.does(worker, petition, new SubmitReply(reply));
            story.hours(2, 50).office();
            story.does(cast.street().head(), petition, new ApproveReply());
        } else {
            story.does(worker, petition, new GiveReply(reply));
        }
    }

    private void deliver() {
        story.days(1, 7).office();
        boolean found = story.chance(.95);
        story.does(
                owner,
                petition,
                new ReplyDelivered(
                        found ? "当面送达" : "邮寄退回",
                        Optional.empty(),
                        found ? Optional.empty() : Optional.of("退件回执"),
                        Optional.of(!found)));
        if (story.chance(.3)) {
            story.minutes(10, 100);
            story.does(owner, petition, new Notify(Notice.REPLY, "电话", Optional.empty()));
        }
    }

    private void followUp(boolean content) {
        boolean reached = false;
        for (int tries = 0; tries < 3 && !reached; tries++) {
            story.days(1, 6).awake();
            reached = story.chance(.9);
            followUp(content, reached);
        }
        new SupervisorsAnswer(story, cast).to(petition);
    }

    private void followUp(boolean content, boolean reached) {
        double luck = story.random().nextDouble();
        Satisfaction said = content
                ? luck < .8 ? Satisfaction.SATISFIED : Satisfaction.BASICALLY_SATISFIED
                : luck < .5 ? Satisfaction.BASICALLY_SATISFIED : Satisfaction.DISSATISFIED;
        story.does(
                cast.operator(),
                petition,
                new FollowUp(
                        Optional.empty(),
                        reached,
                        reached ? Optional.of(true) : Optional.empty(),
                        reached ? Optional.of(content) : Optional.empty(),
                        reached ? Optional.of(said) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}

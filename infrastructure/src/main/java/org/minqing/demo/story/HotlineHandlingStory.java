package org.minqing.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.minqing.api.CaseCommand.ConfirmLateEntry;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestCommand.MarkComplex;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;
import org.minqing.api.Urgency;

/** A request that somebody has to do something about: dispatched, handled, asked after, closed. */
final class HotlineHandlingStory {

    private static final double RESOLVED_LATE = .06;

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef request;
    private final String owner;
    private final Urgency urgency;
    private final SideActs side;
    private final DispatchStory dispatch;

    HotlineHandlingStory(Telling telling, CaseRef request, String owner, Urgency urgency, SideActs side) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.request = request;
        this.owner = owner;
        this.urgency = urgency;
        this.side = side;
        this.dispatch = new DispatchStory(telling, request, side);
    }

    void tell() {
        if (story.chance(.03)) {
            ownHandling();
        } else {
            waitForDispatch();
            dispatch.tell(owner, urgency == Urgency.EMERGENCY);
            if (story.chance(.012)) {
                story.hours(1, 5).office();
                story.does(cast.supervisor(), request, new MarkComplex("涉及多个单位，需现场勘查"));
            }
            side.whileOpen();
            new ExtensionStory(telling, request, dispatch).maybe(.05, .035);
            resolve();
        }
        askAndClose(1);
        side.afterwards();
    }

    /** The desk settles it with two calls. */
    private void ownHandling() {
        story.minutes(15, 180).awake();
        story.does(owner, request, new Resolve(Resolution.SOLVED, telling.answer()));
    }

    private void waitForDispatch() {
        boolean late = story.chance(.03);
        if (late) {
            story.due(request, DeadlineKind.DISPATCH).ifPresent(due -> story.goTo(due.plusSeconds(1)));
            story.minutes(10, 200);
        } else {
            story.minutes(3, urgency == Urgency.EMERGENCY ? 15 : 45);
        }
    }

    private void resolve() {
        boolean late = story.chance(RESOLVED_LATE);
        Duration left = story.left(request, DeadlineKind.HANDLING);
        if (late && !left.isNegative()) {
            story.goTo(story.now().plus(left)).hours(3, 80);
        } else {
            long minutes = Math.max(30, Math.min(left.toMinutes() - 60, 96 * 60));
            story.minutes(urgency == Urgency.EMERGENCY ? 20 : 60, (int) (minutes * (story.chance(.75) ? .5 : 1)) + 60);
        }
        story.awake();
        double luck = story.random().nextDouble();
        Resolution resolution = luck < .87
                ? Resolution.SOLVED
                : luck < .94
                        ? Resolution.PARTLY_SOLVED
                        : luck < .985 ? Resolution.NOT_SOLVED : Resolution.NOT_APPLICABLE;
        Resolve resolve = new Resolve(resolution, cast.withoutNames(telling.result()));
        String worker = dispatch.worker();
        if (story.chance(.025)) {
            story.doesAndEntersLate(worker, request, resolve);
            confirmLateEntry();
        } else if (story.chance(.2)) {
            story.doesAndEntersAfterwards(worker, request, resolve);
        } else {
            story.does(worker, request, resolve);
        }
    }

    private void confirmLateEntry() {
        if (story.chance(.6) && story.hasMet(request, DeadlineKind.HANDLING)) {
            story.hours(2, 30).office();
            story.does(
                    cast.supervisor(),
                    request,
                    new ConfirmLateEntry(DeadlineKind.HANDLING, Optional.empty(), "现场照片时间可证"));
        }
    }

    private void askAndClose(int round) {
        if (story.chance(.08)) {
            story.hours(10, 50).office();
            story.does(owner, request, new Close(Optional.empty(), Optional.of(true)));
            return;
        }
        boolean solved = story.chance(round == 1 ? .9 : .95);
        boolean reached = false;
        for (int tries = 0; tries < 3 && !reached; tries++) {
            story.hours(8, 40).awake();
            reached = story.chance(.85);
            ask(reached, solved);
        }
        if (reached && !solved && round == 1 && story.chance(.4)) {
            redo();
            return;
        }
        story.minutes(5, 600).office();
        story.does(owner, request, new Close(Optional.empty(), Optional.empty()));
        new SupervisorsAnswer(story, cast).to(request);
        if (reached && solved && round == 1 && story.chance(.008)) {
            story.days(2, 20).office();
            redo();
        }
    }

    /** A unit that asks for itself proves nothing: now and then one does. */
    private void ask(boolean reached, boolean solved) {
        boolean asksItself = story.chance(.03);
        String who = asksItself ? dispatch.worker() : cast.operator();
        double luck = story.random().nextDouble();
        Satisfaction satisfaction = solved
                ? luck < .8
                        ? Satisfaction.SATISFIED
                        : luck < .97 ? Satisfaction.BASICALLY_SATISFIED : Satisfaction.DISSATISFIED
                : luck < .2 ? Satisfaction.BASICALLY_SATISFIED : Satisfaction.DISSATISFIED;
        boolean contacted = story.chance(.96);
        story.does(
                who,
                request,
                new FollowUp(
                        Optional.empty(),
                        reached,
                        reached ? Optional.of(contacted) : Optional.empty(),
                        reached ? Optional.of(solved) : Optional.empty(),
                        reached ? Optional.of(satisfaction) : Optional.empty(),
                        reached && story.chance(.3) ? Optional.of(solved ? "处理得不错" : "只来看了一眼") : Optional.empty(),
                        Optional.empty()));
        // Only what somebody else heard counts for closing.
        if (asksItself && reached) {
            story.hours(3, 20).awake();
            story.does(
                    cast.operator(),
                    request,
                    new FollowUp(
                            Optional.empty(),
                            true,
                            Optional.of(contacted),
                            Optional.of(solved),
                            Optional.of(satisfaction),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    private void redo() {
        story.hours(1, 20).office();
        story.does(cast.supervisor(), request, new Redo("回访称未解决，重新办理"));
        Instant before = story.now();
        story.hours(4, 60).awake();
        if (story.chance(.1)) {
            story.goTo(before.plus(Duration.ofDays(6)));
        }
        story.does(dispatch.worker(), request, new Resolve(Resolution.SOLVED, "再次上门：" + telling.result()));
        askAndClose(2);
    }
}

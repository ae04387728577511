package org.minqing.demo.story;

import java.time.Duration;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.ApproveExtension;
import org.minqing.api.HandlingCommand.PauseClock;
import org.minqing.api.HandlingCommand.RefuseExtension;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.HandlingCommand.ResumeClock;

/** More time: asked for and granted or not, or a clock that stands still while somebody is waited for. */
final class ExtensionStory {

    private final Story story;
    private final Cast cast;
    private final CaseRef about;
    private final DispatchStory dispatch;

    ExtensionStory(Telling telling, CaseRef about, DispatchStory dispatch) {
        this.story = telling.story();
        this.cast = telling.cast();
        this.about = about;
        this.dispatch = dispatch;
    }

    void maybe(double extended, double paused) {
        boolean hotline = about.kind() == CaseKind.HOTLINE_REQUEST;
        if (story.chance(paused)) {
            pause(hotline);
        }
        if (story.chance(extended) && story.left(about, DeadlineKind.HANDLING).compareTo(Duration.ofDays(2)) > 0) {
            extend(hotline);
        }
    }

    private void extend(boolean hotline) {
        story.hours(4, 20).office();
        if (story.due(about, DeadlineKind.HANDLING)
                .filter(due -> due.isAfter(story.now()))
                .isEmpty()) {
            return;
        }
        story.does(
                dispatch.worker(),
                about,
                new RequestExtension(hotline ? story.between(2, 10) : story.between(10, 30), "需等材料到场"));
        story.minutes(30, 300).office();
        if (story.chance(.85)) {
            story.does(cast.supervisor(), about, new ApproveExtension());
        } else {
            story.does(cast.supervisor(), about, new RefuseExtension("理由不足，请按期办理"));
        }
    }

    private void pause(boolean hotline) {
        DeadlineKind pausable = hotline ? DeadlineKind.HANDLING : DeadlineKind.INTERNAL;
        if (story.left(about, pausable).compareTo(Duration.ofHours(30)) < 0
                || story.due(about, pausable).isEmpty()) {
            return;
        }
        story.hours(2, 10).office();
        int days = story.between(3, 8);
        story.does(
                dispatch.worker(),
                about,
                new PauseClock("当事人外出，约定返回后办理", story.today().plusDays(days)));
        if (story.chance(.5)) {
            story.days(1, days - 1);
            story.does(dispatch.worker(), about, new ResumeClock());
        } else {
            story.days(days + 1, days + 1);
        }
    }
}

package org.minqing.demo.story;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.AppointMediator;
import org.minqing.api.MediationCommand.AssessRisk;
import org.minqing.api.MediationCommand.CancelSession;
import org.minqing.api.MediationCommand.Extend;
import org.minqing.api.MediationCommand.HoldSession;
import org.minqing.api.MediationCommand.ObjectToMediator;
import org.minqing.api.MediationCommand.ReplaceMediator;
import org.minqing.api.MediationCommand.ReportToPolice;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationCommand.ScheduleSession;
import org.minqing.api.MediationCommand.Terminate;
import org.minqing.api.Moment;

/** From the mediator's appointment to an agreement, or to the end without one. */
final class MediationSessionsStory {

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef mediation;
    private final List<String> parties;
    private final SideActs side;
    private final List<String> candidates;
    private String mediator = "";

    MediationSessionsStory(Telling telling, CaseRef mediation, List<String> parties, SideActs side) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.mediation = mediation;
        this.parties = parties;
        this.side = side;
        this.candidates = new ArrayList<>(cast.community().mediators());
        this.candidates.addAll(cast.street().mediators());
    }

    void tell() {
        appoint();
        if (story.chance(.1)) {
            story.hours(2, 20).awake();
            side.progress(mediator);
        }
        boolean heated = story.chance(.16);
        if (heated) {
            heatUp();
        }
        int sessions = story.chance(.6) ? 1 : story.between(2, 3);
        for (int number = 1; number <= sessions; number++) {
            if (number > 1) {
                moreTime();
            }
            session(number);
        }
        if (heated && story.chance(.8)) {
            story.hours(1, 20);
            story.does(mediator, mediation, new AssessRisk(Risk.LOW, "双方情绪平复"));
        }
        if (story.chance(.83)) {
            agree(story.chance(.62));
        } else {
            fail();
        }
    }

    /** Held for the result that a petition waits for, which has to be in writing. */
    void tellForAPetition() {
        appoint();
        session(1);
        if (story.chance(.8)) {
            agree(true);
        } else {
            fail();
        }
    }

    private void agree(boolean written) {
        story.minutes(20, 200);
        new AgreementStory(telling, mediation, parties, mediator, side).tell(written);
    }

    private void fail() {
        story.hours(2, 60).office();
        boolean withdrawn = story.chance(.25);
        story.does(
                mediator,
                mediation,
                new Terminate(
                        withdrawn ? ClosedAs.WITHDRAWN : ClosedAs.NO_AGREEMENT,
                        "可向有管辖权的法院起诉，或申请仲裁",
                        Optional.of(withdrawn ? "申请人撤回" : "双方差距过大")));
        new DossierStory(telling, mediation, parties).terminated();
        side.afterwards();
    }

    private void appoint() {
        mediator = story.one(candidates);
        story.minutes(10, 600).office();
        story.does(cast.communityClerk(), mediation, new AppointMediator(mediator));
        if (story.chance(.04)) {
            story.hours(2, 30).office();
            story.does(cast.communityClerk(), mediation, new ObjectToMediator(parties.getLast(), mediator, "与对方是亲戚"));
            String other = candidates.stream()
                    .filter(one -> !one.equals(mediator))
                    .findFirst()
                    .orElseThrow();
            story.hours(2, 20).office();
            story.does(cast.streetClerk(), mediation, new ReplaceMediator(mediator, other, "当事人申请回避"));
            mediator = other;
        }
    }

    private void heatUp() {
        story.hours(1, 30).awake();
        boolean high = story.chance(.3);
        story.does(
                cast.cell().worker(),
                mediation,
                new AssessRisk(high ? Risk.HIGH : Risk.ELEVATED, high ? "扬言动手，家里有人情绪失控" : "当众争吵，邻居围观"));
        if (high) {
            story.minutes(3, 30);
            story.does(cast.cell().worker(), mediation, new ReportToPolice("演示区公安分局", "有民转刑苗头"));
        }
    }

    private void session(int number) {
        String sessionId = "s" + number;
        story.hours(2, 20).office();
        story.does(
                mediator,
                mediation,
                new ScheduleSession(
                        Moment.at(story.now().plus(Duration.ofDays(story.between(1, 4)))),
                        Optional.of("社区人民调解室"),
                        Optional.of(sessionId)));
        if (story.chance(.07)) {
            story.hours(4, 30).awake();
            story.does(mediator, mediation, new CancelSession(sessionId, "一方临时有事"));
            story.hours(20, 60).office();
            hold(Optional.empty());
        } else {
            story.days(1, 4).awake();
            hold(Optional.of(sessionId));
        }
    }

    private void hold(Optional<String> sessionId) {
        List<String> bodies = story.chance(.15) ? List.of("派出所", "司法所") : List.of();
        story.does(
                mediator,
                mediation,
                new HoldSession(
                        sessionId, parties, "双方各述经过，调解员讲法讲理。" + telling.words().step(), bodies));
    }

    private LocalDate lastDay() {
        return story.due(mediation, DeadlineKind.MEDIATION)
                .map(due -> LocalDate.ofInstant(due, story.setting().zone()))
                .orElseGet(story::today);
    }

    private void moreTime() {
        if (story.chance(.3)) {
            story.days(6, 14).office();
        }
        boolean close = story.left(mediation, DeadlineKind.MEDIATION).compareTo(Duration.ofDays(8)) < 0;
        if ((close || story.chance(.1))
                && story.due(mediation, DeadlineKind.MEDIATION)
                        .filter(due -> due.isAfter(story.now()))
                        .isPresent()) {
            story.does(mediator, mediation, new Extend(lastDay().plusDays(story.between(10, 25)), parties));
        }
    }
}

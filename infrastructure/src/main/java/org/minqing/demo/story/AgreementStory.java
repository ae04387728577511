package org.minqing.demo.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.ConfirmLateEntry;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.AmendAgreement;
import org.minqing.api.MediationCommand.ApplyForConfirmation;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Obligation;
import org.minqing.api.MediationCommand.ReachAgreement;
import org.minqing.api.MediationCommand.RecordConfirmation;
import org.minqing.api.MediationCommand.Seal;
import org.minqing.api.MediationCommand.Sign;
import org.minqing.api.MediationCommand.Terminate;
import org.minqing.api.Satisfaction;

/** An agreement: reached, signed and sealed, performed or broken, confirmed by a court or not. */
final class AgreementStory {

    private static final String COURT = "演示区人民法院";

    private static final Duration ENOUGH = Duration.ofDays(19);

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef mediation;
    private final List<String> parties;
    private final String mediator;
    private final SideActs side;

    AgreementStory(Telling telling, CaseRef mediation, List<String> parties, String mediator, SideActs side) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.mediation = mediation;
        this.parties = parties;
        this.mediator = mediator;
        this.side = side;
    }

    void tell(boolean written) {
        List<Obligation> obligations = obligations();
        story.does(
                mediator,
                mediation,
                new ReachAgreement(written ? Form.WRITTEN : Form.ORAL, obligations, "双方互谅互让，达成如下协议。"));
        if (written && !signed()) {
            return;
        }
        boolean amended = confirmation(written);
        PerformanceStory performance =
                new PerformanceStory(story, cast, mediation, mediator, amended ? List.of(amended()) : obligations);
        boolean closesFirst = story.chance(.3);
        if (closesFirst) {
            close();
        }
        performance.tell();
        followUps();
        if (!closesFirst) {
            close();
        }
        new DossierStory(telling, mediation, parties).agreed(written || amended);
        side.afterwards();
    }

    private List<Obligation> obligations() {
        List<Obligation> obligations = new ArrayList<>();
        int count = story.chance(.7) ? 1 : 2;
        for (int i = 1; i <= count; i++) {
            boolean money = story.chance(.55);
            obligations.add(new Obligation(
                    Optional.of(Integer.toString(i)),
                    i == 1 ? parties.get(1) : parties.get(0),
                    i == 1 ? parties.get(0) : parties.get(1),
                    money ? "赔偿损失" : telling.result(),
                    money ? Optional.of(BigDecimal.valueOf(story.between(2, 120) * 100L)) : Optional.empty(),
                    story.today().plusDays(story.between(10, 45))));
        }
        return obligations;
    }

    /** @return whether everybody did in the end */
    private boolean signed() {
        if (story.chance(.03)) {
            story.days(1, 5).office();
            story.does(mediator, mediation, new Terminate(ClosedAs.NO_AGREEMENT, "可向法院起诉", Optional.of("一方反悔，拒绝签字")));
            new DossierStory(telling, mediation, parties).terminated();
            return false;
        }
        signAndSeal(story.chance(.04));
        return true;
    }

    private void signAndSeal(boolean enteredLate) {
        for (String party : parties) {
            story.minutes(5, 90);
            story.does(mediator, mediation, new Sign(party));
        }
        story.minutes(2, 20);
        story.does(mediator, mediation, new Sign(mediator));
        story.minutes(20, 600).office();
        Seal seal = new Seal(
                story.file(mediation).standing().unit().orElse(cast.community().committee()));
        if (enteredLate) {
            story.doesAndEntersLate(cast.communityClerk(), mediation, seal);
            story.hours(2, 20).office();
            story.does(
                    cast.supervisor(),
                    mediation,
                    new ConfirmLateEntry(DeadlineKind.MEDIATION, Optional.empty(), "协议上有盖章日期"));
        } else {
            story.does(cast.communityClerk(), mediation, seal);
        }
    }

    /** @return whether the court refused, and the agreement was put in order */
    private boolean confirmation(boolean written) {
        boolean inTime =
                story.left(mediation, DeadlineKind.CONFIRMATION_REQUEST).compareTo(ENOUGH) > 0;
        if (!inTime || !story.chance(written ? .16 : .01)) {
            return false;
        }
        story.days(2, 7).office();
        story.does(mediator, mediation, new ApplyForConfirmation(COURT, parties));
        story.days(3, 12).office();
        boolean granted = story.chance(.85);
        story.does(
                cast.communityClerk(),
                mediation,
                new RecordConfirmation(
                        granted ? ConfirmationResult.GRANTED : ConfirmationResult.REFUSED,
                        granted ? Optional.empty() : Optional.of("内容不明确，无法强制执行")));
        if (!granted) {
            story.days(1, 6).office();
            story.does(
                    mediator, mediation, new AmendAgreement(Form.WRITTEN, List.of(amended()), "按法院意见写明履行方式。", parties));
            signAndSeal(false);
        }
        return !granted;
    }

    private Obligation amended() {
        return new Obligation(
                Optional.of("1"),
                parties.get(1),
                parties.get(0),
                "一次付清",
                Optional.of(BigDecimal.valueOf(2000)),
                story.today().plusDays(20));
    }

    private void close() {
        story.days(1, 8).office();
        story.does(cast.communityClerk(), mediation, new Close(Optional.of("协议已生效")));
    }

    private void followUps() {
        for (String party : parties) {
            boolean reached = story.chance(.03);
            for (int tries = 0; tries < 3 && !reached; tries++) {
                story.days(1, 6).awake();
                reached = story.chance(.9);
                followUp(party, reached, story.chance(.9));
            }
        }
        new SupervisorsAnswer(story, cast).to(mediation);
    }

    private void followUp(String party, boolean reached, boolean content) {
        story.does(
                cast.operator(),
                mediation,
                new FollowUp(
                        Optional.empty(),
                        reached,
                        reached ? Optional.of(true) : Optional.empty(),
                        reached ? Optional.of(content) : Optional.empty(),
                        reached
                                ? Optional.of(content ? Satisfaction.SATISFIED : Satisfaction.BASICALLY_SATISFIED)
                                : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(party)));
    }
}

package org.minqing.demo.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseCommand.Instruct;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationCommand.AppointMediator;
import org.minqing.api.MediationCommand.AssessRisk;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.HoldSession;
import org.minqing.api.MediationCommand.Obligation;
import org.minqing.api.MediationCommand.Perform;
import org.minqing.api.MediationCommand.ReachAgreement;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationCommand.Seal;
import org.minqing.api.MediationCommand.Sign;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationEvent.Opened;
import org.minqing.api.PetitionCommand.GiveReply;
import org.minqing.api.PetitionCommand.KeepPromise;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Notify;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.PromiseOutcome;
import org.minqing.api.PetitionCommand.ReferToMediation;
import org.minqing.api.PetitionCommand.Register;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionCommand.ReplyDelivered;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;

/** 电梯: it stands still, its repair costs 67,668 yuan, and nobody wants to pay, until everybody pays a part. */
final class LiftStory {

    private static final BigDecimal COST = BigDecimal.valueOf(67_668);
    private static final String PROMISE = "lift-runs";

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef petition;
    private final String clerk;

    LiftStory(Telling telling) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.petition = telling.first(CaseKind.PETITION);
        this.clerk = cast.streetClerk();
    }

    void tell() {
        register();
        story.hours(3, 20).office();
        story.does(
                clerk,
                petition,
                new Dispatch(
                        cast.community().unit(),
                        List.of(cast.community().manager()),
                        Optional.empty(),
                        Optional.empty()));
        story.hours(1, 4).office();
        story.does(
                cast.communityClerk(),
                petition,
                new ConfirmReceipt(cast.community().unit()));
        story.does(cast.communityClerk(), petition, new org.minqing.api.PetitionCommand.Accept());
        story.days(2, 4).office();
        story.does(
                cast.communityClerk(),
                petition,
                new Escalate(cast.street().unit(), "业主与物业各执一词，社区协调两次未果", Optional.empty()));
        story.hours(2, 8).office();
        story.does(cast.supervisor(), petition, new Instruct("老人下不了楼，先垫资修，再谈分摊。"));
        story.days(1, 3).office();
        story.does(
                clerk,
                petition,
                new ReferToMediation(
                        "PROPERTY_MANAGEMENT",
                        new Respondent(
                                Optional.empty(), Optional.of(cast.community().manager())),
                        List.of("PETITIONER", "RESPONDENT"),
                        Optional.of("商定电梯维修费用分摊")));
        CaseRef mediation = story.latest(CaseKind.MEDIATION).orElseThrow();
        List<String> parties = story.beginning(mediation) instanceof Opened opened
                ? opened.details().parties().stream().map(Party::partyId).toList()
                : List.of();
        mediate(mediation, parties);
        reply(mediation, parties);
    }

    private void register() {
        List<Petitioner> representatives = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            representatives.add(new Petitioner(cast.someone().personId(), true));
        }
        story.office();
        story.does(
                clerk,
                petition,
                new Register(
                        telling.intake(
                                petition.kind(),
                                "VISIT",
                                clerk,
                                Level.STREET,
                                "电梯停运，维修费无人承担",
                                telling.words().place() + "电梯停了，维修要67,668元，物业说没有维修资金，二十四户来说理。"),
                        new PetitionDetails(
                                representatives,
                                24,
                                Matter.CLAIM,
                                Route.PETITION_PROCEDURE,
                                Optional.empty(),
                                Optional.empty())));
        story.hours(1, 6);
        story.does(clerk, petition, new Notify(Notice.RECEIPT, "当面", Optional.empty()));
    }

    private void mediate(CaseRef mediation, List<String> parties) {
        String mediator = cast.street().mediators().getFirst();
        story.hours(2, 20).office();
        story.does(clerk, mediation, new Accept(Optional.of(cast.street().committee())));
        story.does(clerk, mediation, new AppointMediator(mediator));
        story.hours(1, 3);
        story.does(cast.cell().worker(), mediation, new AssessRisk(Risk.ELEVATED, "业主堵了物业办公室的门"));
        for (int session = 0; session < 2; session++) {
            story.days(2, 3).office();
            story.does(
                    mediator,
                    mediation,
                    new HoldSession(
                            Optional.empty(),
                            parties,
                            "第" + (session + 1) + "次会：业委会、物业、街道到场，算细账。",
                            List.of("司法所", "业委会")));
        }
        story.minutes(30, 90);
        story.does(mediator, mediation, new ReachAgreement(Form.WRITTEN, shares(parties), "物业先行垫资修复，三方按比例分摊67,668元。"));
        for (String party : parties) {
            story.minutes(3, 20);
            story.does(mediator, mediation, new Sign(party));
        }
        story.does(mediator, mediation, new Sign(mediator));
        story.minutes(10, 60);
        story.does(clerk, mediation, new Seal(cast.street().committee()));
    }

    private List<Obligation> shares(List<String> parties) {
        String manager = parties.getLast();
        BigDecimal managersShare = BigDecimal.valueOf(27_668);
        return List.of(
                new Obligation(
                        Optional.of("1"),
                        manager,
                        parties.getFirst(),
                        "垫资修复并承担部分费用",
                        Optional.of(managersShare),
                        story.today().plusDays(2)),
                new Obligation(
                        Optional.of("2"),
                        parties.getFirst(),
                        manager,
                        "按户分摊其余费用",
                        Optional.of(COST.subtract(managersShare)),
                        story.today().plusDays(40)));
    }

    private void reply(CaseRef mediation, List<String> parties) {
        String mediator = cast.street().mediators().getFirst();
        story.hours(2, 5).office();
        story.does(
                clerk,
                petition,
                new PromiseOutcome(
                        "电梯两日内恢复运行",
                        story.today().plusDays(2),
                        List.of("物业公司 27,668元", "二十四户业主 40,000元"),
                        Optional.of(PROMISE)));
        story.days(1, 1).awake();
        story.does(mediator, mediation, new Perform("1", Optional.empty()));
        story.does(clerk, petition, new KeepPromise(PROMISE));
        story.days(1, 3).office();
        story.does(
                clerk,
                petition,
                new GiveReply(new Reply(
                        Outcome.SUPPORTED,
                        Resolution.SOLVED,
                        "电梯停运属实，维修需67,668元。",
                        "经调解，各方书面约定分摊办法。",
                        Optional.of("信访工作条例第三十三条"),
                        "电梯已恢复运行，费用按协议分摊。",
                        Optional.of(true))));
        story.days(1, 2).office();
        story.does(clerk, petition, new ReplyDelivered("当面送达代表", Optional.empty(), Optional.empty(), Optional.empty()));
        story.days(1, 3).awake();
        story.does(
                cast.operator(),
                petition,
                new FollowUp(
                        Optional.empty(),
                        true,
                        Optional.of(true),
                        Optional.of(true),
                        Optional.of(Satisfaction.SATISFIED),
                        Optional.of("老人能下楼晒太阳了"),
                        Optional.empty()));
        story.days(1, 2).office();
        story.does(clerk, petition, new org.minqing.api.PetitionCommand.Close("协议达成，电梯恢复"));
        payInParts(mediation, mediator);
        new DossierStory(telling, mediation, parties).agreed(true);
    }

    private void payInParts(CaseRef mediation, String mediator) {
        for (int part = 0; part < 3; part++) {
            story.days(4, 8).awake();
            story.does(mediator, mediation, new Perform("2", Optional.of(BigDecimal.valueOf(10_000))));
        }
        story.days(2, 6).awake();
        story.does(mediator, mediation, new Perform("2", Optional.empty()));
        story.days(1, 3).office();
        story.does(clerk, mediation, new Close(Optional.of("全部履行")));
    }
}

package org.minqing.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Accept;
import org.minqing.api.PetitionCommand.AppointAgent;
import org.minqing.api.PetitionCommand.CloseHearing;
import org.minqing.api.PetitionCommand.GiveReply;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Notify;
import org.minqing.api.PetitionCommand.OpenHearing;
import org.minqing.api.PetitionCommand.ReferToMediation;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionCommand.Transfer;
import org.minqing.api.PetitionCommand.Withdraw;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;

/** A petition in handling: given to somebody, accepted, worked on, waited for. */
final class PetitionHandlingStory {

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef petition;
    private final String owner;
    private final Matter matter;
    private final PetitionDetails details;
    private final SideActs side;
    private final DispatchStory dispatch;

    PetitionHandlingStory(Telling telling, CaseRef petition, String owner, PetitionDetails details, SideActs side) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.petition = petition;
        this.owner = owner;
        this.matter = details.matter();
        this.details = details;
        this.side = side;
        this.dispatch = new DispatchStory(telling, petition, side);
    }

    void tell() {
        boolean late = story.chance(.04);
        if (late) {
            story.due(petition, DeadlineKind.PASS_ON).ifPresent(due -> story.goTo(due.plusSeconds(1)));
        }
        story.hours(2, 60).office();
        boolean dispatched = story.chance(.75);
        if (dispatched) {
            if (matter == Matter.ACCUSATION) {
                dispatch.tellDiscreetly(owner);
            } else {
                dispatch.tell(owner, false);
            }
            story.hours(2, 40).office();
        }
        story.does(dispatched ? dispatch.worker() : owner, petition, new Accept());
        if (details.petitioners().size() <= 1 && story.chance(.06)) {
            story.hours(2, 20).office();
            story.does(owner, petition, new AppointAgent(cast.cell().worker()));
        }
        side.whileOpen();
        if (story.chance(.04)) {
            assigned();
        } else if (matter == Matter.CLAIM && story.chance(.13)) {
            mediated();
        }
        if (story.chance(.05)) {
            hearing();
        }
        new ExtensionStory(telling, petition, dispatch).maybe(.12, .06);
        if (story.chance(.1)) {
            tellOfExtension();
        }
        if (story.chance(.025)) {
            story.days(1, 6).office();
            story.does(owner, petition, new Withdraw("双方私下和解，撤回"));
            side.afterwards();
            return;
        }
        PetitionReplyStory replies =
                new PetitionReplyStory(telling, petition, owner, dispatched ? dispatch.worker() : owner, matter, side);
        if (story.chance(.07)) {
            story.days(2, 8).office();
            story.does(dispatch.worker(), petition, new GiveReply(replies.interim()));
        }
        waitForReply();
        replies.tell();
    }

    private void tellOfExtension() {
        story.hours(1, 20).office();
        story.does(owner, petition, new Notify(Notice.EXTENSION, "电话", Optional.empty()));
    }

    /** 交办: another body owes a reply by a day. */
    private void assigned() {
        story.days(1, 3).office();
        int days = story.between(10, 20);
        story.does(
                owner,
                petition,
                new Transfer("演示市信访事项交办中心", Optional.of(story.today().plusDays(days)), Optional.of("需上级职能部门意见")));
        story.days(story.chance(.2) ? days + 2 : 4, days + 4);
    }

    private void hearing() {
        story.days(1, 5).office();
        story.does(cast.street().head(), petition, new OpenHearing("群众意见分歧大，公开听证"));
        story.days(2, 6).office();
        story.does(cast.street().head(), petition, new CloseHearing("听证员五人，多数认为应当支持合理部分。"));
    }

    private void mediated() {
        story.days(1, 5).office();
        Optional<PersonId> petitioner =
                story.persons(petition, PersonRole.PETITIONER).stream().findFirst();
        if (petitioner.isEmpty()) {
            return;
        }
        if (story.chance(.12)) {
            // Named as the other side is the petitioner: the mediation refuses to open, and handling goes on.
            refer(new Respondent(petitioner, Optional.empty()));
            return;
        }
        refer(
                story.chance(.5)
                        ? new Respondent(
                                Optional.empty(), Optional.of(cast.community().manager()))
                        : new Respondent(Optional.of(cast.someone().personId()), Optional.empty()));
        Optional<CaseRef> mediation = story.latest(CaseKind.MEDIATION);
        mediation.ifPresent(opened -> new ReferredMediationStory(telling, opened).tell());
    }

    private void refer(Respondent respondent) {
        story.does(
                owner,
                petition,
                new ReferToMediation(
                        telling.topic().dispute().orElse("OTHER"),
                        respondent,
                        List.of("PETITIONER", "RESPONDENT"),
                        Optional.of("请求赔偿或恢复原状")));
    }

    private void waitForReply() {
        Duration left = story.left(petition, DeadlineKind.HANDLING);
        if (story.chance(.045) && !left.isNegative()) {
            story.goTo(story.now().plus(left)).days(1, 9).office();
            return;
        }
        long days = Math.max(2, Math.min(left.toDays() - 2, 38));
        story.days(1, (int)
                        Math.max(2, Math.round(days * (.3 + .7 * story.random().nextDouble()))))
                .office();
    }
}

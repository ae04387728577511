package org.minqing.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseId;
import org.minqing.api.Level;
import org.minqing.api.Nature;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionCommand.AnswerOnTheSpot;
import org.minqing.api.PetitionCommand.Decline;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Notify;
import org.minqing.api.PetitionCommand.Register;
import org.minqing.api.PetitionCommand.RegisterAnswered;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionCommand.Transfer;
import org.minqing.api.PetitionCommand.Withdraw;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.PetitionEvent.Registered;

/** A petition: how it comes in, and the ways it can end without being handled. */
final class PetitionStory {

    private static final List<String> CHANNELS = List.of(
            "VISIT",
            "VISIT",
            "VISIT",
            "LETTER",
            "LETTER",
            "LETTER",
            "ONLINE",
            "ONLINE",
            "RECEPTION_SESSION",
            "REPRESENTATIVE",
            "SERVICE_WINDOW",
            "TRANSFER");

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef petition;
    private final SideActs side;

    PetitionStory(Telling telling, CaseRef petition) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.petition = petition;
        this.side = new SideActs(telling, petition);
    }

    void tell(Optional<CaseId> sameMatterAs) {
        story.office();
        String channel = story.one(CHANNELS);
        Matter matter = matter();
        String owner = cast.streetClerk();
        PetitionDetails details = details(matter, channel);
        boolean atOnce = story.chance(.08);
        var intake = telling.intake(
                petition.kind(),
                channel,
                owner,
                Level.STREET,
                telling.subject(),
                telling.words().content(telling.topic()));
        if (atOnce) {
            story.does(owner, petition, new RegisterAnswered(intake, details, telling.answer()));
            side.afterwards();
            return;
        }
        story.does(owner, petition, new Register(intake, details));
        goOn(owner, details, sameMatterAs);
    }

    private Matter matter() {
        double luck = story.random().nextDouble();
        boolean suggestion = telling.topic().natures().containsKey(Nature.SUGGESTION);
        return luck < .09 ? Matter.ACCUSATION : luck < (suggestion ? .35 : .16) ? Matter.SUGGESTION : Matter.CLAIM;
    }

    private PetitionDetails details(Matter matter, String channel) {
        int count = story.chance(.8) ? 1 : story.between(2, 5);
        boolean jointVisit = channel.equals("VISIT") && count > 1;
        List<Petitioner> petitioners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PersonalData person = i == 0 ? cast.resident() : cast.someone();
            petitioners.add(new Petitioner(person.personId(), jointVisit || (count > 1 && i == 0)));
        }
        Optional<Respondent> respondent = matter == Matter.ACCUSATION
                ? Optional.of(new Respondent(
                        Optional.empty(), Optional.of(cast.community().unit())))
                : Optional.empty();
        Route route = matter == Matter.CLAIM && story.chance(.1)
                ? story.one(List.of(
                        Route.LITIGATION,
                        Route.ARBITRATION,
                        Route.ADMINISTRATIVE_RECONSIDERATION,
                        Route.ADMINISTRATIVE_PROCEDURE,
                        Route.STATUTORY_DUTY))
                : Route.PETITION_PROCEDURE;
        int headcount = count == 1 ? 1 : count + story.between(0, 12);
        return new PetitionDetails(petitioners, headcount, matter, route, respondent, Optional.empty());
    }

    /** One that a call became. */
    void goOn() {
        if (story.beginning(petition) instanceof Registered registered) {
            goOn(cast.streetClerk(), registered.details(), Optional.empty());
        }
    }

    private void goOn(String owner, PetitionDetails details, Optional<CaseId> sameMatterAs) {
        if (sameMatterAs.isPresent() && story.chance(.012)) {
            story.hours(1, 20).office();
            story.does(cast.supervisor(), petition, new VoidCase("与前件重复登记", sameMatterAs));
            return;
        }
        if (story.chance(.04)) {
            story.minutes(20, 200).office();
            story.does(owner, petition, new AnswerOnTheSpot(telling.answer()));
            side.afterwards();
            return;
        }
        boolean toldLate = story.chance(.04);
        story.days(toldLate ? 16 : 1, toldLate ? 20 : 9).office();
        story.does(owner, petition, new Notify(Notice.RECEIPT, story.chance(.6) ? "短信" : "书面", Optional.empty()));
        if (details.route() != Route.PETITION_PROCEDURE && story.chance(.5)) {
            declined(owner, "依法应当通过其他法定途径解决");
        } else if (story.chance(.045)) {
            declined(owner, story.chance(.5) ? "诉求不明，经告知未补正" : "不属本机关职权范围");
        } else if (story.chance(.045)) {
            story.hours(2, 60).office();
            story.does(owner, petition, new Transfer("演示市住建局", Optional.empty(), Optional.of("属市级职权")));
            story.hours(1, 40).office();
            story.does(owner, petition, new Notify(Notice.TRANSFER, "书面", Optional.empty()));
            side.afterwards();
        } else if (story.chance(.03)) {
            story.days(1, 5).office();
            story.does(owner, petition, new Withdraw("信访人书面撤回"));
            side.afterwards();
        } else {
            new PetitionHandlingStory(telling, petition, owner, details, side).tell();
        }
    }

    private void declined(String owner, String reason) {
        story.hours(2, 60).office();
        story.does(owner, petition, new Decline(reason, "可向有权机关申请或向法院起诉", Optional.empty()));
        story.hours(1, 40).office();
        story.does(owner, petition, new Notify(Notice.ROUTE, "书面", Optional.empty()));
        side.afterwards();
    }
}

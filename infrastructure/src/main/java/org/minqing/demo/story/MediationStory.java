package org.minqing.demo.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationCommand.Consent;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.MediationCommand.Refuse;
import org.minqing.api.MediationCommand.Terminate;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Agent;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.MediationDetails.Source;

/** A quarrel that goes to a committee: opened, consented to, accepted; then mediated. */
final class MediationStory {

    private static final Map<Source, Integer> ORIGINS = Map.of(
            Source.APPLIED, 66,
            Source.PROACTIVE, 16,
            Source.COURT_DELEGATED, 12,
            Source.ENTRUSTED, 6);
    private static final List<Source> ORDER =
            List.of(Source.APPLIED, Source.PROACTIVE, Source.COURT_DELEGATED, Source.ENTRUSTED);
    private static final List<String> HOW = List.of("书面", "口头", "电话");

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef mediation;
    private final List<String> parties;
    private final SideActs side;

    /** @param parties by their ids within the case */
    MediationStory(Telling telling, CaseRef mediation, List<String> parties) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        this.mediation = mediation;
        this.parties = parties;
        this.side = new SideActs(telling, mediation);
    }

    /** One that somebody brings to the mediation room, or that the committee finds. */
    static void open(Telling telling) {
        Story story = telling.story();
        Source origin = origin(story);
        int count = story.chance(.12) ? 3 : 2;
        List<Party> parties = parties(telling, origin, count);
        story.office();
        boolean inTheStreet = story.chance(.25);
        String owner =
                inTheStreet ? telling.cast().streetClerk() : telling.cast().communityClerk();
        CaseRef mediation = telling.first(CaseKind.MEDIATION);
        MediationDetails details = new MediationDetails(
                origin,
                telling.topic().dispute().orElse("OTHER"),
                parties,
                story.chance(.8) ? Optional.of("请求对方停止影响并赔偿损失") : Optional.empty(),
                story.chance(.45) ? Optional.of(BigDecimal.valueOf(story.between(3, 400) * 100L)) : Optional.empty(),
                story.chance(.9)
                        ? Optional.of(
                                inTheStreet
                                        ? telling.cast().street().committee()
                                        : telling.cast().community().committee())
                        : Optional.empty(),
                Optional.empty());
        story.does(
                owner,
                mediation,
                new Open(
                        telling.intake(
                                mediation.kind(),
                                origin == Source.PROACTIVE ? "SCREENING" : "MEDIATION_ROOM",
                                owner,
                                inTheStreet ? Level.STREET : Level.COMMUNITY,
                                telling.subject(),
                                telling.words().content(telling.topic())),
                        details));
        new MediationStory(
                        telling, mediation, parties.stream().map(Party::partyId).toList())
                .goOn(false);
    }

    private static Source origin(Story story) {
        int left = story.between(0, 99);
        for (Source source : ORDER) {
            left -= ORIGINS.getOrDefault(source, 0);
            if (left < 0) {
                return source;
            }
        }
        return Source.APPLIED;
    }

    private static List<Party> parties(Telling telling, Source origin, int count) {
        Story story = telling.story();
        List<Party> parties = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            boolean manager = i == 2
                    && telling.topic()
                            .dispute()
                            .filter("PROPERTY_MANAGEMENT"::equals)
                            .isPresent();
            Role role = i == 1
                    ? (origin == Source.PROACTIVE && story.chance(.5) ? Role.RESPONDENT : Role.APPLICANT)
                    : i == 2 ? Role.RESPONDENT : Role.THIRD_PARTY;
            parties.add(new Party(
                    "p" + i,
                    manager
                            ? Optional.empty()
                            : Optional.of(telling.cast().resident().personId()),
                    manager ? Optional.of(telling.cast().community().manager()) : Optional.empty(),
                    role,
                    !manager && story.chance(.05)
                            ? Optional.of(new Agent(telling.cast().someone().personId(), "授权委托书"))
                            : Optional.empty()));
        }
        return parties.stream()
                                .map(Party::person)
                                .flatMap(Optional::stream)
                                .distinct()
                                .count()
                        == parties.stream()
                                .map(Party::person)
                                .flatMap(Optional::stream)
                                .count()
                ? parties
                : parties(telling, origin, count);
    }

    /** @param consented whether both sides have said yes already */
    void goOn(boolean consented) {
        if (story.chance(.012)) {
            story.hours(1, 20).office();
            story.does(cast.supervisor(), mediation, new VoidCase("与另案重复立案", Optional.empty()));
            return;
        }
        if (story.chance(.02)) {
            story.hours(3, 40).office();
            story.does(
                    clerk(), mediation, new Terminate(ClosedAs.OUT_OF_SCOPE, "不属人民调解范围，可申请行政裁决或起诉", Optional.empty()));
            side.afterwards();
            return;
        }
        if (!consented && !everybodyConsents()) {
            return;
        }
        story.minutes(30, 600).office();
        story.does(clerk(), mediation, new Accept(committee()));
        if (story.chance(.015)) {
            story.hours(3, 20).office();
            story.does(cast.supervisor(), mediation, new VoidCase("立案信息有误，重新登记", Optional.empty()));
            return;
        }
        move();
        side.whileOpen();
        new MediationSessionsStory(telling, mediation, parties, side).tell();
    }

    private boolean everybodyConsents() {
        for (String party : parties) {
            story.minutes(15, 1500).office();
            if (!party.equals(parties.getFirst()) && story.chance(.07)) {
                story.does(clerk(), mediation, new Refuse(party, "不愿意调解，要走法律途径"));
                side.afterwards();
                return false;
            }
            story.does(clerk(), mediation, new Consent(party, story.one(HOW)));
        }
        return true;
    }

    private Optional<String> committee() {
        return story.file(mediation).standing().unit().isPresent() || story.chance(.85)
                ? Optional.empty()
                : Optional.of(cast.community().committee());
    }

    private void move() {
        Optional<Level> level = story.file(mediation).standing().level();
        if (level.filter(Level.COMMUNITY::equals).isPresent() && story.chance(.08)) {
            story.days(1, 4).office();
            story.does(clerk(), mediation, new Escalate(cast.street().committee(), "涉及面大，提请街道调委会调解", Optional.empty()));
        } else if (level.filter(Level.STREET::equals).isPresent() && story.chance(.06)) {
            story.days(1, 3).office();
            story.does(
                    cast.streetClerk(), mediation, new Delegate(cast.community().committee(), "就地调解更方便"));
        }
    }

    private String clerk() {
        return cast.communityClerk();
    }
}

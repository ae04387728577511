package org.minqing.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Supplement;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PetitionCommand;
import org.minqing.api.Resolution;

/** A case that an older register tells of: ended long since, or taken over to be finished here. */
final class AdoptedStory {

    private static final String REGISTER = "旧台账";

    private final Telling telling;
    private final Story story;
    private final Cast cast;
    private final CaseRef adopted;

    AdoptedStory(Telling telling) {
        this.telling = telling;
        this.story = telling.story();
        this.cast = telling.cast();
        double luck = story.random().nextDouble();
        this.adopted = telling.first(
                luck < .4 ? CaseKind.HOTLINE_REQUEST : luck < .7 ? CaseKind.PETITION : CaseKind.MEDIATION);
    }

    void tell() {
        Instant received = story.now();
        boolean ended = story.chance(.6);
        boolean more = story.chance(.5);
        Instant closed = received.plus(Duration.ofHours(story.between(5, 200)));
        story.days(10, 20).office();
        Adoption told = adoption(received, ended, closed, !more);
        story.registerTells(REGISTER, adopted, beginning(told), Optional.of(received));
        if (more) {
            story.minutes(2, 30);
            story.registerTells(
                    REGISTER, adopted, new Supplement(adoption(received, ended, closed, true)), Optional.empty());
        }
        if (!ended) {
            story.hours(2, 40).office();
            story.does(
                    cast.communityClerk(),
                    adopted,
                    new Progress("旧件接续办理：" + telling.words().step(), Visibility.RESIDENT));
        }
    }

    private LedgerCommand beginning(Adoption told) {
        return switch (adopted.kind()) {
            case HOTLINE_REQUEST -> new HotlineRequestCommand.Adopt(told, Optional.empty());
            case PETITION -> new PetitionCommand.Adopt(told, Optional.empty());
            case MEDIATION -> new MediationCommand.Adopt(told, telling.topic().dispute());
        };
    }

    private Adoption adoption(Instant received, boolean ended, Instant closed, boolean whole) {
        return new Adoption(
                number(received),
                telling.origin(),
                Moment.at(received),
                Optional.of(adopted.kind() == CaseKind.HOTLINE_REQUEST ? "HOTLINE" : "TRANSFER"),
                Optional.of(cast.community().code()),
                Optional.empty(),
                Optional.of(telling.topic().category()),
                Optional.of("旧台账："
                        + telling.topic()
                                .subjects()
                                .getFirst()
                                .replace("{处}", "本小区")
                                .replace("{天}", "数")),
                Optional.of("台账原文未录。"),
                adopted.kind() == CaseKind.HOTLINE_REQUEST ? Optional.of(Nature.COMPLAINT) : Optional.empty(),
                Optional.empty(),
                whole ? Optional.of(cast.community().unit()) : Optional.empty(),
                whole ? Optional.of(Level.COMMUNITY) : Optional.empty(),
                List.of(),
                Optional.empty(),
                whole && ended ? Optional.of("已处理。") : Optional.empty(),
                ended ? Optional.of(closedAs()) : Optional.empty(),
                ended ? Optional.of(Moment.at(closed)) : Optional.empty(),
                whole && ended ? Optional.of(Resolution.SOLVED) : Optional.empty(),
                whole && ended ? Optional.of(true) : Optional.empty(),
                List.of(),
                Map.of(
                        "台账页码",
                        telling.origin()
                                .externalId()
                                .substring(telling.origin().externalId().length() - 3)));
    }

    private String number(Instant received) {
        return telling.numbers()
                .next(
                        adopted.id(),
                        adopted.kind(),
                        Optional.of(cast.community().code()),
                        received.atZone(story.setting().zone()).getYear());
    }

    private ClosedAs closedAs() {
        return switch (adopted.kind()) {
            case HOTLINE_REQUEST -> ClosedAs.HANDLED;
            case PETITION -> ClosedAs.REPLIED;
            case MEDIATION -> ClosedAs.AGREEMENT;
        };
    }
}

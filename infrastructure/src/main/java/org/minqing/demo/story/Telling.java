package org.minqing.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.api.Place;
import org.minqing.command.common.CaseNumbers;

/**
 * What the parts of one matter's story share.
 *
 * @param origin the name the district knows the matter by; its first case is found under it
 */
record Telling(Story story, Cast cast, Words words, Topic topic, Origin origin, CaseNumbers numbers) {

    static final String SOURCE = "demo";

    CaseRef first(CaseKind kind) {
        return new CaseRef(kind, CaseId.named(origin));
    }

    /** The name of the so many-th matter. */
    static Origin originOf(Setting setting, int index) {
        return new Origin(SOURCE, "%s/%d/%06d".formatted(setting.year().last(), setting.seed(), index));
    }

    /** An earlier matter's first case, where there is one. */
    Optional<CaseId> earlier(int index) {
        return index < 0 ? Optional.empty() : Optional.of(CaseId.named(originOf(story.setting(), index)));
    }

    Intake intake(CaseKind kind, String channel, String owner, Level desk, String subject, String content) {
        CaseRef begun = first(kind);
        LocalDate today = story.today();
        AreaCode area =
                story.chance(.85) ? cast.cell().code() : cast.community().code();
        return new Intake(
                numbers.next(begun.id(), kind, Optional.of(area), today.getYear()),
                numbers.newQueryCode(begun.id()),
                channel,
                Moment.at(story.now()),
                area,
                story.chance(.7)
                        ? Optional.of(new Place(words.place(), Optional.empty(), Optional.empty()))
                        : Optional.empty(),
                Optional.of(topic.category()),
                cast.withoutNames(subject),
                cast.withoutNames(content),
                owner,
                Optional.empty(),
                Optional.of(desk),
                false,
                Optional.of(origin),
                Optional.empty());
    }

    String subject() {
        return words.of(topic.subjects());
    }

    String result() {
        return words.of(topic.results());
    }

    String answer() {
        return words.of(topic.answers());
    }

    /** The bureau of the district that such matters end up with. */
    String bureau() {
        return topic.bureau()
                .flatMap(word -> Optional.ofNullable(cast.district().bureaus().get(word)))
                .orElseGet(() -> story.one(List.copyOf(cast.district().bureaus().values())));
    }
}

package org.minqing.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.PetitionCommand.BreakPromise;
import org.minqing.api.PetitionCommand.KeepPromise;
import org.minqing.api.PetitionCommand.PromiseOutcome;

/** An outcome that was promised for a day. */
final class PromiseStory {

    private static final String PROMISE = "promise-1";

    private final Telling telling;
    private final Story story;
    private final CaseRef petition;
    private final String owner;
    private LocalDate day;

    PromiseStory(Telling telling, CaseRef petition, String owner) {
        this.telling = telling;
        this.story = telling.story();
        this.petition = petition;
        this.owner = owner;
        this.day = story.today();
    }

    void make() {
        day = story.today().plusDays(story.between(15, 60));
        story.does(owner, petition, new PromiseOutcome(telling.result(), day, List.of(), Optional.of(PROMISE)));
    }

    /** @return whether it was broken, which opens the petition again */
    boolean keptOrBroken() {
        boolean inTime = story.chance(.8);
        if (!inTime) {
            story.goTo(day.plusDays(1).atStartOfDay(story.setting().zone()).toInstant());
        }
        story.days(1, 8).office();
        boolean broken = !inTime && story.chance(.6);
        if (broken) {
            story.does(owner, petition, new BreakPromise(PROMISE, "施工方停工，未按期兑现"));
        } else {
            story.does(owner, petition, new KeepPromise(PROMISE));
        }
        return broken;
    }
}

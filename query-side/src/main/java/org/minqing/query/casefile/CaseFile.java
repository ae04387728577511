package org.minqing.query.casefile;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.Origin;
import org.minqing.api.query.CaseView;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Evolution;
import org.minqing.query.facts.Ladder;
import org.minqing.query.facts.Sorting;
import org.minqing.query.facts.Standing;

/** Reads a case out of its stream. */
public final class CaseFile {

    private CaseFile() {}

    /**
     * @param stream the whole of it, oldest first
     * @return absent where the stream is empty: there is no such case
     */
    public static Optional<CaseView> of(CaseId id, List<RecordedEvent> stream, ZoneId zone) {
        Evolution evolution = new Evolution(zone);
        Optional<CaseFacts> facts = Optional.empty();
        Story story = new Story();
        for (RecordedEvent recorded : stream) {
            facts = Optional.of(evolution.evolve(facts, recorded.event()));
            story.tell(recorded.event());
        }
        return facts.map(known -> view(id, stream.size(), known, story));
    }

    private static CaseView view(CaseId id, long version, CaseFacts facts, Story story) {
        Sorting sorting = facts.sorting();
        Standing standing = facts.standing();
        Ladder ladder = facts.ladder();
        return new CaseView(
                id,
                facts.number(),
                story.beginning.queryCode(),
                facts.kind(),
                standing.status(),
                standing.closedAs(),
                standing.resolution(),
                version,
                facts.adopted(),
                story.takenOver,
                sorting.origin().map(Origin::source),
                sorting.origin().map(Origin::externalId),
                sorting.channel(),
                sorting.area(),
                story.beginning.place(),
                sorting.category(),
                story.beginning.subject(),
                story.beginning.content(),
                sorting.nature(),
                sorting.magnitude(),
                facts.receivedAt(),
                standing.repliedAt(),
                standing.concludedAt(),
                standing.closedAt(),
                story.beginning.firstContactOwner(),
                List.copyOf(story.handOvers),
                story.beginning.intakeLevel(),
                ladder.level(),
                ladder.highest(),
                ladder.hops(),
                facts.handling().round(),
                story.beginning.confidential(),
                standing.excluded(),
                facts.clocks().nearest(standing.status()),
                story.deadlines.views(facts.clocks()),
                sorting.unit(),
                story.handling.coUnits(),
                story.handling.state(),
                story.handling.dispatches(),
                story.persons.views(),
                List.copyOf(story.papers.values()),
                List.copyOf(story.followUps),
                List.copyOf(story.notes),
                List.copyOf(story.links),
                story.mergeGroup,
                story.beginning.attributes(),
                story.petition.view(facts.kind()),
                story.beginning.hotline(),
                story.mediation.view(facts));
    }
}

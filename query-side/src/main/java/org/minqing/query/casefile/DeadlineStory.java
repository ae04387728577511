package org.minqing.query.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Deadline;
import org.minqing.api.query.CaseView.DeadlineState;
import org.minqing.api.query.CaseView.DeadlineView;
import org.minqing.query.facts.Clocks;
import org.minqing.query.facts.Clocks.Clock;

/** Why each deadline is what it is. */
final class DeadlineStory {

    private final Map<String, Deadline> deadlines = new LinkedHashMap<>();

    void set(Deadline deadline) {
        deadlines.put(name(deadline.which().name(), deadline.key()), deadline);
    }

    List<DeadlineView> views(Clocks clocks) {
        return clocks.all().stream()
                .flatMap(clock ->
                        Optional.ofNullable(deadlines.get(name(clock.which().name(), clock.key())))
                                .map(deadline -> view(clock, deadline))
                                .stream())
                .toList();
    }

    private static DeadlineView view(Clock clock, Deadline deadline) {
        boolean decided = clock.state() == Clocks.State.MET || clock.state() == Clocks.State.PASSED;
        return new DeadlineView(
                clock.which(),
                clock.key(),
                clock.dueAt(),
                DeadlineState.valueOf(clock.state().name()),
                clock.metAt(),
                decided ? Optional.of(clock.inTime()) : Optional.empty(),
                deadline.ruleSet(),
                deadline.rule(),
                deadline.unconfirmed(),
                deadline.explanation());
    }

    private static String name(String which, String key) {
        return which + "/" + key;
    }
}

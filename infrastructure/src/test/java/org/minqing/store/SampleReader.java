package org.minqing.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.minqing.api.CaseEvent;

/** Follows the events and notes when it saw which. */
@ProcessingGroup(SampleReader.GROUP)
class SampleReader {

    static final String GROUP = "sample-reader";

    final List<Seen> seen = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(CaseEvent.Progressed event, ReplayStatus status) {
        seen.add(new Seen(event.text(), System.nanoTime(), status.isReplay()));
    }

    boolean hasSeen(String text) {
        return seen.stream().anyMatch(each -> each.text().equals(text));
    }

    record Seen(String text, long at, boolean again) {}
}

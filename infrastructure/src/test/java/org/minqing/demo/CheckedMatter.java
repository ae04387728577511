package org.minqing.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.demo.checker.LineageChecker;
import org.minqing.demo.checker.Recorded;
import org.minqing.demo.checker.StreamChecker;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.demo.story.Matter;

/** The streams of one matter, held against every invariant. */
final class CheckedMatter {

    private CheckedMatter() {}

    static List<String> violations(Matter matter) {
        Map<CaseId, List<Recorded>> streams = new LinkedHashMap<>();
        for (Deed deed : matter.deeds()) {
            List<Recorded> stream = streams.computeIfAbsent(deed.caseId(), id -> new ArrayList<>());
            for (LedgerEvent event : deed.events()) {
                stream.add(new Recorded(stream.size(), event, deed.at()));
            }
        }
        streams.values().removeIf(List::isEmpty);
        List<String> broken = new ArrayList<>(LineageChecker.violations(streams));
        streams.forEach((caseId, stream) -> broken.addAll(StreamChecker.violations(caseId, stream)));
        return broken;
    }
}

package org.minqing.demo.story;

import java.time.Instant;
import java.util.List;
import org.minqing.api.CaseId;
import org.minqing.demo.rehearsal.Deed;

/**
 * One matter from beginning to end, through every case it becomes.
 *
 * @param index which one
 * @param deeds in the order of time
 */
public record Matter(int index, List<Deed> deeds) {

    /** What has happened by then. */
    public Matter until(Instant end) {
        return new Matter(
                index, deeds.stream().takeWhile(deed -> deed.at().isBefore(end)).toList());
    }

    public List<CaseId> cases() {
        return deeds.stream().map(Deed::caseId).distinct().toList();
    }
}

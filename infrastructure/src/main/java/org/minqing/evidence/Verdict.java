package org.minqing.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param verifiedAt when it was over
 * @param events how many were looked at
 * @param seals how many were looked at
 * @param sealedUpTo the day of the last of them: later events are held by their links alone
 * @param firstBroken of all that does not fit, what comes first in the order of events
 */
public record Verdict(
        Instant verifiedAt, long events, long seals, Optional<LocalDate> sealedUpTo, Optional<Break> firstBroken) {

    public boolean intact() {
        return firstBroken.isEmpty();
    }

    /** Of the sentence that says it. */
    public String code() {
        return firstBroken.map(broken -> broken.what().code()).orElse("ledger.intact");
    }

    /** What the sentence mentions. */
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>(firstBroken.map(Break::facts).orElse(Map.of()));
        facts.put("events", Long.toString(events));
        facts.put("seals", Long.toString(seals));
        sealedUpTo.ifPresent(last -> facts.put("sealedUpTo", last.toString()));
        return facts;
    }
}

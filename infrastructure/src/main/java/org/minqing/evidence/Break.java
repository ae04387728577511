package org.minqing.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;

/**
 * Where the ledger does not fit.
 *
 * @param globalIndex the place of the event in the order of all; where it is missing, of the event that follows it in its
 *     case, or of the last one that its seal covers
 * @param sequence the event's number in its case, from 0
 * @param day the day of the seal that does not fit, where a seal shows it
 */
public record Break(
        What what, long globalIndex, Optional<CaseId> caseId, Optional<Long> sequence, Optional<LocalDate> day) {

    /** What is wrong there. */
    public enum What {
        /** The event, or its link, or the link before it is not what was written. */
        EVENT_CHANGED("ledger.event-changed"),
        EVENT_MISSING("ledger.event-missing"),
        /** It was not there when its day was sealed. */
        EVENT_ADDED("ledger.event-added"),
        /** The case up to this event fits in itself, but is not the one that was sealed. */
        CASE_REWRITTEN("ledger.case-rewritten"),
        /** Of the events that the seal covers there are more or fewer now. */
        SEAL_COUNTS_OTHERWISE("ledger.seal-counts-otherwise"),
        /** The seal itself, or what was kept with it, is not what was written. */
        SEAL_CHANGED("ledger.seal-changed"),
        /** The seal does not follow upon the one before it. */
        SEAL_MISSING("ledger.seal-missing");

        private final String code;

        What(String code) {
            this.code = code;
        }

        /** Of the sentence that says it. */
        public String code() {
            return code;
        }
    }

    static Break ofEvent(What what, long globalIndex, CaseId caseId, long sequence) {
        return new Break(what, globalIndex, Optional.of(caseId), Optional.of(sequence), Optional.empty());
    }

    static Break ofSeal(What what, Seal.Content seal) {
        return new Break(what, seal.upTo(), Optional.empty(), Optional.empty(), Optional.of(seal.day()));
    }

    /** What the sentence mentions. */
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("index", Long.toString(globalIndex));
        caseId.ifPresent(id -> facts.put("case", id.toString()));
        sequence.ifPresent(number -> facts.put("sequence", Long.toString(number)));
        day.ifPresent(date -> facts.put("day", date.toString()));
        return facts;
    }
}

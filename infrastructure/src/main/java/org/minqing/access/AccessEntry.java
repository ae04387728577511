package org.minqing.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.QueryHeaders;

/**
 * What is told to the access ledger. Persons are named by id. Texts are cut to what an auditor needs and rid of what looks
 * like a phone or id number: an entry outlives the erasure of the person it is about.
 *
 * @param account the one that did it, or tried to
 * @param success whether it was granted
 * @param purpose why, where that is asked
 * @param details what else belongs to the act; never particulars of persons, passwords or keys
 */
public record AccessEntry(
        String account,
        AccessAct act,
        boolean success,
        Optional<CaseId> caseId,
        List<PersonId> persons,
        Optional<String> purpose,
        Optional<AskedFrom> from,
        Map<String, String> details) {

    public AccessEntry {
        persons = List.copyOf(persons);
        details = Map.copyOf(details);
    }

    public static AccessEntry of(String account, AccessAct act) {
        return new AccessEntry(
                account, act, true, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** Of whoever sent a message, by what travels beside it. */
    public static AccessEntry by(Map<String, ?> beside, AccessAct act) {
        AccessEntry entry = of(
                Optional.ofNullable(beside.get(QueryHeaders.ACTOR))
                        .map(Object::toString)
                        .orElseThrow(() -> new IllegalStateException("A message names whoever sends it")),
                act);
        return AskedFrom.of(beside).map(entry::from).orElse(entry);
    }

    /** It was tried in vain. */
    public AccessEntry failed() {
        return new AccessEntry(account, act, false, caseId, persons, purpose, from, details);
    }

    public AccessEntry about(CaseId id) {
        return new AccessEntry(account, act, success, Optional.of(id), persons, purpose, from, details);
    }

    /** Whoever was seen; of an opened case, all who were part of it then. */
    public AccessEntry naming(Collection<PersonId> seen) {
        return new AccessEntry(
                account, act, success, caseId, seen.stream().distinct().toList(), purpose, from, details);
    }

    public AccessEntry withPurpose(String why) {
        return new AccessEntry(account, act, success, caseId, persons, Optional.of(why), from, details);
    }

    public AccessEntry from(AskedFrom place) {
        return new AccessEntry(account, act, success, caseId, persons, purpose, Optional.of(place), details);
    }

    public AccessEntry with(String key, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value);
        return new AccessEntry(account, act, success, caseId, persons, purpose, from, more);
    }

    /** What was searched for, by the shape of it: the text itself may be a name. */
    public AccessEntry searching(String text) {
        return with("searched", KeptText.shape(text));
    }
}

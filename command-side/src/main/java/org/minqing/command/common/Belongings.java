package org.minqing.command.common;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.Paper;
import org.minqing.api.PersonId;

/**
 * What belongs to a case and can be taken from it again, and why something was: so that taking it away in the same words
 * again is known as a repeat.
 *
 * @param papers by their ids
 * @param mergeLead the case that leads the group it is in
 * @param withdrawn why each paper was that is no longer kept
 * @param unlinked why each person was that no longer belongs to it
 * @param leftGroup why it left the group it was last in
 */
public record Belongings(
        Map<String, Paper> papers,
        Map<PersonId, PersonRole> persons,
        Optional<CaseId> mergeLead,
        Map<String, String> withdrawn,
        Map<PersonId, String> unlinked,
        Optional<String> leftGroup) {

    static Belongings of(Map<PersonId, PersonRole> persons) {
        return new Belongings(Map.of(), Map.copyOf(persons), Optional.empty(), Map.of(), Map.of(), Optional.empty());
    }

    Belongings with(Paper paper) {
        return new Belongings(plus(papers, paper.paperId(), paper), persons, mergeLead, withdrawn, unlinked, leftGroup);
    }

    Belongings withoutPaper(String paperId, String reason) {
        return new Belongings(
                minus(papers, paperId), persons, mergeLead, plus(withdrawn, paperId, reason), unlinked, leftGroup);
    }

    Belongings with(PersonId person, PersonRole role) {
        return new Belongings(papers, plus(persons, person, role), mergeLead, withdrawn, unlinked, leftGroup);
    }

    /** Those who are not known yet, and were not unlinked here. */
    Belongings alsoOf(List<PersonId> others, PersonRole role) {
        Map<PersonId, PersonRole> next = new HashMap<>(persons);
        others.stream()
                .filter(person -> !unlinked.containsKey(person))
                .forEach(person -> next.putIfAbsent(person, role));
        return new Belongings(papers, Map.copyOf(next), mergeLead, withdrawn, unlinked, leftGroup);
    }

    Belongings without(PersonId person, String reason) {
        return new Belongings(
                papers, minus(persons, person), mergeLead, withdrawn, plus(unlinked, person, reason), leftGroup);
    }

    Belongings inGroupOf(CaseId lead) {
        return new Belongings(papers, persons, Optional.of(lead), withdrawn, unlinked, leftGroup);
    }

    Belongings inNoGroup(String reason) {
        return new Belongings(papers, persons, Optional.empty(), withdrawn, unlinked, Optional.of(reason));
    }

    boolean wasWithdrawn(String paperId, String reason) {
        return !papers.containsKey(paperId) && reason.equals(withdrawn.get(paperId));
    }

    boolean wasUnlinked(PersonId person, String reason) {
        return !persons.containsKey(person) && reason.equals(unlinked.get(person));
    }

    boolean hasLeftItsGroup(String reason) {
        return mergeLead.isEmpty() && leftGroup.filter(reason::equals).isPresent();
    }

    private static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> next = new HashMap<>(map);
        next.put(key, value);
        return Map.copyOf(next);
    }

    private static <K, V> Map<K, V> minus(Map<K, V> map, K key) {
        Map<K, V> next = new HashMap<>(map);
        next.remove(key);
        return Map.copyOf(next);
    }
}

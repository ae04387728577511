package org.minqing.query.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionEvent;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.FactsTable.Change;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who came with a case: requesters, petitioners, applicants, by their ids alone. From it follows which case is the third of
 * one person, and within how many days.
 */
final class BroughtByTable {

    private static final List<String> COLUMNS = List.of("case_id uuid", "person uuid");

    private final JdbcTemplate jdbc;
    private final String schema;
    private final String table;

    BroughtByTable(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.table = schema + ".brought_by";
    }

    private record Bringing(CaseId caseId, PersonId person) {}

    /** Once the list knows the changes. */
    void apply(List<ProjectedEvent> batch, Map<CaseId, Change> changes) {
        Map<Bringing, Boolean> told = told(batch);
        Set<UUID> cases = new HashSet<>();
        told.keySet().forEach(one -> cases.add(one.caseId().value()));
        changes.forEach((id, change) -> {
            if (comesAtAnotherTime(change)) {
                cases.add(id.value());
            }
        });
        if (!cases.isEmpty()) {
            delete(told);
            rows(told).mergeInto(jdbc, "(case_id, person) do nothing");
            countAnew(cases, told);
        }
    }

    /** Of cases that have no row yet. Which of them are third ones is found out at the end. */
    void begin(List<ProjectedEvent> batch) {
        rows(told(batch)).insertInto(jdbc);
    }

    /** Whether it belongs to the case, of each of whom that was said. */
    private static Map<Bringing, Boolean> told(List<ProjectedEvent> batch) {
        Map<Bringing, Boolean> told = new LinkedHashMap<>();
        for (ProjectedEvent projected : batch) {
            CaseId id = projected.caseId();
            switch (projected.event()) {
                case CaseEvent.PersonLinked linked ->
                    told.put(new Bringing(id, linked.person()), brings(linked.role()));
                case CaseEvent.PersonUnlinked unlinked -> told.put(new Bringing(id, unlinked.person()), false);
                default -> comers(projected).forEach(person -> told.put(new Bringing(id, person), true));
            }
        }
        return told;
    }

    private static boolean brings(PersonRole role) {
        return switch (role) {
            case PETITIONER, REQUESTER, APPLICANT -> true;
            case RESPONDENT, THIRD_PARTY, AGENT -> false;
        };
    }

    private static List<PersonId> comers(ProjectedEvent projected) {
        return switch (projected.event()) {
            case HotlineRequestEvent.Received e ->
                e.details().requester().stream().toList();
            case PetitionEvent.Registered e ->
                e.details().petitioners().stream().map(Petitioner::person).toList();
            case MediationEvent.Opened e ->
                e.details().parties().stream()
                        .filter(party -> party.role() == MediationDetails.Role.APPLICANT)
                        .flatMap(party -> party.person().stream())
                        .toList();
            case HotlineRequestEvent.Adopted e -> e.adoption().persons();
            case PetitionEvent.Adopted e -> e.adoption().persons();
            case MediationEvent.Adopted e -> e.adoption().persons();
            case CaseEvent.Supplemented e -> e.additions().persons();
            default -> List.of();
        };
    }

    private static boolean comesAtAnotherTime(Change change) {
        return change.before()
                .filter(before -> comes(before) == comes(change.after())
                        && before.receivedAt().equals(change.after().receivedAt()))
                .isEmpty();
    }

    /** Whether somebody came with it, and when: a case that carries another on, or was none, is no further time. */
    static boolean comes(CaseFacts facts) {
        boolean none = facts.standing().is(ClosedAs.VOID) || facts.standing().is(ClosedAs.NO_CASE);
        return !none && facts.lineage().from().isEmpty() && facts.receivedAt().precision() != Moment.Precision.UNKNOWN;
    }

    private void delete(Map<Bringing, Boolean> told) {
        List<Bringing> gone = told.entrySet().stream()
                .filter(one -> !one.getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty()) {
            jdbc.update(
                    "delete from " + table + " b using unnest(?::uuid[], ?::uuid[]) as gone (case_id, person)"
                            + " where b.case_id = gone.case_id and b.person = gone.person",
                    gone.stream().map(one -> one.caseId().value()).toArray(UUID[]::new),
                    gone.stream().map(one -> one.person().value()).toArray(UUID[]::new));
        }
    }

    private Staging rows(Map<Bringing, Boolean> told) {
        Staging rows = new Staging(table, COLUMNS);
        told.forEach((one, belongs) -> {
            if (belongs) {
                rows.add(one.caseId(), one.person().value());
            }
        });
        return rows;
    }

    /** Of all cases of whoever came with these, or does so no longer: an earlier one makes later ones third ones. */
    private void countAnew(Set<UUID> cases, Map<Bringing, Boolean> told) {
        UUID[] these = cases.toArray(UUID[]::new);
        UUID[] gone = told.keySet().stream().map(one -> one.person().value()).toArray(UUID[]::new);
        String theirs = " case_id from " + table + " where person in (select person from " + table
                + " where case_id = any(?)) or person = any(?)";
        UUID[] all = jdbc.queryForList(
                        "select distinct person from " + table + " where case_id in (select" + theirs + ")",
                        UUID.class,
                        these,
                        gone)
                .toArray(UUID[]::new);
        jdbc.update(
                "update " + schema + ".item i set third_within = found.days from ("
                        + "select touched.case_id, min(third.days) as days from (select" + theirs
                        + " union select unnest(?)) touched left join " + schema
                        + ".third third on third.case_id = touched.case_id and third.person = any(?)"
                        + " group by touched.case_id) found"
                        + " where i.id = found.case_id and i.third_within is distinct from found.days",
                these,
                gone,
                these,
                all);
    }
}

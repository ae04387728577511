package org.minqing.query.cases;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> COLUMNS = List.of("case_id uuid", "person uuid", "comes_at timestamptz");

    private final JdbcTemplate jdbc;
    private final String schema;
    private final String table;
    private final ZoneId zone;

    BroughtByTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
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
            rows(told, Map.of()).mergeInto(jdbc, "(case_id, person) do nothing");
            UUID[] these = cases.toArray(UUID[]::new);
            timeAnew(these);
            countAnew(these, told);
        }
    }

    /** Of cases that have no row yet. Which of them are third ones is found out at the end. */
    void begin(List<ProjectedEvent> batch, Map<CaseId, Change> cases) {
        rows(told(batch), cases).insertInto(jdbc);
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

    private Staging rows(Map<Bringing, Boolean> told, Map<CaseId, Change> cases) {
        Staging rows = new Staging(table, COLUMNS);
        told.forEach((one, belongs) -> {
            if (belongs) {
                rows.add(
                        one.caseId(),
                        one.person().value(),
                        Optional.ofNullable(cases.get(one.caseId()))
                                .map(Change::after)
                                .filter(BroughtByTable::comes)
                                .flatMap(facts -> facts.receivedAt().earliest(zone))
                                .orElse(null));
            }
        });
        return rows;
    }

    /** As the list has it by now. */
    private void timeAnew(UUID[] cases) {
        jdbc.update(
                "update " + table
                        + " b set comes_at = timed.at from (select id, case when comes then received_sort end as at"
                        + " from " + schema + ".item where id = any(?)) timed"
                        + " where b.case_id = timed.id and b.comes_at is distinct from timed.at",
                (Object) cases);
    }

    /** Of all cases of whoever came with these, or does so no longer: an earlier one makes later ones third ones. */
    private void countAnew(UUID[] these, Map<Bringing, Boolean> told) {
        UUID[] gone = told.keySet().stream().map(one -> one.person().value()).toArray(UUID[]::new);
        String theirs = "select theirs.case_id from (select person from " + table
                + " where case_id = any(?) union select unnest(?)) who join " + table
                + " theirs on theirs.person = who.person";
        UUID[] all = jdbc.queryForList(
                        "select distinct person from " + table + " where case_id in (" + theirs + ")",
                        UUID.class,
                        these,
                        gone)
                .toArray(UUID[]::new);
        jdbc.update(
                "update " + schema + ".item i set third_within = found.days from ("
                        + "select touched.case_id, min(third.days) as days from (" + theirs
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

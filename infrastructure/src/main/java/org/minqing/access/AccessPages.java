package org.minqing.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.AccessLedgerPage;
import org.minqing.api.query.AccessLedgerPage.FoundBy;
import org.minqing.api.query.AccessLedgerPage.Item;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Reads the access ledger a page at a time, newest first. */
final class AccessPages {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String NEWEST_FIRST = " order by at desc, writer desc, number desc limit ";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    AccessPages(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException where the place to go on from is none of ours */
    AccessLedgerPage page(AccessLedgerQuery query) {
        int size = Math.clamp(query.size(), 1, AccessLedgerQuery.MAX_SIZE);
        Conditions values = new Conditions();
        String sql = query.person().isPresent()
                ? aboutPerson(query, query.person().get(), values, size + 1)
                : newest(query, values, size + 1);
        List<Found> found = jdbc.sql(sql)
                .params(values.values())
                .query((row, number) -> found(row))
                .list();
        Optional<String> next =
                found.size() > size ? Optional.of(found.get(size - 1).place()) : Optional.empty();
        long total = found.stream().findFirst().flatMap(Found::total).orElseGet(() -> total(query));
        return new AccessLedgerPage(
                found.stream().limit(size).map(Found::item).toList(),
                Math.min(total, AccessLedgerQuery.EXACT_TOTAL),
                total > AccessLedgerQuery.EXACT_TOTAL ? Optional.of(true) : Optional.empty(),
                next);
    }

    /** Along an index, no further than the page. */
    private String newest(AccessLedgerQuery query, Conditions values, int most) {
        return "select *, null as found_by, null as total from access_entry"
                + goOn(query, conditions(query, values.nested())).sql() + NEWEST_FIRST + most;
    }

    /**
     * All that is about one person is gathered once, and counted and sorted then: a planner that may choose walks through
     * everybody's entries until it has met this person often enough.
     */
    private String aboutPerson(AccessLedgerQuery query, PersonId person, Conditions values, int most) {
        return "with found as materialized (" + gathered(query, person, values)
                + ") select found.*, (select count(*) from found) as total from found"
                + goOn(query, values.nested()).sql() + NEWEST_FIRST + most;
    }

    /** In each of the two ways in which an entry can be about a person. */
    private String gathered(AccessLedgerQuery query, PersonId person, Conditions values) {
        String id = values.name(person.value());
        String named = "persons @> array[" + id + "]::uuid[]";
        return "select *, 'PERSON' as found_by from access_entry"
                + conditions(query, values.nested()).and(named).sql()
                + " union all select theirs.*, 'CASE' from case_person as part cross join lateral (select * from access_entry"
                + conditions(query, values.nested())
                        .and("case_id = part.case_id")
                        .and("not " + named)
                        .sql()
                + ") as theirs where part.person_id = " + id;
    }

    /** Not further than anybody is told. */
    private long total(AccessLedgerQuery query) {
        Conditions values = new Conditions();
        String entries = query.person()
                .map(person -> gathered(query, person, values))
                .orElseGet(() -> "select 1 from access_entry"
                        + conditions(query, values.nested()).sql());
        return jdbc.sql("select count(*) from (select 1 from (" + entries + ") as found limit "
                        + (AccessLedgerQuery.EXACT_TOTAL + 1) + ") as counted")
                .params(values.values())
                .query(Long.class)
                .single();
    }

    private Conditions conditions(AccessLedgerQuery query, Conditions conditions) {
        query.account().ifPresent(account -> conditions.and("account = ?", account));
        query.caseId().ifPresent(id -> conditions.and("case_id = ?", id.value()));
        conditions.anyOf("act", query.acts());
        query.from().ifPresent(day -> conditions.and("at >= ?", start(day)));
        query.to().ifPresent(day -> conditions.and("at < ?", start(day)));
        return conditions;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static Conditions goOn(AccessLedgerQuery query, Conditions conditions) {
        if (query.after().isEmpty()) {
            return conditions;
        }
        String place = query.after().get();
        String[] parts = new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8).split("\\|", 3);
        try {
            String at = conditions.name(Instant.parse(parts[0]).atOffset(ZoneOffset.UTC));
            String writer = conditions.name(UUID.fromString(parts[1]));
            String number = conditions.name(Long.parseLong(parts[2]));
            return conditions.and("(at, writer, number) < (" + at + ", " + writer + ", " + number + ")");
        } catch (DateTimeException | ArrayIndexOutOfBoundsException none) {
            throw new IllegalArgumentException("Not a place in this ledger: " + place, none);
        }
    }

    /** @param place where a page that ends here is gone on from; opaque to those who carry it */
    private record Found(Item item, String place, Optional<Long> total) {}

    private static Found found(ResultSet row) throws SQLException {
        AccessRow stored = AccessRow.read(row);
        Item item = new Item(
                stored.at(),
                stored.account(),
                AccessAct.valueOf(stored.act()),
                stored.success(),
                Optional.ofNullable(row.getString("found_by")).map(FoundBy::valueOf),
                stored.caseId().map(CaseId::new),
                stored.persons().stream().map(PersonId::new).toList(),
                stored.purpose(),
                stored.address(),
                stored.userAgent(),
                stored.request(),
                AccessRow.JSON.readValue(stored.details(), TEXTS));
        String place = stored.at() + "|" + stored.writer() + "|" + stored.number();
        return new Found(
                item,
                Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8)),
                Optional.ofNullable(row.getString("total")).map(Long::valueOf));
    }
}

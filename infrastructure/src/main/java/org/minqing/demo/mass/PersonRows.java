package org.minqing.demo.mass;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.keys.KeyRing;
import org.minqing.person.Beginnings;
import org.minqing.person.PersonLinks;
import org.minqing.person.PersonSeal;
import org.minqing.person.PhoneNumbers;
import org.minqing.person.SealedPerson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who the people are, and what they are to the cases. Someone who comes again stays as they were first told. */
final class PersonRows implements AutoCloseable {

    private static final String PERSON = SealedPerson.COLUMNS + ", stored_at";
    private static final int AT_ONCE = 2000;

    private final DataSource database;
    private final KeyRing keys;
    private final PersonSeal seal;
    private final List<Told> told = new ArrayList<>();
    private final RowsIntoTable persons;
    private final RowsIntoTable links;

    private record Told(PersonalData person, Instant at) {}

    private PersonRows(DataSource database, KeyRing keys, RowsIntoTable persons, RowsIntoTable links) {
        this.database = database;
        this.keys = keys;
        this.seal = new PersonSeal(keys, keys.digests(), new PhoneNumbers(""));
        this.persons = persons;
        this.links = links;
    }

    static PersonRows open(DataSource database, KeyRing keys) throws SQLException {
        execute(
                database,
                "drop table if exists mass_person",
                "create unlogged table mass_person (like personal_data including defaults)");
        return new PersonRows(
                database,
                keys,
                RowsIntoTable.open(database, "mass_person", PERSON),
                RowsIntoTable.open(database, "case_person", "case_id, person_id, role, case_kind, case_number"));
    }

    private record Link(CaseId caseId, CaseKind kind, PersonId person) {}

    void add(MassMatter matter) {
        Map<CaseId, String> numbers = new HashMap<>();
        Map<Link, PersonRole> linked = new LinkedHashMap<>();
        for (Deed deed : matter.deeds()) {
            if (deed.events().size() == deed.version() && !deed.events().isEmpty()) {
                numbers.put(deed.caseId(), CaseNumber.in(deed.events().getFirst()));
            } else if (Beginnings.isOne(deed.command())) {
                continue;
            }
            deed.persons().forEach(person -> told.add(new Told(person, deed.at())));
            PersonLinks.of(deed.command(), deed.kind())
                    .forEach((person, role) -> linked.put(new Link(deed.caseId(), deed.kind(), person), role));
            PersonLinks.unlinked(deed.command())
                    .ifPresent(person -> linked.remove(new Link(deed.caseId(), deed.kind(), person)));
        }
        linked.forEach((link, role) ->
                links.add(link.caseId(), link.person(), role, link.kind(), numbers.getOrDefault(link.caseId(), "")));
        if (told.size() >= AT_ONCE) {
            seal();
        }
    }

    /** Many at once, for the sake of their keys. */
    private void seal() {
        Iterator<SealedPerson> sealed =
                seal.seal(told.stream().map(Told::person).toList()).iterator();
        for (Told one : told) {
            List<Object> values = new ArrayList<>(Arrays.asList(sealed.next().values()));
            values.add(one.at());
            persons.add(values.toArray());
        }
        told.clear();
    }

    void commit() throws SQLException {
        seal();
        persons.commit();
        links.commit();
        execute(
                database,
                "insert into personal_data (" + PERSON + ") select distinct on (person_id) " + PERSON
                        + " from mass_person order by person_id, stored_at on conflict do nothing");
        // Nobody needs the keys of those who were told again.
        keys.destroy(JdbcClient.create(database)
                .sql("select key_id from mass_person where key_id is not null except select key_id from personal_data")
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list());
        execute(database, "drop table mass_person");
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (links) {
            persons.close();
        }
    }
}

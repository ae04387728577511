package org.minqing.demo.mass;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.person.Beginnings;
import org.minqing.person.PersonLinks;
import org.minqing.person.PhoneNumbers;

/** Who the people are, and what they are to the cases. Someone who comes again stays as they were first told. */
final class PersonRows implements AutoCloseable {

    private static final String PERSON = "person_id, kind, name, phone, phone_key, id_number, address, stored_at";

    private final DataSource database;
    private final PhoneNumbers phones = new PhoneNumbers("");
    private final RowsIntoTable persons;
    private final RowsIntoTable links;

    private PersonRows(DataSource database, RowsIntoTable persons, RowsIntoTable links) {
        this.database = database;
        this.persons = persons;
        this.links = links;
    }

    static PersonRows open(DataSource database) throws SQLException {
        execute(
                database,
                "drop table if exists mass_person",
                "create unlogged table mass_person (like personal_data including defaults)");
        return new PersonRows(
                database,
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
            deed.persons()
                    .forEach(person -> persons.add(
                            person.personId(),
                            person.kind(),
                            person.name().orElse(null),
                            person.phone().orElse(null),
                            person.phone().map(phones::key).orElse(null),
                            person.idNumber().orElse(null),
                            person.address().orElse(null),
                            deed.at()));
            PersonLinks.of(deed.command(), deed.kind())
                    .forEach((person, role) -> linked.put(new Link(deed.caseId(), deed.kind(), person), role));
            PersonLinks.unlinked(deed.command())
                    .ifPresent(person -> linked.remove(new Link(deed.caseId(), deed.kind(), person)));
        }
        linked.forEach((link, role) ->
                links.add(link.caseId(), link.person(), role, link.kind(), numbers.getOrDefault(link.caseId(), "")));
    }

    void commit() throws SQLException {
        persons.commit();
        links.commit();
        execute(
                database,
                "insert into personal_data (" + PERSON + ") select distinct on (person_id) " + PERSON
                        + " from mass_person order by person_id, stored_at on conflict do nothing",
                "drop table mass_person");
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

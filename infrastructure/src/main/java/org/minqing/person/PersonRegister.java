package org.minqing.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who people are, and which cases they are part of. The one place that reads and writes {@code personal_data}. */
@Component
public class PersonRegister {

    private static final int MOST_FOUND = 50;
    private static final String COLUMNS = "p.person_id, p.kind, p.name, p.phone, p.id_number, p.address";

    private final JdbcClient jdbc;
    private final PhoneNumbers phones;

    public PersonRegister(JdbcClient jdbc, PhoneNumbers phones) {
        this.jdbc = jdbc;
        this.phones = phones;
    }

    /**
     * Keeps who these persons are, and what they are to their cases, by one statement. Someone who is already known keeps
     * what is known.
     */
    public void keep(List<OfCase> cases) {
        List<PersonalData> persons =
                cases.stream().flatMap(each -> each.persons().stream()).toList();
        List<Link> links = List.copyOf(cases.stream()
                .flatMap(each ->
                        each.links().entrySet().stream().map(link -> new Link(each, link.getKey(), link.getValue())))
                .collect(Collectors.toMap(
                        link -> List.of(link.of().caseId(), link.person()),
                        Function.identity(),
                        (earlier, later) -> later,
                        LinkedHashMap::new))
                .values());
        jdbc.sql("""
            with newcomers as (
                insert into personal_data (person_id, kind, name, phone, phone_key, id_number, address)
                select * from unnest(
                    cast(:ids as uuid[]), cast(:kinds as text[]), cast(:names as text[]), cast(:phones as text[]),
                    cast(:keys as text[]), cast(:idNumbers as text[]), cast(:addresses as text[]))
                on conflict (person_id) do nothing)
            insert into case_person (case_id, person_id, role, case_kind, case_number)
            select * from unnest(
                cast(:cases as uuid[]), cast(:linked as uuid[]), cast(:roles as text[]), cast(:caseKinds as text[]),
                cast(:numbers as text[]))
            on conflict (case_id, person_id) do update set role = excluded.role
            """)
                .param(
                        "ids",
                        column(persons, person -> Optional.of(person.personId().toString())))
                .param(
                        "kinds",
                        column(persons, person -> Optional.of(person.kind().name())))
                .param("names", column(persons, PersonalData::name))
                .param("phones", column(persons, PersonalData::phone))
                .param("keys", column(persons, person -> person.phone().map(phones::key)))
                .param("idNumbers", column(persons, PersonalData::idNumber))
                .param("addresses", column(persons, PersonalData::address))
                .param(
                        "cases",
                        column(links, link -> Optional.of(link.of().caseId().toString())))
                .param("linked", column(links, link -> Optional.of(link.person().toString())))
                .param("roles", column(links, link -> Optional.of(link.role().name())))
                .param(
                        "caseKinds",
                        column(links, link -> Optional.of(link.of().kind().name())))
                .param("numbers", column(links, link -> Optional.of(link.of().number())))
                .update();
    }

    /**
     * Persons that come with one case.
     *
     * @param number the case's
     * @param persons who they are, where that is not known yet
     * @param links what persons, newcomers or not, are to the case
     */
    public record OfCase(
            CaseId caseId, CaseKind kind, String number, List<PersonalData> persons, Map<PersonId, PersonRole> links) {}

    private record Link(OfCase of, PersonId person, PersonRole role) {}

    private static <T> @Nullable String[] column(List<T> rows, Function<T, Optional<String>> value) {
        return rows.stream().map(row -> value.apply(row).orElse(null)).toArray(String[]::new);
    }

    public void unlink(PersonId person, CaseId from) {
        jdbc.sql("delete from case_person where case_id = :case and person_id = :person")
                .param("case", from.value())
                .param("person", person.value())
                .update();
    }

    public Map<PersonId, PersonalData> find(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + COLUMNS + " from personal_data p where p.person_id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> personOf(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PersonalData::personId, Function.identity()));
    }

    public List<CasePerson> ofCase(CaseId caseId) {
        return jdbc.sql("select " + COLUMNS
                        + ", c.role from case_person c join personal_data p using (person_id)"
                        + " where c.case_id = :case order by c.role, p.stored_at, p.person_id")
                .param("case", caseId.value())
                .query((row, number) -> new CasePerson(personOf(row), PersonRole.valueOf(row.getString("role"))))
                .list();
    }

    public List<KnownPerson> byPhone(String phone) {
        return found("p.phone_key = :value", phones.key(phone));
    }

    public List<KnownPerson> byName(String name) {
        return found("p.name = :value", name);
    }

    public List<KnownPerson> byIdNumber(String idNumber) {
        return found("p.id_number = :value", idNumber);
    }

    private List<KnownPerson> found(String condition, String value) {
        List<PersonalData> persons = jdbc.sql("select " + COLUMNS + " from personal_data p where " + condition
                        + " order by p.stored_at desc, p.person_id limit " + MOST_FOUND)
                .param("value", value)
                .query((row, number) -> personOf(row))
                .list();
        return persons.stream()
                .map(person -> new KnownPerson(person, partsOf(person.personId())))
                .toList();
    }

    private List<KnownPerson.PartIn> partsOf(PersonId person) {
        return jdbc.sql("select case_id, case_kind, case_number, role from case_person where person_id = :person"
                        + " order by case_id desc limit " + MOST_FOUND)
                .param("person", person.value())
                .query((row, number) -> new KnownPerson.PartIn(
                        CaseId.of(row.getString("case_id")),
                        CaseKind.valueOf(row.getString("case_kind")),
                        row.getString("case_number"),
                        PersonRole.valueOf(row.getString("role"))))
                .list();
    }

    private static PersonalData personOf(ResultSet row) throws SQLException {
        return new PersonalData(
                PersonId.of(row.getString("person_id")),
                PersonalData.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("id_number")),
                Optional.ofNullable(row.getString("address")));
    }
}

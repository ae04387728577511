package org.minqing.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.StreamKind;
import org.minqing.keys.Erasure;
import org.minqing.text.ErasedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who people are, and which cases they are part of. The one place that reads and writes {@code personal_data}. */
@Component
public class PersonRegister {

    private static final int MOST_FOUND = 50;
    private static final String COLUMNS = "p.person_id, p.kind, p.key_id, encode(p.sealed, 'hex') as sealed";

    private final JdbcClient jdbc;
    private final PersonSeal seal;
    private final ErasedCases cases;

    public PersonRegister(JdbcClient jdbc, PersonSeal seal, ErasedCases cases) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.cases = cases;
    }

    /**
     * Keeps who these persons are, and what they are to their cases, by one statement. Someone who is already known keeps
     * what is known.
     */
    public void keep(List<OfCase> cases) {
        List<SealedPerson> persons = seal.seal(
                cases.stream().flatMap(each -> each.persons().stream()).toList());
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
                insert into personal_data (person_id, kind, key_id, sealed, phone_digest, name_digest, id_number_digest)
                select * from unnest(
                    cast(:ids as uuid[]), cast(:kinds as text[]), cast(:keys as uuid[]), cast(:sealed as bytea[]),
                    cast(:phones as bytea[]), cast(:names as bytea[]), cast(:idNumbers as bytea[]))
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
                .param("keys", column(persons, SealedPerson::keyId))
                .param("sealed", column(persons, SealedPerson::sealed))
                .param("phones", column(persons, SealedPerson::phoneDigest))
                .param("names", column(persons, SealedPerson::nameDigest))
                .param("idNumbers", column(persons, SealedPerson::idNumberDigest))
                .param(
                        "cases",
                        column(links, link -> Optional.of(link.of().caseId().toString())))
                .param("linked", column(links, link -> Optional.of(link.person().toString())))
                .param("roles", column(links, link -> Optional.of(link.role())))
                .param(
                        "caseKinds",
                        column(links, link -> Optional.of(link.of().kind().name())))
                .param("numbers", column(links, link -> Optional.of(link.of().number())))
                .update();
    }

    /**
     * Persons that come with one case or one occasion.
     *
     * @param number the case's; empty for an occasion, which has none
     * @param persons who they are, where that is not known yet
     * @param links what persons, newcomers or not, are to it: the name of a {@link PersonRole}, or one of
     *     {@link PersonLinks}
     */
    public record OfCase(
            CaseId caseId, StreamKind kind, String number, List<PersonalData> persons, Map<PersonId, String> links) {}

    private record Link(OfCase of, PersonId person, String role) {}

    private static <T> @Nullable String[] column(List<T> rows, Function<T, Optional<String>> value) {
        return rows.stream().map(row -> value.apply(row).orElse(null)).toArray(String[]::new);
    }

    public void unlink(PersonId person, CaseId from) {
        jdbc.sql("delete from case_person where case_id = :case and person_id = :person")
                .param("case", from.value())
                .param("person", person.value())
                .update();
    }

    /**
     * Forgets who someone is, for good: here, in what is put back from a backup, and for whoever asks by name or number.
     * That there is someone stays. With the last person of a case goes what was written in it. Of someone of whom nothing
     * is known there is nothing to forget.
     *
     * @param approvedBy the account that answers for it
     */
    public void forget(PersonId person, Instant at, String approvedBy) {
        List<Erasure> erasures = jdbc.sql(
                        "select key_id from personal_data where person_id = :person and key_id is not null")
                .param("person", person.value())
                .query((row, number) -> new Erasure(
                        at, Erasure.Of.PERSON, person.value(), UUID.fromString(row.getString("key_id")), approvedBy))
                .list();
        if (!erasures.isEmpty()) {
            List<Erasure> all = new ArrayList<>(erasures);
            all.addAll(cases.goingWith(person, at, approvedBy));
            seal.erase(all);
            blotOut(all);
        }
    }

    /** Leaves nothing of those who were forgotten and of their cases, in whatever state their rows were put back. */
    void blotOut(List<Erasure> erasures) {
        erasures.stream()
                .filter(erasure -> erasure.of() == Erasure.Of.PERSON)
                .forEach(erasure -> jdbc.sql("""
            update personal_data
               set key_id = coalesce(key_id, :key), sealed = null,
                   phone_digest = null, name_digest = null, id_number_digest = null,
                   name = null, phone = null, phone_key = null, id_number = null, address = null
             where person_id = :person
               and num_nonnulls(sealed, name, phone, phone_key, id_number, address) > 0
            """)
                        .param("key", erasure.key())
                        .param("person", erasure.id())
                        .update());
        cases.blotOut(erasures);
    }

    /** Those of them that are in the register. */
    public Map<PersonId, RegisteredPerson> find(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return seal.open(jdbc.sql("select " + COLUMNS + " from personal_data p where p.person_id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> rowOf(row))
                .list());
    }

    public List<CasePerson> ofCase(CaseId caseId) {
        Map<PersonSeal.Row, PersonRole> roles = new LinkedHashMap<>();
        jdbc.sql("select " + COLUMNS
                        + ", c.role from case_person c join personal_data p using (person_id)"
                        + " where c.case_id = :case order by c.role, p.stored_at, p.person_id")
                .param("case", caseId.value())
                .query(row -> {
                    roles.put(rowOf(row), PersonRole.valueOf(row.getString("role")));
                });
        Map<PersonId, RegisteredPerson> persons = seal.open(List.copyOf(roles.keySet()));
        return roles.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(persons.get(one.getKey().personId()))
                        .map(person -> new CasePerson(person, one.getValue()))
                        .stream())
                .toList();
    }

    /** The latest cases that this person is part of. */
    public List<CaseId> casesOf(PersonId person) {
        return partsOf(person).stream().map(KnownPerson.PartIn::id).toList();
    }

    /** Other cases that a person of this one is part of, the latest first. */
    public List<CaseId> othersOf(CaseId caseId) {
        return jdbc.sql("select other.case_id from case_person one join case_person other using (person_id)"
                        + " where one.case_id = :case and other.case_id <> :case and other.case_kind = any(:cases)"
                        + " group by other.case_id order by other.case_id desc limit " + MOST_FOUND)
                .param("case", caseId.value())
                .param("cases", caseKinds())
                .query((row, number) -> CaseId.of(row.getString("case_id")))
                .list();
    }

    private static String[] caseKinds() {
        return Arrays.stream(CaseKind.values()).map(CaseKind::name).toArray(String[]::new);
    }

    /** Whom somebody went to see, or whom it is about. */
    public List<RegisteredPerson> ofOccasion(OccasionId occasion) {
        return List.copyOf(seal.open(jdbc.sql("select " + COLUMNS
                                + " from case_person c join personal_data p using (person_id)"
                                + " where c.case_id = :occasion order by p.stored_at, p.person_id")
                        .param("occasion", occasion.value())
                        .query((row, number) -> rowOf(row))
                        .list())
                .values());
    }

    public List<KnownPerson> byPhone(String phone) {
        return found("phone_digest", seal.phoneDigests(phone));
    }

    /** However it is written: blanks, capital and wide letters make no difference. */
    public List<KnownPerson> byName(String name) {
        return found("name_digest", seal.nameDigests(name));
    }

    public List<KnownPerson> byIdNumber(String idNumber) {
        return found("id_number_digest", seal.idNumberDigests(idNumber));
    }

    private List<KnownPerson> found(String column, List<String> digests) {
        List<PersonSeal.Row> rows = jdbc.sql("select " + COLUMNS + " from personal_data p where p." + column
                        + " = any(cast(:digests as bytea[])) order by p.stored_at desc, p.person_id limit "
                        + MOST_FOUND)
                .param("digests", digests.toArray(String[]::new))
                .query((row, number) -> rowOf(row))
                .list();
        Map<PersonId, RegisteredPerson> persons = seal.open(rows);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(persons.get(row.personId())).stream())
                .map(person -> new KnownPerson(person, partsOf(person.personId())))
                .toList();
    }

    private List<KnownPerson.PartIn> partsOf(PersonId person) {
        return jdbc.sql("select case_id, case_kind, case_number, role from case_person where person_id = :person"
                        + " and case_kind = any(:cases) order by case_id desc limit " + MOST_FOUND)
                .param("person", person.value())
                .param("cases", caseKinds())
                .query((row, number) -> new KnownPerson.PartIn(
                        CaseId.of(row.getString("case_id")),
                        CaseKind.valueOf(row.getString("case_kind")),
                        row.getString("case_number"),
                        PersonRole.valueOf(row.getString("role"))))
                .list();
    }

    private static PersonSeal.Row rowOf(ResultSet row) throws SQLException {
        return new PersonSeal.Row(
                PersonId.of(row.getString("person_id")),
                PersonalData.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("key_id")).map(UUID::fromString),
                Optional.ofNullable(row.getString("sealed")));
    }
}

package org.minqing.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.keys.DataKey;
import org.minqing.keys.Digests;
import org.minqing.keys.Erasure;
import org.minqing.keys.KeyRing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals who people are, each under a key of their own, and opens it again. */
@Component
public final class PersonSeal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final HexFormat HEX = HexFormat.of();

    private final KeyRing keys;
    private final Digests digests;
    private final PhoneNumbers phones;

    public PersonSeal(KeyRing keys, Digests digests, PhoneNumbers phones) {
        this.keys = keys;
        this.digests = digests;
        this.phones = phones;
    }

    /** What is sealed, in one piece. */
    private record Particulars(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String address) {

        static Particulars of(PersonalData person) {
            return new Particulars(
                    person.name().orElse(null),
                    person.phone().orElse(null),
                    person.idNumber().orElse(null),
                    person.address().orElse(null));
        }

        PersonalData of(PersonId id, PersonalData.Kind kind) {
            return new PersonalData(
                    id,
                    kind,
                    Optional.ofNullable(name),
                    Optional.ofNullable(phone),
                    Optional.ofNullable(idNumber),
                    Optional.ofNullable(address));
        }

        boolean areNone() {
            return name == null && phone == null && idNumber == null && address == null;
        }
    }

    /** In the order given. */
    public List<SealedPerson> seal(List<PersonalData> persons) {
        Iterator<DataKey> fresh = keys.fresh((int) persons.stream()
                        .filter(person -> !Particulars.of(person).areNone())
                        .count())
                .iterator();
        List<SealedPerson> sealed = new ArrayList<>(persons.size());
        for (PersonalData person : persons) {
            Particulars particulars = Particulars.of(person);
            sealed.add(
                    particulars.areNone()
                            ? new SealedPerson(
                                    person.personId(),
                                    person.kind(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())
                            : sealed(person, particulars, fresh.next()));
        }
        return sealed;
    }

    private SealedPerson sealed(PersonalData person, Particulars particulars, DataKey key) {
        byte[] blob =
                key.seal(JSON.writeValueAsBytes(particulars), person.personId().toString());
        return new SealedPerson(
                person.personId(),
                person.kind(),
                Optional.of(key.id().toString()),
                Optional.of(hex(blob)),
                person.phone().map(phone -> hex(digests.of("phone", phones.key(phone)))),
                person.name().map(name -> hex(digests.of("name", normalised(name)))),
                person.idNumber().map(number -> hex(digests.of("id number", normalised(number)))));
    }

    /**
     * A row as it was read.
     *
     * @param keyId absent where nothing was ever known
     */
    record Row(PersonId personId, PersonalData.Kind kind, Optional<UUID> keyId, Optional<String> sealed) {}

    /** Those whose key is gone are erased. */
    Map<PersonId, RegisteredPerson> open(List<Row> rows) {
        Map<UUID, DataKey> found =
                keys.find(rows.stream().flatMap(row -> row.keyId().stream()).toList());
        Map<PersonId, RegisteredPerson> persons = new HashMap<>();
        rows.forEach(row -> persons.put(row.personId(), open(row, found)));
        return persons;
    }

    private static RegisteredPerson open(Row row, Map<UUID, DataKey> found) {
        if (row.keyId().isEmpty()) {
            return new RegisteredPerson.Known(new Particulars(null, null, null, null).of(row.personId(), row.kind()));
        }
        DataKey key = found.get(row.keyId().get());
        if (key == null || row.sealed().isEmpty()) {
            return new RegisteredPerson.Erased(row.personId(), row.kind());
        }
        byte[] plain = key.open(HEX.parseHex(row.sealed().get()), row.personId().toString());
        return new RegisteredPerson.Known(
                JSON.readValue(plain, Particulars.class).of(row.personId(), row.kind()));
    }

    /** Nothing of theirs is opened from then on. */
    void erase(List<Erasure> erasures) {
        keys.erase(erasures);
    }

    /** All there ever were. */
    List<Erasure> erasures() {
        return keys.erasures();
    }

    List<String> phoneDigests(String phone) {
        return any("phone", phones.key(phone));
    }

    List<String> nameDigests(String name) {
        return any("name", normalised(name));
    }

    List<String> idNumberDigests(String idNumber) {
        return any("id number", normalised(idNumber));
    }

    private List<String> any(String what, String text) {
        return digests.any(what, text).stream().map(PersonSeal::hex).toList();
    }

    /** Wide and narrow letters, capital and small ones, blanks: the same person wrote them. */
    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .transform(even -> BLANKS.matcher(even).replaceAll(""))
                .toLowerCase(Locale.ROOT);
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HEX.formatHex(bytes);
    }
}

package org.minqing.http.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CommandHeaders;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.PersonalData.Kind;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonKeeping;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import tools.jackson.databind.node.ObjectNode;

/** The persons of one request: those it brings, who get an id here, and those it names by id. */
final class Newcomers {

    private final PersonRegister register;
    private final Reading reading;
    private final List<PersonalData> brought = new ArrayList<>();
    private final List<PersonalData> named = new ArrayList<>();

    Newcomers(PersonRegister register, Reading reading) {
        this.register = register;
        this.reading = reading.readingAs(Respondent.class, this::respondent);
    }

    Optional<PersonId> person(Fields.OfPerson fields, String path) {
        if (fields.personId().isPresent()) {
            return known(fields.personId().get(), path + "personId");
        }
        Kind kind = fields.kind()
                .orElse(fields.name().isEmpty() && fields.phone().isEmpty() ? Kind.ANONYMOUS : Kind.PERSON);
        PersonalData data = new PersonalData(
                new PersonId(UUID.randomUUID()),
                kind,
                fields.name(),
                fields.phone(),
                fields.idNumber(),
                fields.address());
        brought.add(data);
        return Optional.of(data.personId());
    }

    private Optional<PersonId> known(PersonId id, String path) {
        Optional<PersonalData> person =
                Optional.ofNullable(register.find(Set.of(id)).get(id)).flatMap(RegisteredPerson::known);
        person.ifPresentOrElse(named::add, () -> reading.refuse(path, "request.unknown-person", Map.of("field", path)));
        return person.map(PersonalData::personId);
    }

    private Optional<Respondent> respondent(ObjectNode body, String path) {
        return reading.readWhole(Fields.OfRespondent.class, body, path).map(fields -> {
            if (fields.unit().isEmpty() && fields.particulars().isNobody()) {
                reading.refuse(path + "unit", "case.field-missing", Map.of("field", path + "unit"));
            }
            return fields.particulars().isNobody()
                    ? new Respondent(Optional.empty(), fields.unit())
                    : new Respondent(person(fields.particulars(), path), fields.unit());
        });
    }

    /** Everyone whose names must not stand in the texts of this request. */
    Collection<PersonalData> all() {
        List<PersonalData> all = new ArrayList<>(brought);
        all.addAll(named);
        return all;
    }

    /** These headers and the persons to be stored with the command. */
    Map<String, String> beside(Map<String, String> headers) {
        if (brought.isEmpty()) {
            return headers;
        }
        Map<String, String> more = new HashMap<>(headers);
        more.put(CommandHeaders.PERSONS, PersonKeeping.written(brought));
        return more;
    }
}

package org.minqing.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.springframework.stereotype.Component;

/** Why someone is erased or kept. It outlives who it is about, so it names nobody. */
@Component
class Reasons {

    private final DirectoryNames names;
    private final PersonRegister register;

    Reasons(DirectoryNames names, PersonRegister register) {
        this.names = names;
        this.register = register;
    }

    /** Reads a body in whose texts these persons must not be named. */
    <T> T read(Class<T> type, Request request, Supplier<Collection<PersonId>> persons) {
        Reading reading = new Reading(names, CaseKind.PETITION).masking(() -> known(register.find(persons.get())));
        return reading.finish(reading.readWhole(type, JsonBody.read(request.headers(), request.body()), ""));
    }

    static String shown(String reason) {
        return PersonReferences.resolve(reason, Map.of());
    }

    private static List<PersonalData> known(Map<PersonId, RegisteredPerson> persons) {
        return persons.values().stream()
                .flatMap(person -> person.known().stream())
                .toList();
    }

    /** The body of most requests here. */
    record Reason(String reason) {}
}

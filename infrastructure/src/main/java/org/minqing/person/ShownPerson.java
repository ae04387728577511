package org.minqing.person;

import java.util.Optional;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;

/**
 * What an answer shows of a person.
 *
 * @param erased nobody can tell any more who it was
 */
public record ShownPerson(
        PersonId personId,
        PersonalData.Kind kind,
        boolean erased,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> idNumber,
        Optional<String> address) {

    static ShownPerson masked(PersonalData person) {
        return new ShownPerson(
                person.personId(),
                person.kind(),
                false,
                person.name().map(name -> Masking.name(name, person.kind())),
                person.phone().map(Masking::phone),
                person.idNumber().map(Masking::idNumber),
                person.address().map(Masking::address));
    }

    static ShownPerson inFull(PersonalData person) {
        return new ShownPerson(
                person.personId(),
                person.kind(),
                false,
                person.name(),
                person.phone(),
                person.idNumber(),
                person.address());
    }

    /** That there is someone, and nothing else. */
    static ShownPerson hidden(RegisteredPerson person) {
        return new ShownPerson(
                person.personId(),
                person.kind(),
                person.known().isEmpty(),
                Optional.of(Masking.HIDDEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What stands in a sentence in the place of the person. */
    String called() {
        return name.or(() -> phone).orElse(Masking.HIDDEN);
    }
}

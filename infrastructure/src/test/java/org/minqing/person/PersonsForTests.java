package org.minqing.person;

import java.util.Optional;
import java.util.UUID;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;

/** Invented people. */
final class PersonsForTests {

    private PersonsForTests() {}

    static PersonalData someone(int number) {
        return new PersonalData(
                new PersonId(UUID.randomUUID()),
                PersonalData.Kind.PERSON,
                Optional.of("王样例" + number),
                Optional.of("1990000%04d".formatted(number % 10_000)),
                Optional.of("11010519491231002X"),
                Optional.of("样例路" + number + "号"));
    }
}

package org.minqing.person;

import java.util.Optional;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;

/** Someone in the register: known, or erased and never to be known again. */
public sealed interface RegisteredPerson {

    PersonId personId();

    PersonalData.Kind kind();

    /** Who it is, unless erased. */
    Optional<PersonalData> known();

    record Known(PersonalData data) implements RegisteredPerson {

        @Override
        public PersonId personId() {
            return data.personId();
        }

        @Override
        public PersonalData.Kind kind() {
            return data.kind();
        }

        @Override
        public Optional<PersonalData> known() {
            return Optional.of(data);
        }
    }

    /** The key is gone, and with it who it was. That there was someone stays, so that all counts stay. */
    record Erased(PersonId personId, PersonalData.Kind kind) implements RegisteredPerson {

        @Override
        public Optional<PersonalData> known() {
            return Optional.empty();
        }
    }
}

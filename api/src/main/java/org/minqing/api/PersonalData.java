package org.minqing.api;

import java.util.Optional;

/**
 * The only place where particulars of a person or organisation stand. Events and projections hold the
 * {@link PersonId} alone. Name and phone are optional: anonymous letters, withheld numbers.
 */
public record PersonalData(
        PersonId personId,
        Kind kind,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> idNumber,
        Optional<String> address) {

    public enum Kind {
        PERSON,
        ORGANISATION,
        ANONYMOUS
    }
}

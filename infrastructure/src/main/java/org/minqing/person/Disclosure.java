package org.minqing.person;

/** Decides how much of a person is shown. */
public enum Disclosure {
    /** Masked. */
    RECOGNISABLE,
    /** Nothing but that there is someone. */
    HIDDEN;

    public static Disclosure inCase(boolean confidential) {
        return confidential ? HIDDEN : RECOGNISABLE;
    }

    public MaskedPerson of(RegisteredPerson person) {
        return switch (this) {
            case RECOGNISABLE -> person.known().map(MaskedPerson::masked).orElseGet(() -> MaskedPerson.hidden(person));
            case HIDDEN -> MaskedPerson.hidden(person);
        };
    }
}

package org.minqing.person;

/** Decides how much of a person is shown. */
public enum Disclosure {
    /** Masked. */
    RECOGNISABLE,
    /** Nothing but that there is someone. */
    HIDDEN,
    /** In full, and only once the trace of it is on disk. */
    CLEAR;

    public static Disclosure inCase(boolean confidential) {
        return confidential ? HIDDEN : RECOGNISABLE;
    }

    public ShownPerson of(RegisteredPerson person) {
        return switch (this) {
            case RECOGNISABLE -> person.known().map(ShownPerson::masked).orElseGet(() -> ShownPerson.hidden(person));
            case HIDDEN -> ShownPerson.hidden(person);
            case CLEAR -> person.known().map(ShownPerson::inFull).orElseGet(() -> ShownPerson.hidden(person));
        };
    }
}

package org.minqing.desk.cases;

import java.util.List;

/**
 * One thing a form asks for.
 *
 * @param path where it stands in the command, {@code place.text} or {@code obligations[0].what}
 * @param name of the component, by which it is called in words
 * @param choices where one of several is meant
 */
public record CommandField(String path, String name, Kind kind, boolean required, List<String> choices) {

    /** Whether it names a unit, which the directory knows. */
    public boolean isUnit() {
        return name.equals("unit") || name.endsWith("Unit");
    }

    CommandField as(Kind other) {
        return new CommandField(path, name, other, required, choices);
    }

    /** What is typed into it. */
    public enum Kind {
        LINE,
        TEXT,
        /** Several, one a line. */
        LINES,
        DAY,
        TIME,
        NUMBER,
        YES_NO,
        CHOICE,
        /** A person of the case. */
        PERSON,
        /** A party of the dispute. */
        PARTY,
        /** Some of the parties. */
        PARTIES,
        /** A party or a mediator. */
        SIGNATORY,
        /** A session of the dispute that is to come. */
        SESSION,
        /** Something that the agreement in effect obliges to. */
        OBLIGATION
    }
}

package org.minqing.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directories there are, and what each holds beside code and name. */
public enum DirectoryKind {
    AREAS("areas"),
    CATEGORIES("categories"),
    CHANNELS("channels"),
    DISPUTE_TYPES("dispute-types"),
    UNITS("units"),
    STAFF("staff"),
    COMMITTEES("committees"),
    MEDIATORS("mediators"),
    /** 常用语: texts that recur. */
    SNIPPETS("snippets");

    private final String word;

    DirectoryKind(String word) {
        this.word = word;
    }

    /** Its word in an address: {@code /api/dispute-types}. */
    public String word() {
        return word;
    }

    /** The headings of what its entries hold beside code, name and parent; each may be empty. */
    List<String> details() {
        return switch (this) {
            case AREAS, CHANNELS -> List.of();
            case CATEGORIES -> List.of("magnitude", "urgency", "unit");
            case DISPUTE_TYPES -> List.of("magnitude");
            case UNITS, COMMITTEES -> List.of("level", "area");
            case STAFF -> List.of("unit", "area", "role");
            case MEDIATORS -> List.of("kind", "committee");
            case SNIPPETS -> List.of("text", "caseKind", "desk", "unit");
        };
    }

    /** The directory of that word in an address. */
    public static Optional<DirectoryKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}

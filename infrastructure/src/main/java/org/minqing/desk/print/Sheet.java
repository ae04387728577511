package org.minqing.desk.print;

import java.util.List;
import java.util.Optional;

/**
 * A paper that is filled in; it may go on over several pages.
 *
 * @param facts what it is about, name by name
 * @param parts its text
 * @param signatures who is to sign, each on a line of its own
 * @param foot what the law says about it, and what people can do with it
 * @param choice by which one of several is chosen
 */
public record Sheet(
        String title,
        String number,
        List<Fact> facts,
        List<Part> parts,
        List<String> signatures,
        String day,
        List<String> foot,
        Optional<Choice> choice) {

    /**
     * One of several.
     *
     * @param of in the address
     * @param name in words
     */
    public record Choice(String of, String name) {}

    /** A name and what stands under it. */
    public record Fact(String name, String value) {}

    /** The same as one of several. */
    Sheet chosenBy(String of, String name) {
        return new Sheet(title, number, facts, parts, signatures, day, foot, Optional.of(new Choice(of, name)));
    }

    /** A heading, and paragraphs under it. */
    public record Part(String heading, List<String> paragraphs) {}
}

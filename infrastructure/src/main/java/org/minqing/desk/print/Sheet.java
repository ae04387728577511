package org.minqing.desk.print;

import java.util.List;

/**
 * A paper that is filled in; it may go on over several pages.
 *
 * @param facts what it is about, name by name
 * @param parts its text
 * @param signatures who is to sign, each on a line of its own
 * @param foot what the law says about it, and what people can do with it
 */
public record Sheet(
        String title,
        String number,
        List<Fact> facts,
        List<Part> parts,
        List<String> signatures,
        String day,
        List<String> foot) {

    /** A name and what stands under it. */
    public record Fact(String name, String value) {}

    /** A heading, and paragraphs under it. */
    public record Part(String heading, List<String> paragraphs) {}
}

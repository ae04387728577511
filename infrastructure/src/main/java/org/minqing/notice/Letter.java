package org.minqing.notice;

import java.util.Optional;

/**
 * A notice on its way out, in the language of whoever gets it.
 *
 * @param heading one line that says all there is to say
 * @param link to the page it is about, where it is known how people get here
 */
record Letter(Notice notice, Contact contact, String heading, Optional<String> link) {

    /** Heading and link, for where there is room for lines. */
    String text() {
        return link.map(address -> heading + "\n\n" + address + "\n").orElse(heading + "\n");
    }
}

package org.minqing.desk.cases;

import org.minqing.http.cases.StandingCase;

/**
 * What was just done with a case, and how it stands since.
 *
 * @param word of the command, or {@link #REGISTERED}
 */
public record Acted(String id, String word, StandingCase standing) {

    public static final String REGISTERED = "registered";

    public String number() {
        return standing.file().number();
    }

    public String status() {
        return standing.status();
    }
}

package org.minqing.desk.cases;

import java.security.Principal;
import java.util.Optional;
import org.minqing.api.CommandName;
import org.minqing.http.ProblemException;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.StandingCase;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** A page that somebody is sent to once something was done tells of it: its address says with which case, and what. */
@Component
public class JustActed {

    private final CaseOpening cases;

    JustActed(CaseOpening cases) {
        this.cases = cases;
    }

    /** @param word of the command, or that it was registered */
    public static UriComponentsBuilder told(UriComponentsBuilder page, String id, String word) {
        return page.queryParam("did", id).queryParam("what", word);
    }

    /**
     * From the case's own stream: lists come a moment later. An address that somebody changed tells nothing.
     *
     * @param did the case
     * @param what the word
     */
    public Optional<Acted> find(Optional<String> did, Optional<String> what, Principal who) {
        return did.flatMap(id -> what.flatMap(word -> find(id, word, who)));
    }

    private Optional<Acted> find(String id, String word, Principal who) {
        try {
            return Optional.of(new Acted(id, word, StandingCase.of(cases.open(id, who).stream())))
                    .filter(acted -> word.equals(Acted.REGISTERED)
                            || CommandName.parse(acted.standing().file().kind(), word)
                                    .isPresent());
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }
}

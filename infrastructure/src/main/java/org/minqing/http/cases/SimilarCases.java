package org.minqing.http.cases;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.LikelyRepeats;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.api.query.Scope;
import org.minqing.http.Asking;
import org.springframework.stereotype.Component;

/** Which cases may be about the same matter, asked in somebody's name: as one is taken in, and of one that stands. */
@Component
public class SimilarCases {

    private final Asking asking;
    private final PersonSearch persons;

    SimilarCases(Asking asking, PersonSearch persons) {
        this.asking = asking;
        this.persons = persons;
    }

    /** What somebody tells at this moment, as far as it is typed. */
    public record Draft(
            Optional<String> subject,
            Optional<String> content,
            Optional<String> areaCode,
            Optional<String> category,
            Optional<PersonId> person) {}

    public LikelyRepeats of(Principal who, Draft draft, int most) {
        return asking.ask(
                who,
                new LikelyRepeatsQuery(
                        Scope.everything(),
                        Optional.empty(),
                        draft.subject().orElse(""),
                        draft.content().orElse(""),
                        draft.areaCode(),
                        draft.category(),
                        draft.person()
                                .map(person -> persons.casesOf(who, person))
                                .orElse(List.of()),
                        most));
    }

    /** Nothing where it is not within their reach, and for a moment after it was taken in. */
    public LikelyRepeats of(Principal who, CaseId standing, int most) {
        return asking.ask(who, LikelyRepeatsQuery.of(standing, persons.othersOf(who, standing), most));
    }
}

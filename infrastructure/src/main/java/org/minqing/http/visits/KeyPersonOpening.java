package org.minqing.http.visits;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.KeyPersonEvent;
import org.minqing.api.KeyPersonRejection;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.query.KeyPersonHistory;
import org.minqing.api.query.KeyPersonQuery;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.person.Disclosure;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.ShownPerson;
import org.springframework.stereotype.Component;

/** Opens what was noted of a key person for somebody, by the id in an address; that they did is written down on the way. */
@Component
public class KeyPersonOpening {

    private final Asking asking;
    private final PersonRegister persons;

    KeyPersonOpening(Asking asking, PersonRegister persons) {
        this.asking = asking;
        this.persons = persons;
    }

    /** @throws ProblemException 404 where the text is no id of one */
    public static OccasionId id(String text) {
        return OccasionIds.of(text, KeyPersonRejection.NOT_FOUND);
    }

    /** @throws ProblemException 404 where there is none, or none within their reach */
    public OpenedKeyPerson open(String text, Principal who) {
        OccasionId id = id(text);
        KeyPersonHistory history = asking.ask(who, new KeyPersonQuery(id));
        return history.named().map(named -> opened(id, named, history)).orElseThrow(KeyPersonOpening::notThere);
    }

    private OpenedKeyPerson opened(OccasionId id, KeyPersonEvent.Named named, KeyPersonHistory history) {
        Map<PersonId, ShownPerson> shown = persons.ofOccasion(id).stream()
                .map(Disclosure.RECOGNISABLE::of)
                .collect(Collectors.toMap(ShownPerson::personId, Function.identity()));
        return new OpenedKeyPerson(
                id,
                named.area(),
                Optional.ofNullable(shown.get(named.person())),
                named.act().occurredAt(),
                named.act().by(),
                PersonReferences.resolve(named.reason(), shown),
                history.released()
                        .map(released -> new OpenedKeyPerson.Release(
                                released.act().occurredAt(),
                                released.act().by(),
                                PersonReferences.resolve(released.reason(), shown))),
                history.events().size());
    }

    private static ProblemException notThere() {
        return Problem.of(404, KeyPersonRejection.NOT_FOUND.code()).asException();
    }
}

package org.minqing.http.visits;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.HomeVisitEvent;
import org.minqing.api.HomeVisitRejection;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.Place;
import org.minqing.api.query.HomeVisitHistory;
import org.minqing.api.query.HomeVisitQuery;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.person.Disclosure;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.ShownPerson;
import org.springframework.stereotype.Component;

/** Opens a home visit for somebody, by the id in an address; that they did is written down on the way. */
@Component
public class HomeVisitOpening {

    private final Asking asking;
    private final PersonRegister persons;

    HomeVisitOpening(Asking asking, PersonRegister persons) {
        this.asking = asking;
        this.persons = persons;
    }

    /** @throws ProblemException 404 where the text is no id of a visit */
    public static OccasionId id(String text) {
        return OccasionIds.of(text, HomeVisitRejection.NOT_FOUND);
    }

    /** @throws ProblemException 404 where there is none, or none within their reach */
    public OpenedVisit open(String text, Principal who) {
        OccasionId id = id(text);
        HomeVisitHistory history = asking.ask(who, new HomeVisitQuery(id));
        return history.logged().map(logged -> opened(id, logged, history)).orElseThrow(HomeVisitOpening::notThere);
    }

    private OpenedVisit opened(OccasionId id, HomeVisitEvent.Logged logged, HomeVisitHistory history) {
        Map<PersonId, ShownPerson> shown = persons.ofOccasion(id).stream()
                .map(Disclosure.RECOGNISABLE::of)
                .collect(Collectors.toMap(ShownPerson::personId, Function.identity()));
        return new OpenedVisit(
                id,
                logged.area(),
                logged.place()
                        .map(place ->
                                new Place(PersonReferences.resolve(place.text(), shown), place.lon(), place.lat())),
                logged.act().occurredAt(),
                logged.act().by(),
                logged.met(),
                PersonReferences.resolve(logged.diary(), shown),
                logged.persons().stream()
                        .flatMap(person -> Optional.ofNullable(shown.get(person)).stream())
                        .toList(),
                history.withdrawn()
                        .map(withdrawn -> new OpenedVisit.Withdrawal(
                                withdrawn.act().occurredAt(),
                                withdrawn.act().by(),
                                PersonReferences.resolve(withdrawn.reason(), shown))),
                history.events().size());
    }

    private static ProblemException notThere() {
        return Problem.of(404, HomeVisitRejection.NOT_FOUND.code()).asException();
    }
}

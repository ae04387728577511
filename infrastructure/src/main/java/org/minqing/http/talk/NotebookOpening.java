package org.minqing.http.talk;

import java.security.Principal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.NotebookEntryRejection;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.query.NotebookEntryHistory;
import org.minqing.api.query.NotebookEntryQuery;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Problem;
import org.minqing.person.Disclosure;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.ShownPerson;
import org.springframework.stereotype.Component;

/** Opens a notebook entry for somebody, by the id in an address; that they did is written down on the way. */
@Component
public class NotebookOpening {

    private final Asking asking;
    private final PersonRegister persons;

    NotebookOpening(Asking asking, PersonRegister persons) {
        this.asking = asking;
        this.persons = persons;
    }

    /** @throws org.minqing.http.ProblemException 404 where the text is no id of an entry */
    public static OccasionId id(String text) {
        return OccasionIds.of(text, NotebookEntryRejection.NOT_FOUND);
    }

    /** @throws org.minqing.http.ProblemException 404 where there is none, or none within their reach */
    public OpenedEntry open(String text, Principal who) {
        OccasionId id = id(text);
        NotebookEntryHistory history = asking.ask(who, new NotebookEntryQuery(id));
        return history.noted()
                .map(noted -> opened(id, noted, history))
                .orElseThrow(() ->
                        Problem.of(404, NotebookEntryRejection.NOT_FOUND.code()).asException());
    }

    private OpenedEntry opened(OccasionId id, NotebookEntryEvent.Noted noted, NotebookEntryHistory history) {
        Map<PersonId, ShownPerson> shown = persons.ofOccasion(id).stream()
                .map(Disclosure.RECOGNISABLE::of)
                .collect(Collectors.toMap(ShownPerson::personId, Function.identity()));
        return new OpenedEntry(
                id,
                noted.point(),
                noted.area(),
                noted.act().occurredAt(),
                noted.act().by(),
                noted.category(),
                noted.outcome(),
                PersonReferences.resolve(noted.said(), shown),
                noted.persons().stream()
                        .filter(shown::containsKey)
                        .map(shown::get)
                        .toList(),
                history.advised()
                        .map(advised -> new OpenedEntry.Advice(
                                advised.act().occurredAt(),
                                advised.adviser(),
                                PersonReferences.resolve(advised.text(), shown))),
                history.raised().map(raised -> new OpenedEntry.Raised(raised.caseKind(), raised.caseId())),
                history.events().size());
    }
}

package org.minqing.http.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.PersonId;
import org.minqing.api.query.VisitsToMake;
import org.minqing.api.query.VisitsToMake.KeyPerson;
import org.minqing.person.Disclosure;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.springframework.stereotype.Component;

/** Puts masked names to key persons. Whoever was erased is nobody's to visit, and is left out. */
@Component
public class KeyPersonList {

    private final PersonRegister persons;

    KeyPersonList(PersonRegister persons) {
        this.persons = persons;
    }

    /** In the order of the answer. */
    public List<ListedKeyPerson> of(VisitsToMake visits) {
        Map<PersonId, RegisteredPerson> known = persons.find(
                visits.keyPersons().stream().map(KeyPerson::person).distinct().toList());
        return visits.keyPersons().stream()
                .flatMap(one -> listed(one, Optional.ofNullable(known.get(one.person()))).stream())
                .toList();
    }

    private static Optional<ListedKeyPerson> listed(KeyPerson one, Optional<RegisteredPerson> person) {
        return person.filter(registered -> registered.known().isPresent())
                .map(registered -> new ListedKeyPerson(
                        one.id(),
                        Disclosure.RECOGNISABLE.of(registered),
                        one.area(),
                        one.since(),
                        one.lastVisit(),
                        one.days(),
                        one.overdue()));
    }
}

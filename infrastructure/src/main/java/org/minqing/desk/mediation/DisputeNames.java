package org.minqing.desk.mediation;

import java.util.Map;
import org.minqing.api.PersonId;
import org.minqing.person.PersonReferences;
import org.minqing.person.ShownPerson;

/** What parties and persons are called on this page, for whoever looks at it. */
record DisputeNames(Map<String, String> called, Map<PersonId, ShownPerson> persons) {

    String of(String id) {
        return called.getOrDefault(id, id);
    }

    String text(String text) {
        return PersonReferences.resolve(text, persons);
    }
}

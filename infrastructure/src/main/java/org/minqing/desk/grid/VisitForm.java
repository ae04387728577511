package org.minqing.desk.grid;

import java.util.List;
import org.minqing.desk.TypedFields;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A home visit as somebody took it down, and the body of the request that notes it. */
record VisitForm(TypedFields typed) {

    private static final List<String> NAMES =
            List.of("areaCode", "occurredAt", "place", "personId", "name", "phone", "nobodyHome", "diary");

    static VisitForm of(MultiValueMap<String, String> form) {
        return new VisitForm(TypedFields.of(form, NAMES));
    }

    /** Whom they went to see may stay unsaid. */
    ObjectNode body(JsonMapper json) {
        ObjectNode body = json.createObjectNode();
        typed.put(body, "areaCode", "occurredAt", "diary");
        typed.get("place").ifPresent(place -> body.putObject("place").put("text", place));
        ArrayNode persons = json.createArrayNode();
        typed.get("personId").ifPresent(known -> persons.addObject().put("personId", known));
        ObjectNode person = json.createObjectNode();
        typed.put(person, "name", "phone");
        if (!person.isEmpty()) {
            persons.add(person);
        }
        if (!persons.isEmpty()) {
            body.set("persons", persons);
        }
        return body.put("met", typed.get("nobodyHome").isEmpty());
    }
}

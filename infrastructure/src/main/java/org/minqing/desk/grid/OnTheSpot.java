package org.minqing.desk.grid;

import java.util.List;
import org.minqing.desk.TypedFields;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A matter as somebody took it down where they were told of it, and the body of the request that registers it. */
record OnTheSpot(TypedFields typed) {

    static final List<String> NAMES =
            List.of("channel", "areaCode", "category", "subject", "content", "name", "phone", "answer");

    static OnTheSpot of(MultiValueMap<String, String> form) {
        return new OnTheSpot(TypedFields.of(form, NAMES));
    }

    /**
     * One sentence is enough; whoever has time says more.
     *
     * @param solved 现场答疑: it is answered in the same breath
     * @throws org.minqing.http.ProblemException where it was solved and nothing says how: then nothing is registered
     */
    ObjectNode registration(JsonMapper json, boolean solved) {
        ObjectNode body = json.createObjectNode();
        typed.put(body, "channel", "areaCode", "category", "subject");
        typed.get("content").or(() -> typed.get("subject")).ifPresent(text -> body.put("content", text));
        ObjectNode petitioner = json.createObjectNode();
        typed.put(petitioner, "name", "phone");
        if (!petitioner.isEmpty()) {
            body.putArray("petitioners").add(petitioner);
        }
        if (solved) {
            body.put("answer", typed.demand("answer"));
        }
        return body;
    }
}

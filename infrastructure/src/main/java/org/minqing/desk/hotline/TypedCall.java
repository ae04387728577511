package org.minqing.desk.hotline;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as it stands in the form, and the bodies of requests that it makes.
 *
 * @param fields by the names of the form; what is empty is not in it
 */
record TypedCall(Map<String, String> fields) {

    /** What the form holds. */
    static final List<String> NAMES = List.of(
            "phone",
            "name",
            "personId",
            "address",
            "areaCode",
            "category",
            "nature",
            "urgency",
            "magnitude",
            "confidential",
            "subject",
            "content",
            "answer",
            "leadUnit",
            "reason",
            "by",
            "disputeType",
            "other");

    static final TypedCall NOTHING = new TypedCall(Map.of());

    static TypedCall of(MultiValueMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> Optional.ofNullable(form.getFirst(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> fields.put(name, value)));
        return new TypedCall(fields);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Registers the call. */
    ObjectNode registration(JsonMapper json, WhatToDo what) {
        ObjectNode body = json.createObjectNode().put("channel", "HOTLINE");
        for (String name : List.of("areaCode", "category", "nature", "urgency", "magnitude", "subject", "content")) {
            get(name).ifPresent(value -> body.put(name, value));
        }
        get("confidential").ifPresent(any -> body.put("confidential", true));
        ObjectNode requester = json.createObjectNode();
        if (get("personId").isPresent()) {
            get("personId").ifPresent(id -> requester.put("personId", id));
        } else {
            for (String name : List.of("name", "phone", "address")) {
                get(name).ifPresent(value -> requester.put(name, value));
            }
        }
        if (!requester.isEmpty()) {
            body.set("requester", requester);
        }
        if (what == WhatToDo.ANSWER) {
            // Without a text it is refused, and so is the whole.
            body.put("answer", get("answer").orElse(""));
        }
        return body;
    }

    /** What is asked of it then. */
    ObjectNode command(JsonMapper json, WhatToDo what, ZoneId zone) {
        ObjectNode body = json.createObjectNode();
        switch (what) {
            case DISPATCH -> put(body, "leadUnit", "reason");
            case CALL_BACK -> get("by").ifPresent(by -> body.put("by", moment(by, zone)));
            case PETITION -> put(body, "reason");
            case MEDIATION -> {
                put(body, "disputeType", "reason");
                get("other")
                        .ifPresent(
                                name -> body.putArray("respondents").addObject().put("name", name));
            }
            case SAVE, ANSWER -> {}
        }
        return body;
    }

    private void put(ObjectNode body, String... names) {
        for (String name : names) {
            get(name).ifPresent(value -> body.put(name, value));
        }
    }

    /** The browser says the time on the clock on the wall. */
    private static String moment(String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeParseException none) {
            return typed;
        }
    }
}

package org.minqing.desk.hotline;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseId;
import org.minqing.desk.TypedFields;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call as it stands in the form, and the bodies of requests that it makes. */
record TypedCall(TypedFields typed) {

    /** How often something was typed: of two pages of a call the later has the higher one. */
    private static final String TURN = "turn";

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
            "other",
            "join",
            TURN);

    static final TypedCall NOTHING = new TypedCall(TypedFields.NOTHING);

    static TypedCall of(MultiValueMap<String, String> form) {
        return new TypedCall(TypedFields.of(form, NAMES));
    }

    /** What the form says by itself. */
    private static final Set<String> CHOSEN = Set.of("nature", "personId", TURN);

    /** Whether somebody typed anything. */
    boolean isBegun() {
        return !CHOSEN.containsAll(fields().keySet());
    }

    Map<String, String> fields() {
        return typed.fields();
    }

    Optional<String> get(String name) {
        return typed.get(name);
    }

    /** The same call, put together with the case under which others stand. */
    TypedCall under(CaseId lead) {
        Map<String, String> fields = new LinkedHashMap<>(fields());
        fields.put("join", lead.toString());
        return new TypedCall(new TypedFields(fields));
    }

    /** Registers the call. */
    ObjectNode registration(JsonMapper json, WhatToDo what) {
        ObjectNode body = json.createObjectNode().put("channel", "HOTLINE");
        typed.put(body, "areaCode", "category", "nature", "urgency", "magnitude", "subject", "content");
        get("confidential").ifPresent(any -> body.put("confidential", true));
        ObjectNode requester = json.createObjectNode();
        if (get("personId").isPresent()) {
            get("personId").ifPresent(id -> requester.put("personId", id));
        } else {
            typed.put(requester, "name", "phone", "address");
        }
        if (!requester.isEmpty()) {
            body.set("requester", requester);
        }
        if (what == WhatToDo.ANSWER) {
            // Without a text nothing is registered: a blank field is as good as none, and the call would stand
            // unanswered.
            body.put("answer", typed.demand("answer"));
        }
        return body;
    }

    /** What is asked of it then. */
    ObjectNode command(JsonMapper json, WhatToDo what, ZoneId zone) {
        ObjectNode body = json.createObjectNode();
        switch (what) {
            case DISPATCH -> typed.put(body, "leadUnit", "reason");
            case CALL_BACK -> get("by").ifPresent(by -> body.put("by", moment(by, zone)));
            case PETITION -> typed.put(body, "reason");
            case MEDIATION -> {
                typed.put(body, "disputeType", "reason");
                get("other")
                        .ifPresent(
                                name -> body.putArray("respondents").addObject().put("name", name));
            }
            case JOIN -> get("join").ifPresent(lead -> body.put("case", lead));
            case SAVE, ANSWER -> {}
        }
        return body;
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

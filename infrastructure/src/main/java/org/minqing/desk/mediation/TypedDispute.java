package org.minqing.desk.mediation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dispute as it stands in the form, and the request that it makes.
 *
 * @param fields by the names of the form; what is empty is not in it
 */
record TypedDispute(Map<String, String> fields) {

    /** Parties of the form by the beginning of their fields' names. */
    private static final Map<String, String> PARTIES = new LinkedHashMap<>();

    static {
        PARTIES.put("applicant", "APPLICANT");
        PARTIES.put("respondent", "RESPONDENT");
        PARTIES.put("third", "THIRD_PARTY");
    }

    private static final List<String> PLAIN =
            List.of("areaCode", "disputeType", "origin", "committee", "subject", "content", "claim");
    private static final List<String> OF_A_PERSON = List.of("name", "phone", "idNumber", "address");

    static final TypedDispute NOTHING = new TypedDispute(Map.of());

    static TypedDispute of(MultiValueMap<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.keySet().stream()
                .filter(name -> !name.startsWith("_") && !name.equals("key"))
                .forEach(name -> Optional.ofNullable(form.getFirst(name))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> fields.put(name, value)));
        return new TypedDispute(fields);
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Opens it. */
    ObjectNode body(JsonMapper json) {
        ObjectNode body = json.createObjectNode().put("channel", "MEDIATION_ROOM");
        PLAIN.forEach(name -> get(name).ifPresent(value -> body.put(name, value)));
        get("amount").ifPresent(typed -> amount(body, typed));
        get("confidential").ifPresent(any -> body.put("confidential", true));
        ArrayNode parties = body.putArray("parties");
        PARTIES.forEach((name, role) -> party(name, role, json).ifPresent(parties::add));
        return body;
    }

    /** What is no number goes on as it was typed, to be refused with a sentence. */
    private static void amount(ObjectNode body, String typed) {
        try {
            body.put("amount", new java.math.BigDecimal(typed));
        } catch (NumberFormatException none) {
            body.put("amount", typed);
        }
    }

    /** Empty where nothing was said about them. */
    private Optional<ObjectNode> party(String beginning, String role, JsonMapper json) {
        ObjectNode party = json.createObjectNode();
        OF_A_PERSON.forEach(name -> get(beginning + "-" + name).ifPresent(value -> party.put(name, value)));
        get(beginning + "-unit").ifPresent(value -> party.put("unit", value));
        return party.isEmpty() ? Optional.empty() : Optional.of(party.put("role", role));
    }
}

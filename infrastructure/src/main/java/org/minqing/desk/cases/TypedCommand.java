package org.minqing.desk.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was typed into a form into the body that a program would send. What cannot be read goes on as it was typed. */
final class TypedCommand {

    private final JsonMapper json;
    private final ZoneId zone;

    TypedCommand(JsonMapper json, ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    ObjectNode body(List<CommandField> fields, MultiValueMap<String, String> typed) {
        ObjectNode body = json.createObjectNode();
        Map<String, ObjectNode> groups = new HashMap<>();
        for (CommandField field : fields) {
            String text = String.join("\n", typed.getOrDefault(field.path(), List.of()));
            if (!text.isBlank()) {
                owner(body, groups, field.path())
                        .set(field.path().substring(field.path().indexOf('.') + 1), node(field, text));
            }
        }
        for (String beside : List.of("occurredAt", "note")) {
            String text = typed.getOrDefault(beside, List.of("")).getFirst();
            if (!text.isBlank()) {
                body.put(beside, beside.equals("note") ? text : time(text));
            }
        }
        return body;
    }

    private JsonNode node(CommandField field, String text) {
        return switch (field.kind()) {
            case LINE, TEXT, DAY, CHOICE, PERSON, PARTY, SIGNATORY, SESSION, OBLIGATION ->
                json.getNodeFactory().stringNode(text);
            case TIME -> json.getNodeFactory().stringNode(time(text));
            case YES_NO -> json.getNodeFactory().booleanNode(text.equals("true"));
            case NUMBER -> number(text);
            case LINES, PARTIES -> {
                ArrayNode lines = json.createArrayNode();
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
                yield lines;
            }
        };
    }

    private JsonNode number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                    ? json.getNodeFactory().numberNode(number.intValueExact())
                    : json.getNodeFactory().numberNode(number);
        } catch (NumberFormatException | ArithmeticException none) {
            return json.getNodeFactory().stringNode(text);
        }
    }

    /** A browser gives the time on the clock on the wall. */
    private String time(String text) {
        try {
            return LocalDateTime.parse(text.strip())
                    .atZone(zone)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException asItIs) {
            return text;
        }
    }

    /** Empty groups leave no trace, so the second obligation is the first one where the first was left empty. */
    private static ObjectNode owner(ObjectNode body, Map<String, ObjectNode> groups, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? body
                : groups.computeIfAbsent(
                        path.substring(0, dot),
                        group -> group.endsWith("]")
                                ? body.withArrayProperty(group.substring(0, group.indexOf('[')))
                                        .addObject()
                                : body.withObjectProperty(group));
    }
}

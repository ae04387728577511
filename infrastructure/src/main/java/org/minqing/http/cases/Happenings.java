package org.minqing.http.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent;
import org.minqing.api.EventName;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.CaseHistory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens to a case again and again, and of which its state keeps at most the last: all of it, oldest first, each
 * with the fields of its event.
 */
final class Happenings {

    /** Said of the whole case, or by {@code at} and {@code by}. */
    private static final List<String> SAID_ELSEWHERE = List.of("@type", "kind", "act");

    private final JsonMapper json;

    Happenings(JsonMapper json) {
        this.json = json;
    }

    /** Lists by the field they stand under. */
    Map<String, ArrayNode> of(List<CaseHistory.Recorded> stream) {
        Map<String, ArrayNode> lists = new LinkedHashMap<>();
        for (CaseHistory.Recorded recorded : stream) {
            LedgerEvent event = recorded.event();
            list(event)
                    .ifPresent(name -> lists.computeIfAbsent(name, none -> json.createArrayNode())
                            .add(told(event)));
        }
        return lists;
    }

    private static Optional<String> list(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.Progressed _, CaseEvent.Supervised _, CaseEvent.Reminded _, CaseEvent.Instructed _ ->
                Optional.of("notes");
            case CaseEvent.FollowedUp _ -> Optional.of("followUps");
            case CaseEvent.HandedOver _ -> Optional.of("handOvers");
            case HandlingEvent.Dispatched _, CaseEvent.Escalated _, CaseEvent.Delegated _ -> Optional.of("moves");
            case PetitionEvent.Replied _ -> Optional.of("replies");
            case HotlineRequestEvent.RequesterContacted _ -> Optional.of("contacts");
            default -> Optional.empty();
        };
    }

    private ObjectNode told(LedgerEvent event) {
        ObjectNode told = json.createObjectNode();
        told.put("what", EventName.of(event.getClass()).word());
        told.set("at", json.valueToTree(event.act().occurredAt()));
        told.put("by", event.act().by());
        ((ObjectNode) json.valueToTree(event))
                .properties().stream()
                        .filter(field -> !SAID_ELSEWHERE.contains(field.getKey()))
                        .forEach(field -> told.set(field.getKey(), field.getValue()));
        return told;
    }
}

package org.minqing.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.DeadlineKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where in a case the things stand that a command would say anew. Reasons and reports stand nowhere: they are added to it. */
final class StandingValues {

    /** Called the same in commands and in the case. */
    private static final Set<String> SAME = Set.of(
            "category",
            "magnitude",
            "subject",
            "content",
            "place",
            "channel",
            "receivedAt",
            "confidential",
            "matter",
            "route",
            "resolution",
            "disputeType",
            "committee",
            "claim");

    /** By the command and the field in it. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("correct area", "/areaCode"),
            Map.entry("dispatch leadUnit", "/handling/leadUnit"),
            Map.entry("dispatch coUnits", "/handling/coUnits"),
            Map.entry("escalate unit", "/unit"),
            Map.entry("delegate unit", "/unit"),
            Map.entry("hand-over to", "/firstContactOwner"),
            Map.entry("request-extension days", "/handling/extensionAsked/days"),
            Map.entry("pause-clock until", "/handling/pause/until"),
            Map.entry("appoint-agent staff", "/agent"),
            Map.entry("appoint-mediator mediator", "/panel/mediators"),
            Map.entry("replace-mediator to", "/panel/mediators"),
            Map.entry("assess-risk risk", "/risk/assessed/risk"));

    /** Say anew what a reply says. */
    private static final Set<String> REPLIES = Set.of("submit-reply", "reply");

    private static final Map<String, DeadlineKind> DEADLINES =
            Map.of("promise-callback by", DeadlineKind.CALLBACK, "extend until", DeadlineKind.MEDIATION);

    private final ObjectNode document;

    StandingValues(ObjectNode document) {
        this.document = document;
    }

    /** As texts; empty where the case has nothing of the kind. */
    List<String> of(String word, CommandField field) {
        String key = word + " " + field.path();
        return Optional.ofNullable(DEADLINES.get(key))
                .map(this::due)
                .or(() -> pointer(word, field).map(pointer -> texts(document.at(pointer))))
                .orElse(List.of());
    }

    private static Optional<String> pointer(String word, CommandField field) {
        String path = "/" + field.path().replace('.', '/');
        return Optional.ofNullable(ELSEWHERE.get(word + " " + field.path()))
                .or(() -> Optional.of("/reply" + path).filter(_ -> REPLIES.contains(word)))
                .or(() ->
                        Optional.of(path).filter(_ -> SAME.contains(field.path().split("\\.", 2)[0])));
    }

    private List<String> due(DeadlineKind which) {
        return document.path("deadlines")
                .valueStream()
                .filter(one -> one.path("which").asString("").equals(which.name())
                        && one.path("state").asString("").equals("RUNNING"))
                .map(one -> one.path("dueAt").asString())
                .toList();
    }

    private static List<String> texts(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(node -> node.isValueNode() && !node.isNull())
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .toList();
    }
}

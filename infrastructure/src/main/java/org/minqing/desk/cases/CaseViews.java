package org.minqing.desk.cases;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.EventName;
import org.minqing.api.RevealPurpose;
import org.minqing.api.query.CaseHistory;
import org.minqing.desk.PageWords;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.mediation.DisputeViews;
import org.minqing.desk.print.PaperForm;
import org.minqing.http.Language;
import org.minqing.http.cases.CaseDocument;
import org.minqing.http.cases.OpenedCase;
import org.minqing.http.cases.StandingCase;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what the page of a case shows to somebody. */
@Component
public class CaseViews {

    /** Said at the head of the page or beside the line. */
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("act", "kind", "explanation", "ruleSet", "rule", "queryCode");

    private final CaseDocument documents;
    private final CaseActions actions;
    private final DisputeViews disputes;
    private final Rights rights;
    private final Labels labels;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    CaseViews(
            CaseDocument documents,
            CaseActions actions,
            DisputeViews disputes,
            Rights rights,
            Labels labels,
            MessageSource messages,
            ZoneId zone,
            Clock clock) {
        this.documents = documents;
        this.actions = actions;
        this.disputes = disputes;
        this.rights = rights;
        this.labels = labels;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** What somebody sees of it, and can do. */
    public CaseView view(OpenedCase opened, Principal who, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        CaseId id = opened.id();
        List<CaseHistory.Recorded> stream = opened.stream();
        StandingCase standing = StandingCase.of(stream);
        ObjectNode document = documents.write(id, stream, Language.of(() -> locale), opened.disclosure());
        return new CaseView(
                id.toString(),
                standing.file().number(),
                standing.file().kind(),
                standing.status(),
                stream.size(),
                document,
                facts(document, words),
                deadlines(document, words),
                timeline(stream, documents.happened(id, stream, opened.disclosure()), words, names(document)),
                actions.now(standing, who, words),
                actions.notNow(standing, who, words),
                PaperForm.of(stream).stream().map(PaperForm::word).toList(),
                rights.may(who, Deed.REVEAL_IDENTITY) ? purposes(standing) : List.of(),
                disputes.view(opened, standing, words));
    }

    /** What follows from how the case stands comes first. */
    private static List<RevealPurpose> purposes(StandingCase standing) {
        boolean callBack =
                standing.file().clocks().running(DeadlineKind.CALLBACK).isPresent();
        RevealPurpose likeliest = switch (standing.file().kind()) {
            case MEDIATION -> RevealPurpose.MEDIATION;
            case PETITION -> RevealPurpose.NOTICE;
            case HOTLINE_REQUEST -> callBack ? RevealPurpose.CALL_BACK : RevealPurpose.FOLLOW_UP;
        };
        return Stream.concat(Stream.of(likeliest), Arrays.stream(RevealPurpose.values()))
                .distinct()
                .toList();
    }

    private List<CaseView.Fact> facts(ObjectNode document, PageWords words) {
        List<CaseView.Fact> facts = new ArrayList<>();
        label(facts, words, document, "areaCode", Vocabulary.AREA);
        label(facts, words, document, "category", Vocabulary.CATEGORY);
        label(facts, words, document, "disputeType", Vocabulary.DISPUTE_TYPE);
        label(facts, words, document, "channel", Vocabulary.CHANNEL);
        boolean dispute = document.path("kind").asString().equals(CaseKind.MEDIATION.name());
        label(facts, words, document, "unit", dispute ? Vocabulary.COMMITTEE : Vocabulary.UNIT);
        for (String name : List.of(
                "level",
                "magnitude",
                "nature",
                "urgency",
                "matter",
                "route",
                "risk",
                "closedAs",
                "resolution",
                "firstContactOwner",
                "receivedAt",
                "headcount",
                "amount",
                "round")) {
            text(document.path(name))
                    .ifPresent(value -> facts.add(new CaseView.Fact(words.field(name), words.value(value))));
        }
        return facts;
    }

    private void label(
            List<CaseView.Fact> facts, PageWords words, ObjectNode document, String name, Vocabulary vocabulary) {
        text(document.path(name))
                .ifPresent(code -> facts.add(new CaseView.Fact(words.field(name), labels.of(vocabulary, code))));
    }

    private List<CaseView.Limit> deadlines(ObjectNode document, PageWords words) {
        Instant now = clock.instant();
        List<CaseView.Limit> deadlines = new ArrayList<>();
        for (JsonNode one : document.path("deadlines")) {
            Instant due = Instant.parse(one.path("dueAt").asString());
            List<String> why = new ArrayList<>();
            one.path("explanation").forEach(line -> why.add(line.asString()));
            deadlines.add(new CaseView.Limit(
                    words.value(one.path("which").asString()),
                    words.value(one.path("state").asString()),
                    TimeLeft.until(due, now),
                    words.time(due),
                    one.path("state").asString().equals("RUNNING"),
                    why));
        }
        return deadlines;
    }

    private List<CaseView.Line> timeline(
            List<CaseHistory.Recorded> stream,
            List<ObjectNode> happened,
            PageWords words,
            Map<String, String> persons) {
        List<CaseView.Line> lines = new ArrayList<>();
        for (int i = stream.size() - 1; i >= 0; i--) {
            CaseHistory.Recorded recorded = stream.get(i);
            ObjectNode data = happened.get(i);
            lines.add(new CaseView.Line(
                    recorded.sequence() + 1,
                    words.event(EventName.of(recorded.event())),
                    words.value(recorded.event().act().occurredAt().toString()),
                    words.time(recorded.recordedAt()),
                    recorded.actor().orElse(recorded.event().act().by()),
                    data.path("visibility").asString("").equals("INTERNAL"),
                    said(data, words, persons)));
        }
        return lines;
    }

    /** What stands in an event, one level deep: a text, or several in a row. */
    private List<CaseView.Fact> said(ObjectNode data, PageWords words, Map<String, String> persons) {
        List<CaseView.Fact> facts = new ArrayList<>();
        data.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner && !field.getKey().equals("act")) {
                facts.addAll(said(inner, words, persons));
            } else if (!SAID_ELSEWHERE.contains(field.getKey())) {
                texts(field.getValue(), one -> named(persons.getOrDefault(one, one), field.getKey(), words))
                        .ifPresent(value -> facts.add(new CaseView.Fact(words.field(field.getKey()), value)));
            }
        });
        text(data.path("act").path("note")).ifPresent(note -> facts.add(new CaseView.Fact(words.field("note"), note)));
        return facts;
    }

    private static Optional<String> texts(JsonNode value, UnaryOperator<String> said) {
        if (!value.isArray()) {
            return text(value).map(said);
        }
        List<String> all = new ArrayList<>();
        value.forEach(each -> text(each).ifPresent(one -> all.add(said.apply(one))));
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("、", all));
    }

    /** Masked, by the ids under which events name them. */
    private static Map<String, String> names(ObjectNode document) {
        Map<String, String> names = new HashMap<>();
        document.path("persons")
                .forEach(person -> text(person.path("name"))
                        .ifPresent(name -> names.put(person.path("personId").asString(), name)));
        return names;
    }

    private String named(String value, String name, PageWords words) {
        return switch (name) {
            case "area" -> labels.of(Vocabulary.AREA, value);
            case "unit", "leadUnit", "coUnits", "proposedUnit", "byUnit" -> labels.of(Vocabulary.UNIT, value);
            case "category" -> labels.of(Vocabulary.CATEGORY, value);
            case "channel" -> labels.of(Vocabulary.CHANNEL, value);
            case "mediator", "signatory" -> labels.of(Vocabulary.MEDIATOR, value);
            case "committee" -> labels.of(Vocabulary.COMMITTEE, value);
            case "disputeType" -> labels.of(Vocabulary.DISPUTE_TYPE, value);
            default -> words.value(value);
        };
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}

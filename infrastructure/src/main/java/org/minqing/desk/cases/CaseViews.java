package org.minqing.desk.cases;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.DeadlineKind;
import org.minqing.api.EventName;
import org.minqing.api.HandlingEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionEvent;
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
            Set.of("act", "kind", "explanation", "ruleSet", "rule", "queryCode", "remindAt", "superviseAt");

    /** Of a follow-up; the rest is said on the page of the case alone. */
    private static final List<String> ASKED_AND_ANSWERED =
            List.of("party", "reached", "valid", "contacted", "solved", "satisfaction", "said");

    /** Hold the number of a party. */
    private static final Set<String> PARTIES = Set.of("party", "signatory", "present");

    /** Of a session, a paper, another case: nobody reads those. */
    private static final Pattern AN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Said there, in this order. */
    private static final List<String> HEAD = List.of(
            "areaCode",
            "category",
            "disputeType",
            "channel",
            "unit",
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
            "round");

    private final CaseDocument documents;
    private final CaseActions actions;
    private final DisputeViews disputes;
    private final Rights rights;
    private final CodeNames codes;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    CaseViews(
            CaseDocument documents,
            CaseActions actions,
            DisputeViews disputes,
            Rights rights,
            CodeNames codes,
            MessageSource messages,
            ZoneId zone,
            Clock clock) {
        this.documents = documents;
        this.actions = actions;
        this.disputes = disputes;
        this.rights = rights;
        this.codes = codes;
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
        List<ObjectNode> happened = documents.happened(id, stream, opened.disclosure());
        return new CaseView(
                id.toString(),
                standing.file().number(),
                standing.file().kind(),
                standing.status(),
                stream.size(),
                document,
                facts(document, words),
                deadlines(document, words),
                timeline(stream, happened, words, names(document)),
                actions.now(standing, who, words),
                actions.notNow(standing, who, words),
                PaperForm.of(stream).stream().map(PaperForm::word).toList(),
                rights.may(who, Deed.REVEAL_IDENTITY) ? purposes(standing) : List.of(),
                disputes.view(opened, standing, words),
                followUps(stream, happened, standing, words, names(document)),
                asked(stream, happened, standing, words, names(document)),
                exclusion(stream, happened, words));
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
        for (String name : HEAD) {
            fact(name, document.path(name), words, Map.of()).ifPresent(facts::add);
        }
        return facts;
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
                    text(one.path("supervisedTo")).map(words::value).orElse(""),
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
            lines.add(line(stream.get(i), happened.get(i), words, persons));
        }
        return lines;
    }

    private CaseView.Line line(
            CaseHistory.Recorded recorded, ObjectNode data, PageWords words, Map<String, String> persons) {
        return new CaseView.Line(
                recorded.sequence() + 1,
                words.event(EventName.of(recorded.event())),
                words.value(recorded.event().act().occurredAt().toString()),
                words.time(recorded.recordedAt()),
                actor(whoDid(recorded), words),
                whoDid(recorded).equals(Act.SYSTEM),
                data.path("visibility").asString("").equals("INTERNAL"),
                said(recorded, data, words, persons));
    }

    /** Which needed two accounts: the second one's act. */
    private Optional<CaseView.Line> exclusion(
            List<CaseHistory.Recorded> stream, List<ObjectNode> happened, PageWords words) {
        return IntStream.range(0, stream.size())
                .filter(i -> stream.get(i).event() instanceof CaseEvent.ExclusionApproved)
                .mapToObj(i -> line(stream.get(i), happened.get(i), words, Map.of()))
                .findFirst();
    }

    /** What was asked in the round that stands, and what was answered. */
    private List<CaseView.Line> followUps(
            List<CaseHistory.Recorded> stream,
            List<ObjectNode> happened,
            StandingCase standing,
            PageWords words,
            Map<String, String> persons) {
        List<CaseView.Line> lines = new ArrayList<>();
        for (int i = stream.size() - 1; i >= 0; i--) {
            if (stream.get(i).event() instanceof CaseEvent.FollowedUp call
                    && call.round() == standing.file().round()) {
                ObjectNode data = happened.get(i).deepCopy();
                data.retain(ASKED_AND_ANSWERED);
                lines.add(line(stream.get(i), data, words, persons));
            }
        }
        return lines;
    }

    /** The last time that each of it was asked for. */
    private List<CaseView.Line> asked(
            List<CaseHistory.Recorded> stream,
            List<ObjectNode> happened,
            StandingCase standing,
            PageWords words,
            Map<String, String> persons) {
        Map<String, CaseView.Line> lines = new LinkedHashMap<>();
        for (int i = stream.size() - 1; i >= 0; i--) {
            int at = i;
            answeredBy(stream.get(at).event())
                    .filter(standing.allowed()::contains)
                    .ifPresent(answer ->
                            lines.computeIfAbsent(answer, _ -> line(stream.get(at), happened.get(at), words, persons)));
        }
        return List.copyOf(lines.values());
    }

    /** The word of the command that grants what was asked for. */
    private static Optional<String> answeredBy(LedgerEvent event) {
        return switch (event) {
            case HandlingEvent.ExtensionRequested _ -> Optional.of("approve-extension");
            case HandlingEvent.ObjectionRaised _ -> Optional.of("accept-objection");
            case CaseEvent.ExclusionRequested _ -> Optional.of("approve-exclusion");
            case PetitionEvent.ReplySubmitted _ -> Optional.of("approve-reply");
            case LedgerEvent _ -> Optional.empty();
        };
    }

    /** What a deed does to the clocks nobody does but the ledger. */
    private static String whoDid(CaseHistory.Recorded recorded) {
        return switch (recorded.event()) {
            case CaseEvent.DeadlineSet _, CaseEvent.DeadlineMet _, CaseEvent.DeadlineLifted _ -> Act.SYSTEM;
            default -> recorded.actor().orElse(recorded.event().act().by());
        };
    }

    /** What stands in an event; of a deadline that is spoken of also how long it was to it, or since it. */
    private List<CaseView.Fact> said(
            CaseHistory.Recorded recorded, ObjectNode data, PageWords words, Map<String, String> persons) {
        List<CaseView.Fact> facts = said(data, words, persons);
        spokenOf(recorded.event()).ifPresent(due -> {
            TimeLeft left = TimeLeft.until(due, recorded.recordedAt());
            facts.add(new CaseView.Fact(words.field("left"), words.say(left.word(), left.amount()), ""));
        });
        return facts;
    }

    private static Optional<Instant> spokenOf(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.DeadlineNear near -> Optional.of(near.dueAt());
            case CaseEvent.DeadlineSupervised late -> Optional.of(late.dueAt());
            case LedgerEvent _ -> Optional.empty();
        };
    }

    /** What stands in an event, one level deep: a text, or several in a row. */
    private List<CaseView.Fact> said(ObjectNode data, PageWords words, Map<String, String> persons) {
        List<CaseView.Fact> facts = new ArrayList<>();
        data.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner && !field.getKey().equals("act")) {
                facts.addAll(said(inner, words, persons));
            } else if (!SAID_ELSEWHERE.contains(field.getKey())) {
                fact(field.getKey(), field.getValue(), words, persons).ifPresent(facts::add);
            }
        });
        fact("note", data.path("act").path("note"), words, Map.of()).ifPresent(facts::add);
        return facts;
    }

    /** A text, or several in a row; of codes what they stand for. */
    private Optional<CaseView.Fact> fact(String name, JsonNode value, PageWords words, Map<String, String> persons) {
        List<String> texts = texts(value).stream()
                .filter(one -> persons.containsKey(one) || !AN_ID.matcher(one).matches())
                .toList();
        List<String> known =
                texts.stream().filter(one -> codes.find(name, one).isPresent()).toList();
        String said = texts.stream()
                .map(one -> persons.getOrDefault(PARTIES.contains(name) ? party(one) : one, one))
                .map(one -> codes.find(name, one).orElseGet(() -> words.value(one)))
                .collect(Collectors.joining("、"));
        return Optional.of(new CaseView.Fact(words.field(name), said, String.join("、", known)))
                .filter(_ -> !texts.isEmpty());
    }

    private CaseView.Fact actor(String code, PageWords words) {
        return switch (code) {
            case Act.SYSTEM -> new CaseView.Fact("", words.say("case.system"), "");
            case Act.RESIDENT -> new CaseView.Fact("", words.say("case.resident"), "");
            default -> {
                Optional<String> name = codes.person(code);
                yield new CaseView.Fact("", name.orElse(code), name.isPresent() ? code : "");
            }
        };
    }

    private static List<String> texts(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(node -> node.isValueNode() && !node.isNull())
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Masked, by the ids under which events name them: of persons, and of the parties of a dispute. */
    private Map<String, String> names(ObjectNode document) {
        Map<String, String> names = new HashMap<>();
        document.path("persons")
                .forEach(person -> text(person.path("name"))
                        .ifPresent(name -> names.put(person.path("personId").asString(), name)));
        document.path("parties")
                .forEach(party -> text(party.path("person"))
                        .map(names::get)
                        .or(() -> text(party.path("unit")).flatMap(unit -> codes.find("unit", unit)))
                        .ifPresent(name -> names.put(party(party.path("partyId").asString()), name)));
        return names;
    }

    /** Parties are numbered in each dispute anew, so that a number alone is none. */
    private static String party(String id) {
        return "party " + id;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}

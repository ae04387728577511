package org.minqing.http.cases;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.query.CaseHistory;
import org.minqing.command.common.FromRegister;
import org.minqing.http.Language;
import org.minqing.http.Sentences;
import org.minqing.person.Disclosure;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.ShownPerson;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Evolution;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes a case as it stands: one flat object of all its fields, with what belongs beside them. */
@Component
public class CaseDocument {

    /** Held by one part or another, but said in a shape of their own. */
    private static final Set<String> SAID_OTHERWISE = Set.of(
            "file",
            "base",
            "intake",
            "fromRegister",
            "details",
            "standing",
            "clocks",
            "papers",
            "persons",
            "belongings",
            "origin",
            "@type",
            "area",
            "ending",
            "result",
            "given",
            // Kept to decide by, and nothing to say.
            "lastAct",
            "followUps",
            "mediations",
            "obligationIds",
            "onlyAdopted",
            "approved");

    private final JsonMapper json;
    private final Sentences sentences;
    private final PersonRegister register;
    private final Evolution facts;
    private final Happenings happenings;
    private final ZoneId zone;

    public CaseDocument(JsonMapper json, Sentences sentences, PersonRegister register, ZoneId zone) {
        this.json = json;
        this.sentences = sentences;
        this.register = register;
        this.facts = new Evolution(zone);
        this.happenings = new Happenings(json);
        this.zone = zone;
    }

    /**
     * @param stream not empty
     * @param disclosure how much of the persons is shown
     */
    public ObjectNode write(CaseId id, List<CaseHistory.Recorded> stream, Language language, Disclosure disclosure) {
        StandingCase standing = StandingCase.of(stream);
        ObjectNode document = json.createObjectNode();
        document.put("id", id.toString());
        document.put("number", standing.file().number());
        document.put("kind", standing.file().kind().name());
        document.put("status", standing.status());
        document.put("version", stream.size());
        come(document, stream);
        taken(document, standing);
        rest(document, standing);
        calledIn(document, stream.getFirst().event());
        happened(document, standing, stream);
        document.set(
                "deadlines",
                json.valueToTree(new Deadlines(sentences, zone, language)
                        .of(standing.file().clocks().all())));
        document.set("papers", json.valueToTree(standing.file().papers().values()));
        document.set("allowed", json.valueToTree(standing.allowed()));
        document.set("linked", json.valueToTree(LinkedCases.of(stream)));
        Map<ShownPerson, PersonRole> persons = new LinkedHashMap<>();
        register.ofCase(id).forEach(one -> persons.put(disclosure.of(one.person()), one.role()));
        document.set(
                "persons",
                json.valueToTree(persons.entrySet().stream().map(PersonView::of).toList()));
        return (ObjectNode) named(document, persons.keySet());
    }

    /**
     * What an event says, with its persons as far as they are shown.
     *
     * @param disclosure how much of the persons is shown
     */
    public List<ObjectNode> happened(CaseId id, List<CaseHistory.Recorded> stream, Disclosure disclosure) {
        List<ShownPerson> persons = register.ofCase(id).stream()
                .map(one -> disclosure.of(one.person()))
                .toList();
        return stream.stream()
                .map(recorded -> (ObjectNode) named(tree(recorded.event()), persons))
                .toList();
    }

    /** How far it has come, as the lists say it. */
    private void come(ObjectNode document, List<CaseHistory.Recorded> stream) {
        Optional<CaseFacts> known = Optional.empty();
        for (CaseHistory.Recorded recorded : stream) {
            LedgerEvent event = recorded.event();
            known = Optional.of(facts.evolve(known, event));
        }
        known.map(CaseFacts::standing).map(this::tree).ifPresent(node -> merge(document, node));
    }

    /** What was taken in, by people or from a register. */
    private void taken(ObjectNode document, StandingCase standing) {
        standing.file().intake().map(this::tree).ifPresent(intake -> {
            merge(document, intake);
            origin(document, intake);
        });
        standing.file().adoption().map(this::tree).ifPresent(adoption -> {
            merge(document, adoption);
            origin(document, adoption);
            document.put("adopted", true);
        });
        standing.file().firstContactOwner().ifPresent(owner -> document.put("firstContactOwner", owner));
        standing.file().confidential().ifPresent(secret -> document.put("confidential", secret));
        document.put(
                "takenOver",
                standing.file().fromRegister().filter(FromRegister::takenOver).isPresent());
        standing.file().mergeLead().map(CaseId::toString).ifPresent(lead -> document.put("mergeLead", lead));
        merge(document, tree(standing.file().standing()));
    }

    private static void origin(ObjectNode document, ObjectNode holder) {
        holder.optional("area").ifPresent(area -> document.set("areaCode", area));
        if (holder.get("origin") instanceof ObjectNode origin) {
            document.setAll(origin);
        }
    }

    private void rest(ObjectNode document, StandingCase standing) {
        merge(document, tree(standing.file()));
        for (Record part : standing.parts()) {
            ObjectNode node = tree(part);
            if (node.get("details") instanceof ObjectNode details) {
                merge(document, details);
                // How a mediation came about; the word also names the system a case came from.
                details.optional("origin").ifPresent(origin -> document.putIfAbsent("origin", origin));
            }
            merge(document, node);
            if (document.get("handling") instanceof ObjectNode handling) {
                handling.remove("said");
            }
            for (String field : List.of("ending", "result", "given")) {
                if (node.get(field) instanceof ObjectNode inner) {
                    document.set(field.equals("given") ? "reply" : field, withoutTypes(inner));
                }
            }
        }
    }

    /** What was taken down of a call and nothing is decided by. */
    private void calledIn(ObjectNode document, LedgerEvent first) {
        if (first instanceof HotlineRequestEvent.Received received) {
            merge(document, tree(received.details()));
        }
    }

    private void happened(ObjectNode document, StandingCase standing, List<CaseHistory.Recorded> stream) {
        Map<String, ArrayNode> lists = happenings.of(stream);
        standing.file()
                .adoption()
                .map(Adoption::followUps)
                .filter(answers -> !answers.isEmpty())
                .ifPresent(answers ->
                        lists.merge("followUps", json.valueToTree(answers), (here, there) -> there.addAll(here)));
        lists.forEach(document::set);
    }

    private ObjectNode tree(Object value) {
        return (ObjectNode) withoutTypes(json.valueToTree(value));
    }

    private static void merge(ObjectNode document, ObjectNode more) {
        more.properties().stream()
                .filter(field -> !SAID_OTHERWISE.contains(field.getKey()))
                .forEach(field -> document.putIfAbsent(field.getKey(), field.getValue()));
    }

    private static JsonNode withoutTypes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("@type");
        }
        node.forEach(CaseDocument::withoutTypes);
        return node;
    }

    /** Says masked names where the texts hold references, of persons of this case alone. */
    private static JsonNode named(JsonNode node, Collection<ShownPerson> persons) {
        return resolved(node, persons.stream().collect(Collectors.toMap(ShownPerson::personId, person -> person)));
    }

    private static JsonNode resolved(JsonNode node, Map<PersonId, ShownPerson> persons) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new HashMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), resolved(field.getValue(), persons)));
            object.setAll(fields);
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, resolved(array.get(i), persons));
            }
        } else if (node instanceof StringNode text && text.stringValue().contains("{{person:")) {
            return StringNode.valueOf(PersonReferences.resolve(text.stringValue(), persons));
        }
        return node;
    }

    /** A person as an answer shows them. */
    record PersonView(
            PersonId personId,
            PersonRole role,
            PersonalData.Kind kind,
            boolean erased,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> idNumber,
            Optional<String> address) {

        static PersonView of(Map.Entry<ShownPerson, PersonRole> one) {
            ShownPerson person = one.getKey();
            return new PersonView(
                    person.personId(),
                    one.getValue(),
                    person.kind(),
                    person.erased(),
                    person.name(),
                    person.phone(),
                    person.idNumber(),
                    person.address());
        }
    }
}

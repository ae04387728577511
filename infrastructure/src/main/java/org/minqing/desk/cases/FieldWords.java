package org.minqing.desk.cases;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.desk.PageWords;
import org.minqing.desk.mediation.DisputeView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says what was typed into a form as its page calls it: a choice in words, a person by their masked name, an entry by its name. */
@Component
class FieldWords {

    private final CodeNames codes;

    FieldWords(CodeNames codes) {
        this.codes = codes;
    }

    /** @param typed several stand one a line */
    String say(CommandField field, String typed, CaseView shown, PageWords words) {
        return switch (field.kind()) {
            case TEXT -> typed;
            case TIME, DAY -> typed.replace('T', ' ');
            default ->
                typed.lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> one(field, one, shown, words))
                        .collect(Collectors.joining("、"));
        };
    }

    private String one(CommandField field, String typed, CaseView shown, PageWords words) {
        return switch (field.kind()) {
            case PERSON -> person(typed, shown).orElse(typed);
            case PARTY, PARTIES -> party(typed, shown).orElse(typed);
            case SIGNATORY -> party(typed, shown).or(() -> code(field, typed)).orElse(typed);
            case SESSION ->
                ofDispute(shown)
                        .flatMap(dispute -> dispute.sessions().stream())
                        .filter(one -> one.id().equals(typed))
                        .map(DisputeView.SessionLine::at)
                        .findFirst()
                        .orElse(typed);
            case OBLIGATION ->
                ofDispute(shown)
                        .flatMap(dispute -> dispute.terms().stream())
                        .flatMap(terms -> terms.obligations().stream())
                        .filter(one -> one.id().equals(typed))
                        .map(DisputeView.ObligationLine::what)
                        .findFirst()
                        .orElse(typed);
            default -> code(field, typed).orElseGet(() -> words.value(typed));
        };
    }

    private Optional<String> code(CommandField field, String typed) {
        return codes.find(field.name(), typed);
    }

    private static Optional<String> person(String id, CaseView shown) {
        return shown.document()
                .path("persons")
                .valueStream()
                .filter(person -> person.path("personId").asString("").equals(id))
                .map(person -> person.path("name"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst();
    }

    private static Optional<String> party(String id, CaseView shown) {
        return ofDispute(shown)
                .flatMap(dispute -> dispute.parties().stream())
                .filter(party -> party.id().equals(id))
                .map(party -> party.id() + " " + party.name())
                .findFirst();
    }

    private static Stream<DisputeView> ofDispute(CaseView shown) {
        return shown.dispute().stream();
    }
}

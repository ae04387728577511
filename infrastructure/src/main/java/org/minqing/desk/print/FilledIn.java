package org.minqing.desk.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.Intake;
import org.minqing.api.PersonId;
import org.minqing.command.common.CaseFile;
import org.minqing.desk.PageWords;
import org.minqing.person.PersonReferences;
import org.minqing.person.ShownPerson;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;

/** What stands on the papers of one case, and the papers that every kind of case has. */
record FilledIn(
        CaseFile file, Map<PersonId, ShownPerson> persons, PageWords words, Labels labels, ZoneId zone, Instant now) {

    Sheet receipt() {
        List<Sheet.Fact> facts = new ArrayList<>(heads());
        file.intake().map(Intake::queryCode).ifPresent(code -> facts.add(fact("queryCode", code)));
        facts.addAll(people());
        List<Sheet.Fact> promised = promised();
        facts.addAll(
                promised.isEmpty() ? List.of(fact("promised.none", words.say("print.promised.none.why"))) : promised);
        return sheet("receipt", facts, List.of(part("subject", text(subject()))), List.of("registrar"));
    }

    Sheet acceptanceNotice() {
        List<Sheet.Fact> facts = new ArrayList<>(heads());
        facts.addAll(people());
        facts.addAll(promised());
        String word = "acceptance-notice." + file.kind().name();
        return sheet(
                "acceptance-notice",
                facts,
                List.of(part("subject", text(subject())), new Sheet.Part("", List.of(words.say("print." + word)))),
                List.of("seal"));
    }

    /** What each paper says of its case. */
    List<Sheet.Fact> heads() {
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(fact("kind", words.say("kind." + file.kind().name())));
        facts.add(fact("receivedAt", words.value(file.receivedAt().toString())));
        file.area().ifPresent(area -> facts.add(fact("area", labels.of(Vocabulary.AREA, area.digits()))));
        file.standing().unit().ifPresent(unit -> facts.add(fact("unit", labels.of(Vocabulary.UNIT, unit))));
        return facts;
    }

    /** Each person in a line: what they are to the case, and what of them is shown. */
    List<Sheet.Fact> people() {
        return file.persons().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .flatMap(one ->
                        Optional.ofNullable(persons.get(one.getKey()))
                                .map(shown -> line(one.getValue(), shown))
                                .stream())
                .toList();
    }

    private Sheet.Fact line(PersonRole role, ShownPerson shown) {
        String said = shown.erased()
                ? words.say("case.erased")
                : Stream.of(shown.name(), shown.idNumber(), shown.phone(), shown.address())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("　"));
        return new Sheet.Fact(words.value(role.name()), said);
    }

    /** The days that whoever asked may hold us to. */
    private List<Sheet.Fact> promised() {
        return file.clocks().running().stream()
                .map(running -> running.deadline())
                .filter(deadline -> switch (deadline.which()) {
                    case NOTICE, DECISION, HANDLING, TRANSFER_REPLY, MEDIATION, CALLBACK, PROMISE -> true;
                    case PASS_ON,
                            DISPATCH,
                            RECEIPT_CONFIRMATION,
                            OBJECTION,
                            INTERNAL,
                            REVIEW_REQUEST,
                            REVIEW_ANSWER,
                            RE_REVIEW_REQUEST,
                            RE_REVIEW_ANSWER,
                            CONFIRMATION_REQUEST,
                            OBLIGATION -> false;
                })
                .map(deadline -> new Sheet.Fact(
                        words.say("print.promised", words.value(deadline.which().name())),
                        words.time(deadline.dueAt())))
                .toList();
    }

    /** The day of the paper. */
    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** A text with its persons as far as they are shown. */
    String text(String text) {
        return PersonReferences.resolve(text, persons);
    }

    Sheet.Fact fact(String name, String value) {
        return new Sheet.Fact(words.say("print." + name), value);
    }

    Sheet.Part part(String heading, String... paragraphs) {
        return new Sheet.Part(words.say("print." + heading), List.of(paragraphs));
    }

    String subject() {
        return file.intake()
                .map(Intake::subject)
                .or(() -> file.adoption().flatMap(adopted -> adopted.subject()))
                .orElse("");
    }

    /** @param signatures words for whoever is to sign */
    Sheet sheet(String form, List<Sheet.Fact> facts, List<Sheet.Part> parts, List<String> signatures) {
        return new Sheet(
                words.say("print." + form),
                file.number(),
                facts,
                parts,
                signatures.stream()
                        .map(one -> words.say("print.signature." + one))
                        .toList(),
                today().toString(),
                Stream.of(words.say("print." + form + ".foot"))
                        .filter(foot -> !foot.isBlank())
                        .toList(),
                Optional.empty());
    }
}

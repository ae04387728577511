package org.minqing.desk.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationEvent;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.PersonId;
import org.minqing.person.ShownPerson;
import org.minqing.query.Labels.Vocabulary;

/** The papers of the mediation room, of what happened to one dispute. */
final class MediationPapers {

    private final FilledIn filledIn;
    private final List<LedgerEvent> events;
    private final Map<String, String> called = new HashMap<>();

    MediationPapers(FilledIn filledIn, List<LedgerEvent> events) {
        this.filledIn = filledIn;
        this.events = events;
        // A register names its parties by the persons themselves.
        filledIn.persons().forEach((person, shown) -> called.put(person.toString(), called(shown)));
        parties().forEach(party -> called.put(party.partyId(), called(party)));
    }

    /** One for each session that was held. */
    List<Sheet> sessionRecords() {
        return of(MediationEvent.SessionHeld.class).map(this::sessionRecord).toList();
    }

    private Sheet sessionRecord(MediationEvent.SessionHeld held) {
        String at = filledIn.words().value(held.act().occurredAt().toString());
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(filledIn.fact("heldAt", at));
        of(MediationEvent.SessionScheduled.class)
                .filter(planned -> planned.sessionId().equals(held.sessionId()))
                .flatMap(planned -> planned.place().stream())
                .forEach(place -> facts.add(filledIn.fact("place", filledIn.text(place))));
        facts.addAll(mediators());
        facts.addAll(filledIn.people());
        facts.add(filledIn.fact("present", String.join("、", texts(held.present()))));
        if (!held.jointBodies().isEmpty()) {
            facts.add(filledIn.fact("jointBodies", String.join("、", held.jointBodies())));
        }
        return filledIn.sheet(
                        "session-record",
                        facts,
                        List.of(
                                filledIn.part("dispute", filledIn.text(filledIn.subject())),
                                filledIn.part("record", filledIn.text(held.record()))),
                        List.of("parties", "mediators", "recorder"))
                .chosenBy(held.sessionId(), at);
    }

    /** As it was last agreed on. */
    Sheet agreement() {
        Agreed agreed = events.stream()
                .flatMap(event -> Agreed.in(event).stream())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Nothing was agreed on"));
        List<Sheet.Fact> facts = new ArrayList<>(new PartyLines(filledIn, parties()).facts());
        facts.addAll(mediators());
        List<Sheet.Part> parts = new ArrayList<>();
        parts.add(filledIn.part("dispute", filledIn.text(filledIn.subject())));
        parts.add(filledIn.part("agreed", filledIn.text(agreed.text())));
        if (!agreed.obligations().isEmpty()) {
            parts.add(filledIn.part(
                    "obligations", agreed.obligations().stream().map(this::said).toArray(String[]::new)));
        }
        parts.add(filledIn.part("copies", filledIn.words().say("print.copies.each", copies())));
        return filledIn.sheet("agreement", facts, parts, List.of("parties", "mediators", "recorder", "seal"));
    }

    /** One for each party and one for the committee (People's Mediation Law, art. 29). */
    private int copies() {
        int parties = parties().size();
        return (parties == 0 ? filledIn.persons().size() : parties) + 1;
    }

    private List<Party> parties() {
        return of(MediationEvent.Opened.class)
                .flatMap(opened -> opened.details().parties().stream())
                .toList();
    }

    private record Agreed(String text, List<AgreedObligation> obligations) {

        static Optional<Agreed> in(LedgerEvent event) {
            return switch (event) {
                case MediationEvent.AgreementReached reached ->
                    Optional.of(new Agreed(reached.text(), reached.obligations()));
                case MediationEvent.AgreementAmended amended ->
                    Optional.of(new Agreed(amended.text(), amended.obligations()));
                default -> Optional.empty();
            };
        }
    }

    private String said(AgreedObligation obligation) {
        return filledIn.words()
                .say(
                        obligation.amount().isPresent() ? "print.obligation.paid" : "print.obligation",
                        obligation.obligationId(),
                        called.getOrDefault(obligation.debtor(), obligation.debtor()),
                        called.getOrDefault(obligation.creditor(), obligation.creditor()),
                        filledIn.text(obligation.what()),
                        obligation.dueOn().toString(),
                        obligation
                                .amount()
                                .map(amount -> amount.toPlainString())
                                .orElse(""));
    }

    private List<Sheet.Fact> mediators() {
        List<String> names = new ArrayList<>();
        events.forEach(event -> {
            switch (event) {
                case MediationEvent.MediatorAppointed appointed -> names.add(appointed.mediator());
                case MediationEvent.MediatorReplaced replaced -> {
                    names.remove(replaced.from());
                    names.add(replaced.to());
                }
                default -> {}
            }
        });
        return names.stream()
                .distinct()
                .map(name -> filledIn.fact("mediator", filledIn.labels().of(Vocabulary.MEDIATOR, name)))
                .toList();
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(filledIn::text).toList();
    }

    private String called(Party party) {
        return party.unit()
                .map(unit -> filledIn.labels().of(Vocabulary.UNIT, unit))
                .or(() -> party.person().flatMap(this::shown).map(MediationPapers::called))
                .orElse(party.partyId());
    }

    private Optional<ShownPerson> shown(PersonId person) {
        return Optional.ofNullable(filledIn.persons().get(person));
    }

    private static String called(ShownPerson shown) {
        return shown.name().or(shown::phone).orElse("");
    }

    private <E extends LedgerEvent> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}

package org.minqing.desk.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.HandlingEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/**
 * Receipts for papers that were handed over (送达回证): one for each that the case has come to, filled in as far as it is known
 * how and when that happened, and else to be filled in by hand when it does.
 */
final class ServedPapers {

    private final FilledIn filledIn;
    private final List<LedgerEvent> events;

    ServedPapers(FilledIn filledIn, List<LedgerEvent> events) {
        this.filledIn = filledIn;
        this.events = events;
    }

    /** What is handed over, by its word. */
    static Optional<String> madeBy(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Accepted _, MediationEvent.Accepted _ -> Optional.of("acceptance");
            case PetitionEvent.Declined _ -> Optional.of("non-acceptance");
            case PetitionEvent.Transferred _ -> Optional.of("transfer");
            case HandlingEvent.ExtensionApproved _ -> Optional.of("extension");
            case PetitionEvent.Replied _ -> Optional.of("reply");
            case PetitionEvent.ReviewConcluded _ -> Optional.of("review");
            case PetitionEvent.ReReviewConcluded _ -> Optional.of("re-review");
            case MediationEvent.AgreementReached reached ->
                Optional.of("agreement").filter(_ -> reached.form() == Form.WRITTEN);
            case MediationEvent.Terminated _ -> Optional.of("termination");
            default -> Optional.empty();
        };
    }

    /** How and when it was handed over. */
    private record Handed(String how, String at, Optional<String> proof) {}

    List<Sheet> receipts() {
        Map<String, Optional<Handed>> papers = new LinkedHashMap<>();
        for (LedgerEvent event : events) {
            madeBy(event).ifPresent(word -> papers.put(word, Optional.empty()));
            handedBy(event)
                    .ifPresent(handed -> toldOf(event).stream()
                            .filter(papers::containsKey)
                            .findFirst()
                            .ifPresent(word -> papers.put(word, Optional.of(handed))));
        }
        return papers.entrySet().stream()
                .map(paper -> receipt(paper.getKey(), paper.getValue()))
                .toList();
    }

    private Optional<Handed> handedBy(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Notified told ->
                Optional.of(new Handed(
                        filledIn.text(told.form()),
                        filledIn.words().value(told.at().toString()),
                        Optional.empty()));
            case PetitionEvent.ReplyDelivered delivered
            when !delivered.undeliverable() ->
                Optional.of(new Handed(
                        filledIn.text(delivered.how()),
                        filledIn.words().value(delivered.at().toString()),
                        delivered.proof().map(filledIn::text)));
            default -> Optional.empty();
        };
    }

    /** Of which papers that is said, the likeliest first. */
    private static List<String> toldOf(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.ReplyDelivered _ -> List.of("reply");
            case PetitionEvent.Notified told ->
                switch (told.about()) {
                    case RECEIPT, ROUTE -> List.of("acceptance", "non-acceptance");
                    case TRANSFER -> List.of("transfer");
                    case EXTENSION -> List.of("extension");
                    case REPLY -> List.of("reply");
                    case REVIEW -> List.of("re-review", "review");
                };
            default -> List.of();
        };
    }

    private Sheet receipt(String word, Optional<Handed> handed) {
        String name = filledIn.words().say("print.served." + word);
        String blank = filledIn.words().say("print.blank");
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(filledIn.fact("served", name));
        facts.addAll(filledIn.heads());
        facts.addAll(filledIn.people());
        facts.add(filledIn.fact("served.how", handed.map(Handed::how).orElse(blank)));
        facts.add(filledIn.fact("served.at", handed.map(Handed::at).orElse(blank)));
        facts.add(filledIn.fact("served.place", blank));
        handed.flatMap(Handed::proof).ifPresent(proof -> facts.add(filledIn.fact("served.proof", proof)));
        facts.add(filledIn.fact("served.instead", blank));
        facts.add(filledIn.fact("served.refused", blank));
        return filledIn.sheet(
                        "service-receipt",
                        facts,
                        List.of(filledIn.part("subject", filledIn.text(filledIn.subject()))),
                        List.of("addressee", "server", "witness"))
                .chosenBy(word, name);
    }
}

package org.minqing.desk.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.query.Labels.Vocabulary;

/**
 * Letters with which a matter goes to another body: one for each time it did. Whoever reads one there learns who asked, so the
 * access ledger says to whom it went.
 */
final class LettersOut {

    private final FilledIn filledIn;
    private final List<LedgerEvent> events;

    LettersOut(FilledIn filledIn, List<LedgerEvent> events) {
        this.filledIn = filledIn;
        this.events = events;
    }

    /** 转送函; 交办函 where a reply is asked for (信访工作条例, art. 22). */
    List<Sheet> transfers() {
        return numbered(of(PetitionEvent.Transferred.class).map(this::transfer).toList());
    }

    /** 民转刑报告 (People's Mediation Law, art. 25). */
    List<Sheet> policeReports() {
        return numbered(of(MediationEvent.ReportedToPolice.class)
                .map(this::policeReport)
                .toList());
    }

    private Sheet transfer(PetitionEvent.Transferred passedOn) {
        List<Sheet.Fact> facts = new ArrayList<>();
        passedOn.replyDue().ifPresent(day -> facts.add(filledIn.fact("letter.replyDue", day.toString())));
        return letter("transfer-letter", passedOn.body(), facts, passedOn.reason());
    }

    private Sheet policeReport(MediationEvent.ReportedToPolice reported) {
        List<Sheet.Fact> facts = List.of(filledIn.fact("letter.reportedAt", when(reported)));
        return letter("police-report", reported.body(), facts, Optional.of(reported.reason()));
    }

    private Sheet letter(String form, String body, List<Sheet.Fact> more, Optional<String> reason) {
        List<Sheet.Fact> facts = new ArrayList<>();
        facts.add(filledIn.fact("letter.to", called(body)));
        facts.addAll(filledIn.heads());
        facts.addAll(filledIn.people());
        facts.addAll(more);
        List<Sheet.Part> parts = new ArrayList<>();
        parts.add(filledIn.part("subject", filledIn.text(filledIn.subject())));
        filledIn.file()
                .intake()
                .map(Intake::content)
                .ifPresent(content -> parts.add(filledIn.part("letter.content", filledIn.text(content))));
        reason.ifPresent(why -> parts.add(filledIn.part("letter.reason", filledIn.text(why))));
        return filledIn.sheet(form, facts, parts, List.of("seal"));
    }

    private String called(String body) {
        return filledIn.labels().of(Vocabulary.UNIT, body);
    }

    private String when(LedgerEvent event) {
        return filledIn.words().value(event.act().occurredAt().toString());
    }

    private static List<Sheet> numbered(List<Sheet> letters) {
        return IntStream.range(0, letters.size())
                .mapToObj(i -> letters.get(i).chosenBy(Integer.toString(i + 1), addressee(letters.get(i))))
                .toList();
    }

    private static String addressee(Sheet letter) {
        return letter.facts().getFirst().value();
    }

    private <E extends LedgerEvent> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}

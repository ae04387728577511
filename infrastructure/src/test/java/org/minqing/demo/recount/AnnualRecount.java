package org.minqing.demo.recount;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minqing.api.CaseEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.ReportPeriod;

/** What only the reports about a year tell, counted again from the events, under the figure and what it is about. */
final class AnnualRecount {

    private final Collection<History> cases;
    private final ReportPeriod year;
    private final ZoneId zone;
    private final Map<String, Long> counts = new TreeMap<>();

    private AnnualRecount(Collection<History> cases, ReportPeriod year, ZoneId zone) {
        this.cases = cases;
        this.year = year;
        this.zone = zone;
    }

    static Map<String, Long> of(Collection<History> cases, ReportPeriod year, ZoneId zone) {
        AnnualRecount recount = new AnnualRecount(cases, year, zone);
        recount.count();
        return recount.counts;
    }

    /** The same of a report, without what is 0. */
    static Map<String, Long> told(AnnualReport report, Collection<String> parts) {
        Map<String, Long> told = new TreeMap<>();
        report.parts().stream()
                .filter(part -> parts.contains(part.name()))
                .flatMap(part -> part.lines().stream())
                .forEach(line -> line.figures().forEach(figure -> put(told, line, figure)));
        return told;
    }

    private static void put(Map<String, Long> told, Line line, Figure figure) {
        if (figure.now().signum() != 0) {
            told.put(figure.name() + ":" + line.key(), figure.now().longValueExact());
        }
    }

    private void count() {
        cases.stream().filter(history -> !history.isVoid()).forEach(this::count);
    }

    private void count(History history) {
        switch (history.kind()) {
            case PETITION -> {
                history.all(PetitionEvent.Registered.class).stream()
                        .map(PetitionEvent.Registered::details)
                        .map(PetitionDetails::respondent)
                        .flatMap(Optional::stream)
                        .map(Respondent::unit)
                        .flatMap(Optional::stream)
                        .forEach(unit -> receivedInYear(history, "complainedAbout:" + unit));
                history.events().forEach(this::happened);
                lastAnswer(history)
                        .ifPresent(replied -> add(
                                replied,
                                "suggestionsAnswered:" + replied.reply().outcome()));
            }
            case MEDIATION, HOTLINE_REQUEST -> {}
        }
    }

    private void receivedInYear(History history, String what) {
        Optional<LocalDate> corrected = history.corrected(changes -> changes.receivedAt())
                .or(() -> history.intake().map(intake -> intake.receivedAt()))
                .flatMap(at -> at.day(zone));
        corrected.filter(this::inYear).ifPresent(_ -> counts.merge(what, 1L, Long::sum));
    }

    private void happened(LedgerEvent event) {
        switch (event) {
            case PetitionEvent.Transferred away
            when away.replyDue().isPresent() -> add(away, "assigned:" + away.body());
            case PetitionEvent.Transferred away -> add(away, "transferred:" + away.body());
            case CaseEvent.Supervised seen -> add(seen, "supervised:BY_SUPERVISOR");
            case CaseEvent.DeadlineSupervised late -> add(late, "supervised:DEADLINE_PASSED");
            case PetitionEvent.ReviewConcluded end -> add(end, "reviewsConcluded:" + end.result());
            case PetitionEvent.ReReviewConcluded end -> add(end, "reReviewsConcluded:" + end.result());
            case LedgerEvent _ -> {}
        }
    }

    private static Optional<PetitionEvent.Replied> lastAnswer(History history) {
        List<LedgerEvent> round = new ArrayList<>(history.lastRound().events());
        return round.reversed().stream()
                .filter(PetitionEvent.Replied.class::isInstance)
                .map(PetitionEvent.Replied.class::cast)
                .filter(replied ->
                        replied.isFinal() && replied.reply().outcome().compareTo(Outcome.ADOPTED) >= 0)
                .findFirst();
    }

    private void add(LedgerEvent event, String what) {
        event.act().occurredAt().day(zone).filter(this::inYear).ifPresent(_ -> counts.merge(what, 1L, Long::sum));
    }

    private boolean inYear(LocalDate day) {
        return !day.isBefore(year.from()) && day.isBefore(year.to());
    }

    /** Reports to the police about mediations. */
    static long policeReports(Collection<History> cases, ReportPeriod year, ZoneId zone) {
        AnnualRecount recount = new AnnualRecount(cases, year, zone);
        return cases.stream()
                .filter(history -> !history.isVoid())
                .flatMap(history -> history.all(MediationEvent.ReportedToPolice.class).stream())
                .flatMap(event -> event.act().occurredAt().day(zone).stream())
                .filter(recount::inYear)
                .count();
    }
}

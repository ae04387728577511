package org.minqing.desk.report;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReportQuery;
import org.minqing.api.query.Rate;
import org.minqing.api.query.Report;
import org.minqing.api.query.ReportPeriod;
import org.minqing.api.query.ReportQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.board.Line;
import org.minqing.desk.board.RankedBy;
import org.minqing.desk.board.Ranking;
import org.minqing.desk.report.ReportView.ReportLink;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.reading.Parameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Finds the report that an address means. */
@Component
class Reports {

    private static final int MOST_REVISIONS = 100_000;

    private final Asking asking;
    private final DirectoryNames names;
    private final Clock clock;
    private final ZoneId zone;
    private final int leastSample;

    Reports(
            Asking asking,
            DirectoryNames names,
            Clock clock,
            ZoneId zone,
            @Value("${minqing.board.least-sample}") int leastSample) {
        this.asking = asking;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
        this.leastSample = leastSample;
    }

    /** @throws org.minqing.http.ProblemException 422 where it means none */
    ReportAddress read(ReportKind kind, MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters(given);
        List<String> areas = parameters.areas("area", names::areaCode);
        if (areas.size() > 1) {
            parameters.refuse("area", "1");
        }
        String name = kind.parameter();
        Optional<ReportPeriod> period = parameters.one(
                name,
                text -> ReportPeriod.named(kind.periods(), text),
                last(kind).name());
        int revision = parameters.number("revision", 0, 1, MOST_REVISIONS);
        parameters.finish();
        return new ReportAddress(
                kind,
                period.orElseGet(() -> last(kind)),
                areas.stream().findFirst().orElse(""),
                Optional.of(revision).filter(number -> number > 0));
    }

    /** The last one that is over. */
    ReportPeriod last(ReportKind kind) {
        return ReportPeriod.of(kind.periods(), LocalDate.ofInstant(clock.instant(), zone))
                .before();
    }

    boolean isIssued(ReportPeriod period) {
        return !clock.instant().isBefore(period.issuedAt(zone));
    }

    Instant issuedAt(ReportPeriod period) {
        return period.issuedAt(zone);
    }

    /** The last ones of the other kinds. */
    List<ReportLink> others(ReportAddress address) {
        return Stream.of(ReportKind.values())
                .filter(kind -> kind != address.kind())
                .map(kind ->
                        new ReportLink(kind.word(), address.of(kind, last(kind)).path()))
                .toList();
    }

    /** @throws org.minqing.http.ProblemException 404 where there is no such report, or not yet */
    Report ask(Principal who, ReportAddress address) {
        Report report = asking.ask(who, new ReportQuery(issued(address), address.period(), address.revision()));
        found(address, report.revision());
        return report;
    }

    /** @throws org.minqing.http.ProblemException 404 where there is no such report, or not yet */
    AnnualReport askYear(Principal who, ReportAddress address) {
        AnnualReport report = asking.ask(
                who,
                new AnnualReportQuery(issued(address), address.kind().subject(), address.period(), address.revision()));
        found(address, report.revision());
        return report;
    }

    private Scope issued(ReportAddress address) {
        ReportPeriod period = address.period();
        if (!isIssued(period)) {
            throw Problem.of(404, "report.not-issued", Map.of("issuedAt", period.to() + " 00:00"))
                    .asException();
        }
        return Scope.everything()
                .within(Optional.of(address.area()).filter(area -> !area.isEmpty()).stream()
                        .toList());
    }

    private static void found(ReportAddress address, int revision) {
        address.revision().filter(number -> number != revision).ifPresent(number -> {
            throw Problem.of(404, "report.no-such-revision", Map.of("revision", number.toString()))
                    .asException();
        });
    }

    /** Its units as the board ranks them, by what they closed in time. */
    Ranking ranking(ReportAddress address, List<Report.Unit> units) {
        Rate none = Rate.of(0, 0);
        List<Line> lines = units.stream()
                .map(unit -> new Line(
                        unit.unit(),
                        unit.name(),
                        Optional.empty(),
                        ReportCases.of(address).heldBy(unit.unit()),
                        unit.received(),
                        unit.closed(),
                        none,
                        none,
                        unit.onTimeClosureRate()))
                .toList();
        return Ranking.of(lines, RankedBy.ON_TIME, leastSample, true);
    }
}

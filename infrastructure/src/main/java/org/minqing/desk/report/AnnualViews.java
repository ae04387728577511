package org.minqing.desk.report;

import java.math.BigDecimal;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReport.Added;
import org.minqing.api.query.AnnualReport.Base;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.api.query.AnnualReport.Revision;
import org.minqing.api.query.Rate;
import org.minqing.api.query.ReportPeriod;
import org.minqing.desk.PageWords;
import org.minqing.desk.board.NumberWords;
import org.minqing.desk.report.AnnualView.AnnualLine;
import org.minqing.desk.report.AnnualView.AnnualTable;
import org.minqing.desk.report.AnnualView.Beside;
import org.minqing.desk.report.AnnualView.Linked;
import org.minqing.desk.report.AnnualView.Quantity;
import org.minqing.desk.report.ReportView.ReportChange;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a report about a year in words, each number with the address of the cases it counts. */
@Component
class AnnualViews {

    private final Reports reports;
    private final Labels labels;
    private final MessageSource messages;
    private final ZoneId zone;

    AnnualViews(Reports reports, Labels labels, MessageSource messages, ZoneId zone) {
        this.reports = reports;
        this.labels = labels;
        this.messages = messages;
        this.zone = zone;
    }

    AnnualView view(Principal who, ReportAddress address, Locale locale) {
        AnnualReport report = reports.askYear(who, address);
        AnnualWords words = new AnnualWords(new PageWords(messages, locale, zone), new NumberWords(locale, zone));
        ReportPeriod year = address.period();
        boolean latest = address.revision().isEmpty();
        return new AnnualView(
                address,
                report,
                report.areas().isEmpty()
                        ? words.say().say("board.areas.all")
                        : String.join(
                                "、",
                                report.areas().stream()
                                        .map(area -> labels.of(Vocabulary.AREA, area))
                                        .toList()),
                address.about(year.before()).path(),
                Optional.of(year.after())
                        .filter(reports::isIssued)
                        .map(next -> address.about(next).path()),
                reports.others(address),
                latest,
                report.parts().stream()
                        .map(part -> new Table(address, report, part, words, latest).view())
                        .toList(),
                changes(address, report, words));
    }

    private record Table(ReportAddress address, AnnualReport report, Part part, AnnualWords words, boolean listed) {

        AnnualTable view() {
            List<String> figures = AnnualWords.figures(part);
            return new AnnualTable(
                    part.name(),
                    figures,
                    Stream.concat(
                                    part.total().stream().map(line -> line(line, true, figures)),
                                    part.lines().stream().map(line -> line(line, false, figures)))
                            .toList());
        }

        private AnnualLine line(Line line, boolean total, List<String> figures) {
            return new AnnualLine(
                    line.key(),
                    words.name(part, line, total),
                    total,
                    figures.stream()
                            .map(name -> line.figures().stream()
                                    .filter(figure -> figure.name().equals(name))
                                    .findFirst()
                                    .map(figure -> beside(line, total, figure)))
                            .toList());
        }

        private Beside beside(Line line, boolean total, Figure figure) {
            return new Beside(
                    number(address.period(), line, total, figure, figure.now(), Base::now),
                    number(address.period().before(), line, total, figure, figure.before(), Base::before));
        }

        private Quantity number(
                ReportPeriod year,
                Line line,
                boolean total,
                Figure figure,
                BigDecimal number,
                Function<Base, Long> base) {
            AnnualCases cases = new AnnualCases(report.subject(), year, address.area());
            return new Quantity(
                    figure.of()
                            .flatMap(of -> Rate.of(number, base.apply(of)).percent())
                            .map(words::percent),
                    new Linked(words.number(figure.name(), number), listed(cases.of(part, line, total, figure.name()))),
                    figure.of()
                            .map(of -> new Linked(
                                    words.number(of.name(), BigDecimal.valueOf(base.apply(of))),
                                    listed(cases.whole(part, line, total, of.name())))));
        }

        private Optional<String> listed(Optional<String> cases) {
            return cases.filter(_ -> listed).map(query -> "/cases?" + query);
        }
    }

    private static List<ReportChange> changes(ReportAddress address, AnnualReport report, AnnualWords words) {
        return report.revisions().stream()
                .map(revision -> new ReportChange(
                        revision.number(),
                        revision.day().toString(),
                        address.revised(revision.number()).path(),
                        revision.number() == report.revision(),
                        said(revision, words)))
                .toList();
    }

    private static List<String> said(Revision revision, AnnualWords words) {
        if (revision.number() == 1) {
            return List.of(words.say().say("report.issued"));
        }
        return revision.added().isEmpty()
                ? List.of(words.say().say("annual.added.sorting"))
                : revision.added().stream().map(added -> said(added, words)).toList();
    }

    private static String said(Added added, AnnualWords words) {
        return Stream.of(
                        said("report.added.number", added, added.now(), words),
                        said("report.added.before", added, added.before(), words))
                .flatMap(Optional::stream)
                .reduce((one, other) -> words.say().say("report.added.and", one, other))
                .orElse("");
    }

    private static Optional<String> said(String sentence, Added added, BigDecimal number, AnnualWords words) {
        return Optional.of(number)
                .filter(more -> more.signum() != 0)
                .map(more -> words.say()
                        .say(
                                sentence,
                                words.what(added),
                                (more.signum() > 0 ? "+" : "") + words.number(added.figure(), more)));
    }
}

package org.minqing.desk.report;

import java.security.Principal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.query.Report;
import org.minqing.api.query.Report.Counts;
import org.minqing.api.query.Report.Revision;
import org.minqing.api.query.Report.Row;
import org.minqing.api.query.Report.Topic;
import org.minqing.api.query.ReportPeriod;
import org.minqing.desk.PageWords;
import org.minqing.desk.report.ReportView.ReportChange;
import org.minqing.desk.report.ReportView.ReportLine;
import org.minqing.desk.report.ReportView.ReportTopic;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a report in words, each number with the address of the cases it counts. */
@Component
class ReportViews {

    private final Reports reports;
    private final Labels labels;
    private final MessageSource messages;
    private final ZoneId zone;

    ReportViews(Reports reports, Labels labels, MessageSource messages, ZoneId zone) {
        this.reports = reports;
        this.labels = labels;
        this.messages = messages;
        this.zone = zone;
    }

    ReportView view(Principal who, ReportAddress address, Locale locale) {
        Report report = reports.ask(who, address);
        PageWords words = new PageWords(messages, locale, zone);
        ReportPeriod period = address.period();
        boolean latest = address.revision().isEmpty();
        return new ReportView(
                address,
                report,
                area(report, words),
                address.about(period.before()).path(),
                Optional.of(period.after())
                        .filter(reports::isIssued)
                        .map(next -> address.about(next).path()),
                reports.others(address),
                latest,
                new ReportLine(
                        "", words.say("report.total"), false, numbers(address, address.area(), report.total(), latest)),
                lines(address, report, latest, words),
                report.month()
                        .map(month -> topics(address, month.topics(), latest))
                        .orElse(List.of()),
                report.month().map(month -> reports.ranking(address, month.units())),
                changes(address, report, words));
    }

    private String area(Report report, PageWords words) {
        return report.areas().isEmpty()
                ? words.say("board.areas.all")
                : String.join("、", report.areas().stream().map(this::area).toList());
    }

    private String area(String code) {
        return labels.of(Vocabulary.AREA, code);
    }

    private static List<ReportLine> lines(ReportAddress address, Report report, boolean latest, PageWords words) {
        List<ReportLine> lines = new ArrayList<>();
        String above = "";
        for (Row row : report.rows()) {
            boolean known = !row.area().isEmpty();
            boolean part = known && !above.isEmpty() && row.area().startsWith(above);
            above = part ? above : row.area();
            lines.add(new ReportLine(
                    row.area(),
                    known ? row.name() : words.say("board.area.none"),
                    part,
                    numbers(address, row.area(), row, latest && known)));
        }
        return lines;
    }

    private static List<ReportNumber> numbers(ReportAddress address, String area, Row row, boolean listed) {
        ReportCases now = new ReportCases(address.period(), area);
        ReportCases before = new ReportCases(address.period().before(), area);
        return ReportNumber.NAMES.stream()
                .map(name -> new ReportNumber(
                        name,
                        ReportNumber.of(name, row.now()),
                        ReportNumber.of(name, row.before()),
                        cases(name, now.all(), listed),
                        cases(name, before.all(), listed)))
                .toList();
    }

    private static Optional<String> cases(String name, String query, boolean listed) {
        String list = name.equals("visits") ? "/reports/visits?" : "/cases?figure=" + name + "&";
        return Optional.of(list + query).filter(_ -> listed && ReportNumber.isListed(name));
    }

    private static List<ReportTopic> topics(ReportAddress address, List<Topic> topics, boolean listed) {
        ReportCases now = ReportCases.of(address);
        ReportCases before = new ReportCases(address.period().before(), address.area());
        return topics.stream()
                .map(topic -> new ReportTopic(
                        topic,
                        new ReportNumber(
                                "received",
                                topic.now(),
                                topic.before(),
                                cases("received", now.about(topic.category()), listed),
                                cases("received", before.about(topic.category()), listed))))
                .toList();
    }

    private static List<ReportChange> changes(ReportAddress address, Report report, PageWords words) {
        return report.revisions().stream()
                .map(revision -> new ReportChange(
                        revision.number(),
                        revision.day().toString(),
                        address.revised(revision.number()).path(),
                        revision.number() == report.revision(),
                        said(revision, words)))
                .toList();
    }

    private static List<String> said(Revision revision, PageWords words) {
        if (revision.number() == 1) {
            return List.of(words.say("report.issued"));
        }
        if (revision.added().isEmpty()) {
            return List.of(words.say("report.added.sorting"));
        }
        return revision.added().stream()
                .map(row -> words.say(
                        "report.added.row",
                        row.area().isEmpty() ? words.say("board.area.none") : row.name(),
                        said(row, words)))
                .toList();
    }

    private static String said(Row row, PageWords words) {
        return Stream.concat(
                        said("report.added.number", row.now(), words).stream(),
                        said("report.added.before", row.before(), words).stream())
                .reduce((one, other) -> words.say("report.added.and", one, other))
                .orElse("");
    }

    private static List<String> said(String sentence, Counts counts, PageWords words) {
        return ReportNumber.NAMES.stream()
                .filter(name -> ReportNumber.of(name, counts) != 0)
                .map(name -> words.say(
                        sentence,
                        words.say("report." + name),
                        String.format(Locale.ROOT, "%+d", ReportNumber.of(name, counts))))
                .toList();
    }
}

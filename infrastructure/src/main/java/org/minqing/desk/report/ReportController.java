package org.minqing.desk.report;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.query.Report;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.export.NumberFiles;
import org.minqing.table.SheetFormat;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The reports as figures and as sheets; who asks for neither gets figures. */
@RestController
class ReportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reports reports;
    private final NumberFiles files;
    private final MessageSource messages;
    private final ZoneId zone;

    ReportController(Reports reports, NumberFiles files, MessageSource messages, ZoneId zone) {
        this.reports = reports;
        this.files = files;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping(path = "/api/reports/weekly", produces = MediaType.APPLICATION_JSON_VALUE)
    ReportBody weekly(@RequestParam MultiValueMap<String, String> given, Principal who) {
        return figures(ReportKind.WEEKLY, given, who);
    }

    @GetMapping(path = "/api/reports/monthly", produces = MediaType.APPLICATION_JSON_VALUE)
    ReportBody monthly(@RequestParam MultiValueMap<String, String> given, Principal who) {
        return figures(ReportKind.MONTHLY, given, who);
    }

    @GetMapping(
            path = {"/api/reports/weekly", "/reports/weekly/sheet"},
            produces = XLSX)
    ResponseEntity<byte[]> weeklySheet(
            @RequestParam MultiValueMap<String, String> given, Principal who, ServerWebExchange exchange) {
        return sheet(ReportKind.WEEKLY, given, who, exchange);
    }

    @GetMapping(
            path = {"/api/reports/monthly", "/reports/monthly/sheet"},
            produces = XLSX)
    ResponseEntity<byte[]> monthlySheet(
            @RequestParam MultiValueMap<String, String> given, Principal who, ServerWebExchange exchange) {
        return sheet(ReportKind.MONTHLY, given, who, exchange);
    }

    private ReportBody figures(ReportKind kind, MultiValueMap<String, String> given, Principal who) {
        ReportAddress address = reports.read(kind, given);
        Report report = reports.ask(who, address);
        return ReportBody.of(
                report,
                reports.issuedAt(address.period()),
                report.month().map(month -> reports.ranking(address, month.units())));
    }

    private ResponseEntity<byte[]> sheet(
            ReportKind kind, MultiValueMap<String, String> given, Principal who, ServerWebExchange exchange) {
        ReportAddress address = reports.read(kind, given);
        Report report = reports.ask(who, address);
        Locale locale = PageLanguage.of(exchange);
        ReportSheet sheet = new ReportSheet(new PageWords(messages, locale, zone));
        NumberFiles.Wanted wanted = new NumberFiles.Wanted(
                "report-" + kind.word(),
                Optional.of(report.revisions().getLast().day()),
                address.revised(report.revision()).query(),
                SheetFormat.XLSX);
        return files.hand(
                who,
                wanted,
                () -> sheet.of(report, report.month().map(month -> reports.ranking(address, month.units()))));
    }
}

package org.minqing.desk.report;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.query.AnnualReport;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.board.NumberWords;
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

/** The reports about years as figures and as sheets; who asks for neither gets figures. */
@RestController
class AnnualController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reports reports;
    private final NumberFiles files;
    private final MessageSource messages;
    private final ZoneId zone;

    AnnualController(Reports reports, NumberFiles files, MessageSource messages, ZoneId zone) {
        this.reports = reports;
        this.files = files;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping(path = "/api/reports/annual", produces = MediaType.APPLICATION_JSON_VALUE)
    AnnualBody annual(@RequestParam MultiValueMap<String, String> given, Principal who) {
        return figures(ReportKind.ANNUAL, given, who);
    }

    @GetMapping(path = "/api/reports/mediation", produces = MediaType.APPLICATION_JSON_VALUE)
    AnnualBody mediation(@RequestParam MultiValueMap<String, String> given, Principal who) {
        return figures(ReportKind.MEDIATION, given, who);
    }

    @GetMapping(
            path = {"/api/reports/annual", "/reports/annual/sheet"},
            produces = XLSX)
    ResponseEntity<byte[]> annualSheet(
            @RequestParam MultiValueMap<String, String> given, Principal who, ServerWebExchange exchange) {
        return sheet(ReportKind.ANNUAL, given, who, exchange);
    }

    @GetMapping(
            path = {"/api/reports/mediation", "/reports/mediation/sheet"},
            produces = XLSX)
    ResponseEntity<byte[]> mediationSheet(
            @RequestParam MultiValueMap<String, String> given, Principal who, ServerWebExchange exchange) {
        return sheet(ReportKind.MEDIATION, given, who, exchange);
    }

    private AnnualBody figures(ReportKind kind, MultiValueMap<String, String> given, Principal who) {
        ReportAddress address = reports.read(kind, given);
        return AnnualBody.of(reports.askYear(who, address), reports.issuedAt(address.period()));
    }

    private ResponseEntity<byte[]> sheet(
            ReportKind kind, MultiValueMap<String, String> given, Principal who, ServerWebExchange exchange) {
        ReportAddress address = reports.read(kind, given);
        AnnualReport report = reports.askYear(who, address);
        Locale locale = PageLanguage.of(exchange);
        AnnualSheet sheet =
                new AnnualSheet(new AnnualWords(new PageWords(messages, locale, zone), new NumberWords(locale, zone)));
        NumberFiles.Wanted wanted = new NumberFiles.Wanted(
                "report-" + kind.word(),
                Optional.of(report.revisions().getLast().day()),
                address.revised(report.revision()).query(),
                SheetFormat.XLSX);
        return files.hand(who, wanted, () -> sheet.of(report));
    }
}

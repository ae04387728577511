package org.minqing.desk.report;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.board.NumberWords;
import org.minqing.http.Requests;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The reports to be read, and printed. */
@Controller
class ReportPage {

    private final Reports reports;
    private final ReportViews views;
    private final AnnualViews years;
    private final Requests requests;
    private final ZoneId zone;

    ReportPage(Reports reports, ReportViews views, AnnualViews years, Requests requests, ZoneId zone) {
        this.reports = reports;
        this.views = views;
        this.years = years;
        this.requests = requests;
        this.zone = zone;
    }

    @GetMapping(
            path = {"/reports", "/reports/weekly"},
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> weekly(
            @RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        return page(ReportKind.WEEKLY, given, exchange, who);
    }

    @GetMapping(path = "/reports/monthly", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> monthly(
            @RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        return page(ReportKind.MONTHLY, given, exchange, who);
    }

    @GetMapping(
            path = {"/reports/annual", "/api/reports/annual"},
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> annual(
            @RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        return page(ReportKind.ANNUAL, given, exchange, who);
    }

    @GetMapping(
            path = {"/reports/mediation", "/api/reports/mediation"},
            produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> mediation(
            @RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        return page(ReportKind.MEDIATION, given, exchange, who);
    }

    /** The address of the figures, for whoever would rather read them. */
    @GetMapping(path = "/api/reports/weekly", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> weeklyPage(
            @RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        return page(ReportKind.WEEKLY, given, exchange, who);
    }

    @GetMapping(path = "/api/reports/monthly", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> monthlyPage(
            @RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        return page(ReportKind.MONTHLY, given, exchange, who);
    }

    private Mono<Rendering> page(
            ReportKind kind, MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(given);
        // How it looks is none of the report's own.
        List.of("lang", "colours").forEach(asked::remove);
        return Mono.fromCallable(() -> rendering(who, reports.read(kind, asked), locale)
                        .modelAttribute("say", new NumberWords(locale, zone))
                        .build())
                .subscribeOn(requests.threads());
    }

    private Rendering.Builder<?> rendering(Principal who, ReportAddress address, Locale locale) {
        return switch (address.kind()) {
            case WEEKLY, MONTHLY -> Rendering.view("report").modelAttribute("view", views.view(who, address, locale));
            case ANNUAL, MEDIATION -> Rendering.view("annual").modelAttribute("view", years.view(who, address, locale));
        };
    }
}

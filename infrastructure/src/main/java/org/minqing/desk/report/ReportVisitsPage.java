package org.minqing.desk.report;

import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.query.HomeVisitsQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.QueryText;
import org.minqing.desk.board.NumberWords;
import org.minqing.desk.visits.VisitLines;
import org.minqing.desk.visits.VisitLines.Made;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Requests;
import org.minqing.http.reading.Parameters;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The home visits that a number of a report counts, without what their diaries say; for whoever reads the report. */
@Controller
class ReportVisitsPage {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    private final VisitLines visits;
    private final DirectoryNames names;
    private final Labels labels;
    private final Requests requests;
    private final MessageSource messages;
    private final ZoneId zone;

    ReportVisitsPage(
            VisitLines visits,
            DirectoryNames names,
            Labels labels,
            Requests requests,
            MessageSource messages,
            ZoneId zone) {
        this.visits = visits;
        this.names = names;
        this.labels = labels;
        this.requests = requests;
        this.messages = messages;
        this.zone = zone;
    }

    private record Asked(List<String> areas, Optional<LocalDate> from, Optional<LocalDate> to, int page) {

        HomeVisitsQuery query() {
            return new HomeVisitsQuery(Scope.everything().within(areas).between(from, to), page, SIZE);
        }

        String at(int other) {
            QueryText text = new QueryText();
            areas.forEach(area -> text.with("area", area));
            return "/reports/visits?" + text.with("from", from).with("to", to).with("page", other);
        }
    }

    @GetMapping(path = "/reports/visits", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> page(@RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        MultiValueMap<String, String> text = new LinkedMultiValueMap<>(given);
        // How it looks is none of the question's own.
        List.of("lang", "colours").forEach(text::remove);
        return Mono.fromCallable(() -> show(who, read(text), locale)).subscribeOn(requests.threads());
    }

    /** @throws org.minqing.http.ProblemException 422 where it means none */
    private Asked read(MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters(given);
        Asked asked = new Asked(
                parameters.areas("area", names::areaCode),
                parameters.day("from"),
                parameters.day("to"),
                parameters.number("page", 0, 0, LAST_PAGE));
        parameters.finish();
        return asked;
    }

    private Rendering show(Principal who, Asked asked, Locale locale) {
        Made made = visits.made(who, asked.query());
        boolean more = (asked.page() + 1L) * SIZE < made.total();
        return Rendering.view("visits/made")
                .modelAttribute("visits", made.visits())
                .modelAttribute("total", made.total())
                .modelAttribute(
                        "area",
                        String.join(
                                "、",
                                asked.areas().stream()
                                        .map(area -> labels.of(Vocabulary.AREA, area))
                                        .toList()))
                .modelAttribute("from", asked.from())
                .modelAttribute("last", asked.to().map(day -> day.minusDays(1)))
                .modelAttribute("here", asked.at(asked.page()))
                .modelAttribute(
                        "before",
                        Optional.of(asked.page()).filter(page -> page > 0).map(page -> asked.at(page - 1)))
                .modelAttribute(
                        "after", Optional.of(asked.page()).filter(_ -> more).map(page -> asked.at(page + 1)))
                .modelAttribute("words", new PageWords(messages, locale, zone))
                .modelAttribute("say", new NumberWords(locale, zone))
                .build();
    }
}

package org.minqing.desk.cases;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.http.Requests;
import org.minqing.http.cases.CaseList;
import org.minqing.http.reading.Parameters;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The cases behind a figure, or those that somebody looks for. The address is the one of the API's list. */
@Controller
class CaseListPage {

    /** What an address of the board holds too. */
    private static final Set<String> OF_BOARD = Set.of("area", "kind", "category", "channel", "unit", "from", "to");

    private static final Set<String> OF_PAGE = Set.of("lang", "colours", "singleKeys", "afterSaving", "did", "what");

    private final CaseList list;
    private final ListedCases lines;
    private final JustActed justActed;
    private final Requests requests;
    private final MessageSource messages;
    private final ZoneId zone;

    CaseListPage(
            CaseList list,
            ListedCases lines,
            JustActed justActed,
            Requests requests,
            MessageSource messages,
            ZoneId zone) {
        this.list = list;
        this.lines = lines;
        this.justActed = justActed;
        this.requests = requests;
        this.messages = messages;
        this.zone = zone;
    }

    @GetMapping("/cases")
    Mono<Rendering> page(
            @RequestParam Optional<String> did,
            @RequestParam Optional<String> what,
            ServerWebExchange exchange,
            Principal who) {
        MultiValueMap<String, String> asked = asked(exchange.getRequest().getQueryParams());
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> show(asked, who, locale)
                        .modelAttribute("done", justActed.find(did, what, who))
                        .build())
                .subscribeOn(requests.threads());
    }

    private Rendering.Builder<?> show(MultiValueMap<String, String> asked, Principal who, Locale locale) {
        Parameters parameters = new Parameters(asked);
        CasesQuery query = list.page(parameters);
        parameters.finish();
        CasePage page = list.ask(who, query);
        PageWords words = new PageWords(messages, locale, zone);
        return Rendering.view("cases")
                .modelAttribute(
                        "lines",
                        page.items().stream()
                                .map(item -> lines.line(item, locale))
                                .toList())
                .modelAttribute("total", page.total())
                .modelAttribute("more", page.more().orElse(false))
                .modelAttribute("asked", asked.toSingleValueMap())
                .modelAttribute("query", query(asked, Optional.empty()))
                .modelAttribute("counted", query.figure().map(figure -> counted(figure, query.part(), words)))
                .modelAttribute("board", board(asked))
                .modelAttribute("here", query(asked, Optional.ofNullable(asked.getFirst("after"))))
                .modelAttribute("next", page.next().map(next -> query(asked, Optional.of(next))));
    }

    /** Which number of the board these cases are. */
    private static String counted(String figure, Optional<Part> part, PageWords words) {
        String code = "board.counted"
                + part.map(one -> "." + one.name().toLowerCase(Locale.ROOT)).orElse("");
        return words.say(code, words.say("figure." + figure));
    }

    /** The same view of the board. */
    private static String board(MultiValueMap<String, String> asked) {
        MultiValueMap<String, String> shared = new LinkedMultiValueMap<>(asked);
        shared.keySet().retainAll(OF_BOARD);
        return query(shared, Optional.empty());
    }

    /** A form sends empty fields along, and what a page looks like is no question about cases. */
    private static MultiValueMap<String, String> asked(MultiValueMap<String, String> given) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        given.forEach((name, values) -> values.stream()
                .filter(value -> value != null && !value.isBlank() && !OF_PAGE.contains(name))
                .forEach(value -> asked.add(name, value)));
        return asked;
    }

    /** The same question, from the beginning or from behind a page on. */
    private static String query(MultiValueMap<String, String> asked, Optional<String> after) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        asked.forEach((name, values) -> {
            if (!name.equals("after")) {
                address.queryParam(name, values.toArray());
            }
        });
        after.ifPresent(place -> address.queryParam("after", place));
        return Optional.ofNullable(address.encode().build().getQuery()).orElse("");
    }
}

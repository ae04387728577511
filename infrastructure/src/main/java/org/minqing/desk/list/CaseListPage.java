package org.minqing.desk.list;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.CaseActions;
import org.minqing.desk.cases.JustActed;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.list.ListQuestions.ListQuestion;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.http.cases.CaseList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The cases behind a figure, or those that somebody looks for. The address is the one of the API's list, with the columns
 * beside it, and can be kept as a view.
 */
@Controller
class CaseListPage {

    private final CaseList list;
    private final ListQuestions questions;
    private final ListedCases lines;
    private final ListViews views;
    private final KeptViews kept;
    private final CaseActions actions;
    private final JustActed justActed;
    private final Requests requests;
    private final Sentences sentences;
    private final MessageSource messages;
    private final ZoneId zone;
    private final int thirdWithin;

    CaseListPage(
            CaseList list,
            ListQuestions questions,
            ListedCases lines,
            ListViews views,
            KeptViews kept,
            CaseActions actions,
            JustActed justActed,
            Requests requests,
            Sentences sentences,
            MessageSource messages,
            ZoneId zone,
            @Value("${minqing.third-time.within-days}") int thirdWithin) {
        this.list = list;
        this.questions = questions;
        this.lines = lines;
        this.views = views;
        this.kept = kept;
        this.actions = actions;
        this.justActed = justActed;
        this.requests = requests;
        this.sentences = sentences;
        this.messages = messages;
        this.zone = zone;
        this.thirdWithin = thirdWithin;
    }

    /** A name that a view could not be kept under, and why not. */
    public record NotKept(String name, List<String> sentences) {
        static final NotKept NOTHING = new NotKept("", List.of());
    }

    @GetMapping("/cases")
    Mono<Rendering> page(
            @RequestParam Optional<String> did,
            @RequestParam Optional<String> what,
            ServerWebExchange exchange,
            Principal who) {
        ListAddress address = ListAddress.of(exchange.getRequest().getQueryParams());
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> show(address, who, locale, NotKept.NOTHING)
                        .modelAttribute("done", justActed.find(did, what, who))
                        .build())
                .subscribeOn(requests.threads());
    }

    /** Keeps the view that the address is. */
    @PostMapping("/cases/views")
    Mono<Rendering> keep(ServerWebExchange exchange, Principal who) {
        ListAddress address = ListAddress.of(exchange.getRequest().getQueryParams());
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .map(typed -> Optional.ofNullable(typed.getFirst("name")).orElse(""))
                .flatMap(name -> Mono.fromCallable(() -> keep(address, who, locale, name))
                        .subscribeOn(requests.threads()));
    }

    private Rendering keep(ListAddress address, Principal who, Locale locale, String name) {
        questions.read(who, address);
        views.demand(who);
        try {
            kept.keep(who.getName(), name, address.question());
            return Rendering.redirectTo("/cases?" + address.question())
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            return show(address, who, locale, new NotKept(name, sentences.say(Language.of(() -> locale), problem)))
                    .status(HttpStatus.valueOf(problem.status()))
                    .build();
        }
    }

    private Rendering.Builder<?> show(ListAddress address, Principal who, Locale locale, NotKept notKept) {
        ListQuestion question = questions.read(who, address);
        CasePage page = list.ask(who, question.cases());
        PageWords words = new PageWords(messages, locale, zone);
        ListViews.Views found = views.of(who);
        return Rendering.view("cases")
                .modelAttribute(
                        "lines",
                        page.items().stream()
                                .map(item -> lines.line(item, locale))
                                .toList())
                .modelAttribute("total", page.total())
                .modelAttribute("more", page.more().orElse(false))
                .modelAttribute("address", address)
                .modelAttribute("thirdWithin", thirdWithin)
                .modelAttribute("asked", address.first())
                .modelAttribute("columns", chosen(address, question.columns()))
                .modelAttribute("otherColumns", ListColumn.besides(question.columns()))
                .modelAttribute(
                        "counted",
                        question.cases()
                                .figure()
                                .map(figure -> counted(figure, question.cases().part(), words)))
                .modelAttribute("next", page.next().map(address::goingOn))
                .modelAttribute("views", found)
                .modelAttribute("now", found.now(address.question()))
                .modelAttribute("counts", ListViews.NOT_COUNTED)
                .modelAttribute("longestName", KeptViews.LONGEST_NAME)
                .modelAttribute("done", Optional.empty())
                .modelAttribute("notKept", notKept)
                .modelAttribute("chooses", actions.givesMany(who));
    }

    /**
     * A column that is shown.
     *
     * @param further the same view with it one place further to the front; absent of the first one
     */
    public record Chosen(ListColumn column, Optional<String> further) {}

    private static List<Chosen> chosen(ListAddress address, List<ListColumn> columns) {
        return columns.stream()
                .map(column -> new Chosen(
                        column,
                        Optional.of(columns.indexOf(column))
                                .filter(place -> place > 0)
                                .map(place -> address.showing(ListColumn.exchanged(columns, place)))))
                .toList();
    }

    /** Which number of the board these cases are. */
    private static String counted(String figure, Optional<Part> part, PageWords words) {
        String code = "board.counted"
                + part.map(one -> "." + one.name().toLowerCase(Locale.ROOT)).orElse("");
        String[] about = figure.split(":", 2);
        String name = words.say("figure." + about[0]);
        return words.say(
                code, about.length == 1 ? name : words.say("board.counted.about", name, words.value(about[1])));
    }
}

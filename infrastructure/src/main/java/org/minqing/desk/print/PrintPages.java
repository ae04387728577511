package org.minqing.desk.print;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.OpenedCase;
import org.minqing.http.cases.StandingCase;
import org.minqing.identity.IdentityReveals;
import org.minqing.person.Disclosure;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * PaperWriting of a case as pages that a printer takes. Each that is opened counts as printed; with its persons in full it is a
 * reveal of them all, covered again after a minute.
 */
@Controller
class PrintPages {

    private final CaseOpening cases;
    private final PaperWriting papers;
    private final IdentityReveals reveals;
    private final AccessLedger access;
    private final Requests requests;
    private final Sentences sentences;

    PrintPages(
            CaseOpening cases,
            PaperWriting papers,
            IdentityReveals reveals,
            AccessLedger access,
            Requests requests,
            Sentences sentences) {
        this.cases = cases;
        this.papers = papers;
        this.reveals = reveals;
        this.access = access;
        this.requests = requests;
        this.sentences = sentences;
    }

    @GetMapping("/cases/{id}/print/{word}")
    Mono<Rendering> masked(
            @PathVariable String id,
            @PathVariable String word,
            @RequestParam Optional<String> of,
            ServerWebExchange exchange,
            Principal who) {
        Asked asked = new Asked(word, of, PageLanguage.of(exchange));
        return Mono.fromCallable(() -> masked(id, asked, who, Optional.empty())).subscribeOn(requests.threads());
    }

    @PostMapping("/cases/{id}/print/{word}")
    Mono<Rendering> inFull(
            @PathVariable String id,
            @PathVariable String word,
            @RequestParam Optional<String> of,
            ServerWebExchange exchange,
            Principal who) {
        Asked asked = new Asked(word, of, PageLanguage.of(exchange));
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return Mono.fromCallable(() -> {
                    OpenedCase opened = cases.open(id, who);
                    PaperForm form = asked.form(opened);
                    try {
                        reveals.revealEverybody(who, opened.id(), form.purpose().name(), form.word());
                    } catch (ProblemException refused) {
                        return masked(id, asked, who, Optional.of(refused.problem()));
                    }
                    return show(opened, asked, Disclosure.CLEAR, who, Optional.empty());
                })
                .subscribeOn(requests.threads());
    }

    private Rendering masked(String id, Asked asked, Principal who, Optional<Problem> refused) {
        OpenedCase opened = cases.open(id, who);
        return show(opened, asked, opened.disclosure(), who, refused);
    }

    private Rendering show(
            OpenedCase opened, Asked asked, Disclosure disclosure, Principal who, Optional<Problem> refused) {
        PaperForm form = asked.form(opened);
        Locale locale = asked.locale();
        List<Sheet> all = papers.fillIn(form, opened, disclosure, locale);
        List<Sheet> meant = asked.among(all);
        access.record(traced(
                form,
                meant,
                AccessEntry.by(Asker.beside(who), form.act())
                        .about(opened.id())
                        .naming(StandingCase.of(opened.stream())
                                .file()
                                .persons()
                                .keySet())
                        .with("paper", form.word())
                        .with("persons", disclosure == Disclosure.CLEAR ? "in full" : "masked")));
        return Rendering.view("print")
                .modelAttribute("caseId", opened.id().toString())
                .modelAttribute("form", form)
                .modelAttribute("sheets", meant)
                .modelAttribute("of", asked.of().orElse(""))
                .modelAttribute(
                        "choices",
                        all.size() < 2
                                ? List.of()
                                : all.stream()
                                        .flatMap(sheet -> sheet.choice().stream())
                                        .toList())
                .modelAttribute("inFull", disclosure == Disclosure.CLEAR)
                .modelAttribute(
                        "refused",
                        refused.map(
                                problem -> sentences.say(Language.of(() -> locale), problem.code(), problem.facts())))
                .status(refused.<HttpStatusCode>map(problem -> HttpStatus.valueOf(problem.status()))
                        .orElse(HttpStatus.OK))
                .build();
    }

    /** Of a letter, to whom it goes. */
    private static AccessEntry traced(PaperForm form, List<Sheet> sheets, AccessEntry entry) {
        return switch (form.act()) {
            case FORWARDED -> entry.with("to", addressees(sheets));
            default -> entry;
        };
    }

    private static String addressees(List<Sheet> letters) {
        return letters.stream()
                .flatMap(letter -> letter.choice().stream())
                .map(Sheet.Choice::name)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /**
     * What an address asks for.
     *
     * @param of the one sheet of several that is meant
     */
    private record Asked(String word, Optional<String> of, Locale locale) {

        Asked {
            of = of.filter(text -> !text.isBlank());
        }

        /** One that the case has not come far enough for is not there yet. */
        PaperForm form(OpenedCase opened) {
            return PaperForm.parse(word)
                    .filter(PaperForm.of(opened.stream())::contains)
                    .orElseThrow(() -> Problem.of(404, "http.404").asException());
        }

        List<Sheet> among(List<Sheet> all) {
            List<Sheet> meant = all.stream()
                    .filter(sheet ->
                            of.isEmpty() || sheet.choice().map(Sheet.Choice::of).equals(of))
                    .toList();
            if (meant.isEmpty()) {
                throw Problem.of(404, "http.404").asException();
            }
            return meant;
        }
    }
}

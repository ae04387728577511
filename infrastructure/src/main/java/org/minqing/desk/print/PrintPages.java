package org.minqing.desk.print;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
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
            @PathVariable String id, @PathVariable String word, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> masked(id, word, who, locale, Optional.empty()))
                .subscribeOn(requests.threads());
    }

    @PostMapping("/cases/{id}/print/{word}")
    Mono<Rendering> inFull(
            @PathVariable String id, @PathVariable String word, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return Mono.fromCallable(() -> {
                    OpenedCase opened = cases.open(id, who);
                    PaperForm form = form(word, opened);
                    try {
                        reveals.revealEverybody(who, opened.id(), form.purpose().name(), form.word());
                    } catch (ProblemException refused) {
                        return masked(id, word, who, locale, Optional.of(refused.problem()));
                    }
                    return show(opened, form, Disclosure.CLEAR, who, locale, Optional.empty());
                })
                .subscribeOn(requests.threads());
    }

    private Rendering masked(String id, String word, Principal who, Locale locale, Optional<Problem> refused) {
        OpenedCase opened = cases.open(id, who);
        return show(opened, form(word, opened), opened.disclosure(), who, locale, refused);
    }

    private Rendering show(
            OpenedCase opened,
            PaperForm form,
            Disclosure disclosure,
            Principal who,
            Locale locale,
            Optional<Problem> refused) {
        List<Sheet> sheets = papers.fillIn(form, opened, disclosure, locale);
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.PRINTED)
                .about(opened.id())
                .naming(StandingCase.of(opened.stream()).file().persons().keySet())
                .with("paper", form.word())
                .with("persons", disclosure == Disclosure.CLEAR ? "in full" : "masked"));
        return Rendering.view("print")
                .modelAttribute("caseId", opened.id().toString())
                .modelAttribute("form", form)
                .modelAttribute("sheets", sheets)
                .modelAttribute("inFull", disclosure == Disclosure.CLEAR)
                .modelAttribute(
                        "refused",
                        refused.map(
                                problem -> sentences.say(Language.of(() -> locale), problem.code(), problem.facts())))
                .status(refused.<HttpStatusCode>map(problem -> HttpStatus.valueOf(problem.status()))
                        .orElse(HttpStatus.OK))
                .build();
    }

    /** One that the case has not come far enough for is not there yet. */
    private static PaperForm form(String word, OpenedCase opened) {
        return PaperForm.parse(word)
                .filter(PaperForm.of(opened.stream())::contains)
                .orElseThrow(() -> Problem.of(404, "http.404").asException());
    }
}

package org.minqing.http.projections;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.processes.UnfinishedBusiness;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How far the lists and figures are, and a button that has them filled anew. */
@Controller
class ProjectionPages {

    private final ProjectionCare care;
    private final ParkedCare unfinished;
    private final Rights rights;
    private final Requests requests;
    private final Sentences sentences;

    ProjectionPages(ProjectionCare care, ParkedCare unfinished, Rights rights, Requests requests, Sentences sentences) {
        this.care = care;
        this.unfinished = unfinished;
        this.rights = rights;
        this.requests = requests;
        this.sentences = sentences;
    }

    @GetMapping("/admin/projections")
    Mono<Rendering> page(Principal who) {
        return Mono.fromCallable(
                        () -> show("admin/projections", who, Optional.empty()).build())
                .subscribeOn(requests.threads());
    }

    /** Asked for by the page again and again. */
    @GetMapping("/admin/projections/standing")
    Mono<Rendering> standing(Principal who) {
        return Mono.fromCallable(() -> show("admin/projections-standing :: standing", who, Optional.empty())
                        .build())
                .subscribeOn(requests.threads());
    }

    @PostMapping("/admin/projections/{name}/rebuilds")
    Mono<Rendering> rebuild(ServerWebExchange exchange, Principal who, @PathVariable String name) {
        Language language = Language.of(exchange.getLocaleContext());
        return Mono.fromCallable(() -> {
                    try {
                        care.rebuild(name, who);
                        return Rendering.redirectTo("/admin/projections")
                                .status(HttpStatus.SEE_OTHER)
                                .build();
                    } catch (ProblemException refused) {
                        Problem problem = refused.problem();
                        return show(
                                        "admin/projections",
                                        who,
                                        Optional.of(sentences.say(language, problem.code(), problem.facts())))
                                .status(HttpStatus.valueOf(problem.status()))
                                .build();
                    }
                })
                .subscribeOn(requests.threads());
    }

    private Rendering.Builder<?> show(String template, Principal who, Optional<String> wrong) {
        List<ProjectionView> all = care.all(who);
        return Rendering.view(template)
                .modelAttribute("projections", all)
                .modelAttribute(
                        "unfinished",
                        unfinished.parked(UnfinishedBusiness.PROCESSES, who).size())
                .modelAttribute("mayRebuild", rights.may(who, Deed.REBUILD_PROJECTION))
                .modelAttribute("wrong", wrong);
    }
}

package org.minqing.desk.list;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.minqing.api.Role;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The views that somebody keeps: how many cases each has, and what they do with them. */
@Controller
class ViewPages {

    private final ListViews views;
    private final KeptViews kept;
    private final ViewCounts counts;
    private final Rights rights;
    private final Requests requests;
    private final Sentences sentences;

    ViewPages(
            ListViews views, KeptViews kept, ViewCounts counts, Rights rights, Requests requests, Sentences sentences) {
        this.views = views;
        this.kept = kept;
        this.counts = counts;
        this.rights = rights;
        this.requests = requests;
        this.sentences = sentences;
    }

    @GetMapping("/cases/views")
    Mono<Rendering> page(Principal who) {
        return Mono.fromCallable(() -> show(who, List.of()).build()).subscribeOn(requests.threads());
    }

    /**
     * The views alone, counted; the pages ask for them once they are there.
     *
     * @param now the one that is looked at
     */
    @GetMapping("/cases/views/counts")
    Mono<Rendering> counted(@RequestParam Optional<UUID> now, Principal who) {
        return Mono.fromCallable(() -> {
                    ListViews.Views found = views.of(who);
                    return Rendering.view("list/views :: views")
                            .modelAttribute("views", found)
                            .modelAttribute("now", now)
                            .modelAttribute("counts", counts.count(who, found.all()))
                            .build();
                })
                .subscribeOn(requests.threads());
    }

    @PostMapping("/cases/views/{id}/name")
    Mono<Rendering> rename(@PathVariable UUID id, ServerWebExchange exchange, Principal who) {
        return change(exchange, who, typed -> kept.rename(who.getName(), id, first(typed, "name")));
    }

    @PostMapping("/cases/views/{id}/up")
    Mono<Rendering> moveUp(@PathVariable UUID id, ServerWebExchange exchange, Principal who) {
        return change(exchange, who, _ -> kept.moveUp(who.getName(), id));
    }

    @PostMapping("/cases/views/{id}/role")
    Mono<Rendering> offer(@PathVariable UUID id, ServerWebExchange exchange, Principal who) {
        return change(exchange, who, typed -> {
            rights.demand(who, Deed.OFFER_VIEW);
            String role = first(typed, "role");
            kept.offer(
                    who.getName(),
                    id,
                    views.offerable(who).stream()
                            .filter(one -> one.name().equals(role))
                            .findFirst());
        });
    }

    /** Whoever may offer one may take one back, since whoever offered it may have left. */
    @PostMapping("/cases/views/{id}/take-back")
    Mono<Rendering> takeBack(@PathVariable UUID id, ServerWebExchange exchange, Principal who) {
        return change(exchange, who, _ -> {
            rights.demand(who, Deed.OFFER_VIEW);
            kept.takeBack(id);
        });
    }

    @PostMapping("/cases/views/{id}/discard")
    Mono<Rendering> discard(@PathVariable UUID id, ServerWebExchange exchange, Principal who) {
        return change(exchange, who, _ -> kept.discard(who.getName(), id));
    }

    private Mono<Rendering> change(
            ServerWebExchange exchange, Principal who, Consumer<MultiValueMap<String, String>> work) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(typed -> Mono.fromCallable(() -> {
                            try {
                                work.accept(typed);
                                return Rendering.redirectTo("/cases/views")
                                        .status(HttpStatus.SEE_OTHER)
                                        .build();
                            } catch (ProblemException refused) {
                                Problem problem = refused.problem();
                                return show(who, sentences.say(Language.of(() -> locale), problem))
                                        .status(HttpStatus.valueOf(problem.status()))
                                        .build();
                            }
                        })
                        .subscribeOn(requests.threads()));
    }

    private Rendering.Builder<?> show(Principal who, List<String> wrong) {
        List<Role> offerable = views.offerable(who);
        return Rendering.view("views")
                .modelAttribute("views", views.of(who))
                .modelAttribute("now", Optional.empty())
                .modelAttribute("counts", ListViews.NOT_COUNTED)
                .modelAttribute("roles", offerable)
                .modelAttribute("most", KeptViews.MOST)
                .modelAttribute("longestName", KeptViews.LONGEST_NAME)
                .modelAttribute("wrong", wrong);
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("");
    }
}

package org.minqing.intake;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.minqing.http.Language;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.intake.mapping.ShippedMappings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody sends a register in, sees how far it is, and takes the refused rows back. */
@Controller
class ImportPages {

    private final TheirImports theirs;
    private final Requests requests;
    private final Sentences sentences;

    ImportPages(TheirImports theirs, Requests requests, Sentences sentences) {
        this.theirs = theirs;
        this.requests = requests;
        this.sentences = sentences;
    }

    @GetMapping("/admin/imports")
    Mono<Rendering> list(ServerWebExchange exchange, Principal who) {
        return answer(exchange, wording -> shown("admin/imports", theirs.latest(who, wording)));
    }

    @GetMapping("/admin/imports/{id}")
    Mono<Rendering> one(ServerWebExchange exchange, Principal who, @PathVariable UUID id) {
        return answer(exchange, wording -> shown("admin/import", List.of(theirs.find(id, who, wording))));
    }

    /** Asked for by the page again and again while it runs. */
    @GetMapping("/admin/imports/{id}/standing")
    Mono<Rendering> standing(ServerWebExchange exchange, Principal who, @PathVariable UUID id) {
        return answer(
                exchange,
                wording -> shown("admin/import-standing :: standing", List.of(theirs.find(id, who, wording))));
    }

    private Mono<Rendering> answer(ServerWebExchange exchange, Function<Wording, Rendering> page) {
        Language language = Language.of(exchange.getLocaleContext());
        Wording wording = (code, facts) -> sentences.say(language, code, facts);
        return Mono.fromCallable(() -> page.apply(wording)).subscribeOn(requests.threads());
    }

    private static Rendering shown(String template, List<ImportStatus> imports) {
        return Rendering.view(template)
                .modelAttribute("imports", imports)
                .modelAttribute("mappings", ShippedMappings.NAMES)
                .build();
    }
}

package org.minqing.evidence;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody has the ledger looked through, and reads what came of it. */
@Controller
class VerificationPage {

    private final LedgerVerification verification;
    private final Rights rights;
    private final AccessLedger access;
    private final Requests requests;
    private final Sentences sentences;

    VerificationPage(
            LedgerVerification verification,
            Rights rights,
            AccessLedger access,
            Requests requests,
            Sentences sentences) {
        this.verification = verification;
        this.rights = rights;
        this.access = access;
        this.requests = requests;
        this.sentences = sentences;
    }

    @GetMapping("/admin/verification")
    Mono<Rendering> last(ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.VERIFY_LEDGER);
                    return show(exchange, verification.last());
                })
                .subscribeOn(requests.threads());
    }

    @PostMapping("/admin/verification")
    Mono<Rendering> verify(ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.VERIFY_LEDGER);
                    access.record(AccessEntry.by(Asker.beside(who), AccessAct.LEDGER_VERIFIED));
                    return show(exchange, Optional.of(verification.verify()));
                })
                .subscribeOn(requests.threads());
    }

    private Rendering show(ServerWebExchange exchange, Optional<Verdict> verdict) {
        Language language = Language.of(exchange.getLocaleContext());
        Optional<Instant> at = verdict.map(Verdict::verifiedAt);
        return Rendering.view("admin/verification")
                .modelAttribute("intact", verdict.map(Verdict::intact).orElse(false))
                .modelAttribute("at", at)
                .modelAttribute("said", verdict.map(known -> sentences.say(language, known.code(), known.facts())))
                .build();
    }
}

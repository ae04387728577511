package org.minqing.security.signin;

import java.security.Principal;
import java.util.Map;
import org.minqing.http.Language;
import org.minqing.http.Sentences;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives a page that was open while its session ended the token of the one that has begun since, so that what stands half
 * written in it can still be sent. It says whose session that is, for the counter may be somebody else's by now: nothing
 * is sent again by itself. No other site can read it, as none can read the pages that bear the token.
 */
@RestController
class FormTokenController {

    private final Accounts accounts;
    private final Sentences sentences;

    FormTokenController(Accounts accounts, Sentences sentences) {
        this.accounts = accounts;
        this.sentences = sentences;
    }

    /** @param token for the forms of this session */
    record Fresh(String token, String said) {}

    @GetMapping(path = "/form-token", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Fresh>> fresh(ServerWebExchange exchange, Principal who) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        Language language = Language.of(exchange.getLocaleContext());
        String name = accounts.find(who.getName()).map(Account::displayName).orElse(who.getName());
        return token.map(known -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Fresh(
                        known.getToken(), sentences.say(language, "access.signed-in-again", Map.of("account", name)))));
    }
}

package org.minqing.security.signin;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the token that proves where a form came from into every form of our pages. */
@ControllerAdvice(
        basePackages = {
            "org.minqing.security",
            "org.minqing.desk",
            "org.minqing.evidence",
            "org.minqing.directory",
            "org.minqing.intake",
            "org.minqing.http.projections"
        })
class FormGuard {

    /** What a program reads needs no token, and a session for it would be one that nobody comes back to. */
    @ModelAttribute
    Mono<Void> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return Programs.saysWho(exchange.getRequest())
                ? Mono.empty()
                : token.doOnNext(made -> exchange.getAttributes()
                                .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, made))
                        .then();
    }
}

package org.minqing.security.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the token of a session's forms in the session, as text. */
@Component
class FormTokens implements ServerCsrfTokenRepository {

    private static final String ATTRIBUTE = "formToken";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        });
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return exchange.getSession()
                .doOnNext(session -> Optional.ofNullable(token)
                        .ifPresentOrElse(
                                known -> session.getAttributes().put(ATTRIBUTE, known.getToken()),
                                () -> session.getAttributes().remove(ATTRIBUTE)))
                .then();
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(Optional.ofNullable(session.<String>getAttribute(ATTRIBUTE))))
                .map(FormTokens::token);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}

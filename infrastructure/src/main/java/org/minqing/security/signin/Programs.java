package org.minqing.security.signin;

import java.util.Optional;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.security.account.AccessTokens;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.authentication.ServerHttpBasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Who a program is: by Basic, by one of our tokens, or by a token that a known issuer signed (a JWT). Each needs the right
 * to come in by program.
 */
@Component
class Programs {

    private static final String BEARER = "Bearer ";

    private final PasswordCheck passwords;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final SafeTransport transport;
    private final Requests requests;
    private final Limits limits;
    private final ObjectProvider<ReactiveJwtDecoder> issuer;
    private final String nameClaim;
    private final ServerHttpBasicAuthenticationConverter basic = new ServerHttpBasicAuthenticationConverter();

    Programs(
            PasswordCheck passwords,
            AccessTokens tokens,
            Accounts accounts,
            SafeTransport transport,
            Requests requests,
            Limits limits,
            ObjectProvider<ReactiveJwtDecoder> issuer,
            @Value("${minqing.oidc.name-claim}") String nameClaim) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.accounts = accounts;
        this.transport = transport;
        this.requests = requests;
        this.limits = limits;
        this.issuer = issuer;
        this.nameClaim = nameClaim;
    }

    /** Signs in whoever says who they are in the request itself; leaves the others to the session. */
    WebFilter filter() {
        return this::filter;
    }

    private Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!saysWho(request) || isForEverybody(request)) {
            return chain.filter(exchange);
        }
        return account(exchange)
                .switchIfEmpty(
                        Mono.error(() -> Problem.of(401, "access.not-known").asException()))
                .map(account -> {
                    if (!account.byProgram()) {
                        throw Problem.of(403, "access.not-by-program").asException();
                    }
                    limits.take(Limit.PROGRAM_CALLS, account.name());
                    return (Authentication) new SignedIn(account, request);
                })
                .flatMap(signedIn -> chain.filter(exchange)
                        .contextWrite(ReactiveSecurityContextHolder.withAuthentication(signedIn)));
    }

    /** Whether the application is well is told to anybody, also while the database that knows accounts is away. */
    private static boolean isForEverybody(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/actuator/health");
    }

    static boolean saysWho(ServerHttpRequest request) {
        return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    }

    private Mono<Account> account(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        String said = Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .orElse("");
        Mono<Account> account = said.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? ofToken(said.substring(BEARER.length()).strip())
                : basic.convert(exchange)
                        .ofType(UsernamePasswordAuthenticationToken.class)
                        .flatMap(typed -> waiting(() -> passwords.checkAgain(
                                typed.getName(),
                                String.valueOf(typed.getCredentials()),
                                SafeTransport.askedFrom(request))));
        return Mono.fromRunnable(() -> transport.check(request)).then(account);
    }

    private Mono<Account> ofToken(String token) {
        if (token.startsWith(AccessTokens.PREFIX)) {
            return waiting(() -> tokens.accountOf(token).flatMap(accounts::find).filter(Account::enabled));
        }
        return Mono.justOrEmpty(Optional.ofNullable(issuer.getIfAvailable()))
                .flatMap(decoder -> decoder.decode(token))
                .onErrorResume(JwtException.class, unsound -> Mono.empty())
                .flatMap(sound -> Mono.justOrEmpty(Optional.ofNullable(sound.getClaimAsString(nameClaim))))
                .flatMap(name ->
                        waiting(() -> accounts.find(Accounts.nameOf(name)).filter(Account::enabled)));
    }

    private Mono<Account> waiting(java.util.function.Supplier<Optional<Account>> look) {
        return Mono.fromCallable(look::get).subscribeOn(requests.threads()).flatMap(Mono::justOrEmpty);
    }
}

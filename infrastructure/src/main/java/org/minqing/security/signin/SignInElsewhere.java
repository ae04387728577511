package org.minqing.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Requests;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Signs in whoever was proven elsewhere (OpenID Connect), under the account here that has the name they go by there. Only
 * where that is configured. What the account may do is said here, never there; a second factor is the other side's matter.
 */
@Component
class SignInElsewhere
        implements ServerAuthenticationSuccessHandler,
                ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration UNDERWAY = Duration.ofMinutes(10);
    private static final int MOST_UNDERWAY = 10_000;
    private static final String STATE = "elsewhereState";

    private final Accounts accounts;
    private final SignInState state;
    private final AccessLedger access;
    private final Requests requests;
    private final String nameClaim;
    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    /** Who has gone there and not come back yet, by the state they come back with. A restart in between begins anew. */
    private final Cache<String, OAuth2AuthorizationRequest> underway = Caffeine.newBuilder()
            .maximumSize(MOST_UNDERWAY)
            .expireAfterWrite(UNDERWAY)
            .build();

    SignInElsewhere(
            Accounts accounts,
            SignInState state,
            AccessLedger access,
            Requests requests,
            @Value("${minqing.oidc.name-claim}") String nameClaim) {
        this.accounts = accounts;
        this.state = state;
        this.access = access;
        this.requests = requests;
        this.nameClaim = nameClaim;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filter, Authentication proven) {
        ServerWebExchange exchange = filter.getExchange();
        return Mono.fromCallable(() -> known(exchange, proven))
                .subscribeOn(requests.threads())
                .flatMap(account -> account.map(some -> exchange.getSession()
                                .flatMap(session ->
                                        state.provenElsewhere(session, some, SafeTransport.from(exchange.getRequest())))
                                .then(redirect.sendRedirect(exchange, URI.create("/"))))
                        .orElseGet(() -> redirect.sendRedirect(exchange, URI.create("/sign-in?unknown"))));
    }

    private Optional<Account> known(ServerWebExchange exchange, Authentication proven) {
        Optional<Account> account = Optional.ofNullable(proven.getPrincipal())
                .filter(OAuth2AuthenticatedPrincipal.class::isInstance)
                .flatMap(who ->
                        Optional.ofNullable(((OAuth2AuthenticatedPrincipal) who).<Object>getAttribute(nameClaim)))
                .map(name -> Accounts.nameOf(name.toString()))
                .flatMap(accounts::findNow)
                .filter(Account::enabled);
        AccessEntry entry = AccessEntry.of(
                        account.map(Account::name).orElse("?"),
                        account.isPresent() ? AccessAct.SIGNED_IN : AccessAct.SIGN_IN_FAILED)
                .with("way", "OpenID Connect")
                .from(SafeTransport.askedFrom(exchange.getRequest()));
        access.record(account.isPresent() ? entry : entry.failed());
        return account;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return stateOfThisSession(exchange)
                .flatMap(known -> Mono.justOrEmpty(Optional.ofNullable(underway.getIfPresent(known))));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> {
                    String made = String.valueOf(request.getState());
                    underway.put(made, request);
                    session.getAttributes().put(STATE, made);
                })
                .then();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return stateOfThisSession(exchange)
                .flatMap(known ->
                        Mono.justOrEmpty(Optional.ofNullable(underway.asMap().remove(known))));
    }

    /** Only the browser that went there comes back. */
    private static Mono<String> stateOfThisSession(ServerWebExchange exchange) {
        String told = String.valueOf(exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE));
        return exchange.getSession()
                .filter(session -> told.equals(session.getAttributes().get(STATE)))
                .map(session -> told);
    }
}

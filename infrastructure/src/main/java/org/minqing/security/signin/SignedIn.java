package org.minqing.security.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.api.query.QueryHeaders;
import org.minqing.http.Asker;
import org.minqing.security.account.Account;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody whose account is known for certain, for the time of one request. */
public final class SignedIn extends AbstractAuthenticationToken implements Asker {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final transient Map<String, String> beside;

    public SignedIn(Account account, ServerHttpRequest request) {
        super(List.of());
        this.account = account;
        this.beside = beside(account, request);
        setAuthenticated(true);
    }

    private static Map<String, String> beside(Account account, ServerHttpRequest request) {
        Map<String, String> beside = new HashMap<>();
        beside.put(QueryHeaders.ACTOR, account.name());
        beside.put(QueryHeaders.ADDRESS, SafeTransport.from(request));
        beside.put(QueryHeaders.REQUEST, request.getId());
        Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.USER_AGENT))
                .ifPresent(agent -> beside.put(QueryHeaders.USER_AGENT, agent));
        return Map.copyOf(beside);
    }

    @Override
    public Map<String, String> beside() {
        return beside;
    }

    public Account account() {
        return account;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}

package org.minqing.security.signin;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * The cookie that holds a session's id. By HTTPS under a name that browsers accept from this very host alone; without it,
 * which is on this machine only, under another.
 */
@Component
class SessionCookie implements WebSessionIdResolver {

    private static final String BY_HTTPS = "__Host-minqing";
    private static final String ON_THIS_MACHINE = "minqing";

    private final SafeTransport transport;

    SessionCookie(SafeTransport transport) {
        this.transport = transport;
    }

    @Override
    public List<String> resolveSessionIds(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().getOrDefault(name(exchange), List.of()).stream()
                .map(HttpCookie::getValue)
                .toList();
    }

    @Override
    public void setSessionId(ServerWebExchange exchange, String sessionId) {
        exchange.getResponse()
                .getCookies()
                .set(name(exchange), cookie(exchange, sessionId).build());
    }

    @Override
    public void expireSession(ServerWebExchange exchange) {
        exchange.getResponse()
                .getCookies()
                .set(name(exchange), cookie(exchange, "").maxAge(Duration.ZERO).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(name(exchange), value)
                .path("/")
                .httpOnly(true)
                .secure(transport.isEncrypted(exchange.getRequest()))
                .sameSite("Lax");
    }

    private String name(ServerWebExchange exchange) {
        return transport.isEncrypted(exchange.getRequest()) ? BY_HTTPS : ON_THIS_MACHINE;
    }
}

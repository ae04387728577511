package org.minqing.security.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.minqing.http.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What whoever has not signed in is told: people are led to the sign-in page, programs get a problem document. */
@Component
class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final String HTMX = "HX-Request";

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException nobody) {
        ServerHttpRequest request = exchange.getRequest();
        if (isPage(request)) {
            return lead(exchange, signInPage(request));
        }
        if (request.getHeaders().containsHeader(HTMX)) {
            exchange.getResponse().getHeaders().set("HX-Redirect", "/sign-in");
        }
        return Mono.error(Problem.of(401, "http.401")
                .withHeaders(
                        isScript(request) ? Map.of() : Map.of(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Minqing\""))
                .asException());
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        if (denied instanceof CsrfException && isPage(exchange.getRequest())) {
            return lead(exchange, isOfResidents(exchange.getRequest()) ? "/query?again" : "/sign-in?again");
        }
        return Mono.error(Problem.of(403, denied instanceof CsrfException ? "access.page-too-old" : "http.403")
                .asException());
    }

    private static String signInPage(ServerHttpRequest request) {
        String wanted = request.getURI().getRawPath()
                + (request.getURI().getRawQuery() == null
                        ? ""
                        : "?" + request.getURI().getRawQuery());
        return wanted.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private static Mono<Void> lead(ServerWebExchange exchange, String where) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(URI.create(where));
        return exchange.getResponse().setComplete();
    }

    /** A browser that would open its own window for the password, and not ours. */
    private static boolean isScript(ServerHttpRequest request) {
        return request.getHeaders().containsHeader("Sec-Fetch-Mode");
    }

    /** Nobody there has an account to sign in with. */
    private static boolean isOfResidents(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.equals("/query") || path.startsWith("/query/");
    }

    private static boolean isPage(ServerHttpRequest request) {
        return !request.getPath().value().startsWith("/api/")
                && !request.getHeaders().containsHeader(HTMX)
                && request.getHeaders().getAccept().stream()
                        .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
    }
}

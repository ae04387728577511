package org.minqing.security.signin;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.session.web.server.session.SpringSessionWebSessionStore;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

/**
 * Who gets past the door. What they may do inside is asked at the buses ({@link org.minqing.security.right}), not here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class SecurityConfiguration {

    private static final Set<HttpMethod> CHANGE_NOTHING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** Files that are the same for everybody, and what has to answer before anyone has signed in. */
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/*",
        "/query",
        "/query/answer",
        "/query/vote",
        "/desk/desk.css",
        "/desk/colours.js",
        "/desk/icon.svg",
        "/webjars/tabler__core/**",
        "/actuator/health",
        "/actuator/health/*",
        "/api/demo"
    };

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            Programs programs,
            SignInState state,
            FormTokens forms,
            Refusals refusals,
            SignInElsewhere elsewhere,
            ObjectProvider<ReactiveClientRegistrationRepository> issuers) {
        if (issuers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.authenticationSuccessHandler(elsewhere)
                    .authorizationRequestRepository(elsewhere)
                    .securityContextRepository(NoOpServerSecurityContextRepository.getInstance()));
        }
        return http.securityContextRepository(state)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .addFilterAt(programs.filter(), SecurityWebFiltersOrder.HTTP_BASIC)
                .authorizeExchange(asked ->
                        asked.pathMatchers(OPEN).permitAll().anyExchange().authenticated())
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(writesByCookie())
                        .csrfTokenRepository(forms)
                        .csrfTokenRequestHandler(new XorServerCsrfTokenRequestAttributeHandler())
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .build();
    }

    /** Keeps sessions where a restart does not end them. */
    @Bean
    WebSessionManager webSessionManager(Sessions sessions, SessionCookie cookie) {
        DefaultWebSessionManager manager = new DefaultWebSessionManager();
        manager.setSessionStore(new SpringSessionWebSessionStore<>(sessions));
        manager.setSessionIdResolver(cookie);
        return exchange -> manager.getSession(exchange).doOnNext(session -> ByItself.mark(session, exchange));
    }

    /**
     * A browser sends cookies along whoever made the page, and Basic too once it has been typed there. A program's own
     * header comes from nobody else.
     */
    private static ServerWebExchangeMatcher writesByCookie() {
        return exchange -> {
            ServerHttpRequest request = exchange.getRequest();
            boolean changes = !CHANGE_NOTHING.contains(request.getMethod());
            boolean proven = Programs.saysWho(request) && !comesFromAnotherSite(request);
            return changes && !proven ? MatchResult.match() : MatchResult.notMatch();
        };
    }

    private static boolean comesFromAnotherSite(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().getOrigin();
        return origin != null
                && !origin.equals(
                        request.getURI().getScheme() + "://" + request.getURI().getAuthority());
    }
}

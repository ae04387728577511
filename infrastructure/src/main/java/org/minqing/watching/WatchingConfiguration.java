package org.minqing.watching;

import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

/** What follows a command, and who may read the meters. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    private static final String NAME = "minqing";

    /** Spring serves health at one of two ports, and under these, set in {@code application.yml}, at the first of them always. */
    private static final Map<String, String> SECOND_NAMES = Map.of(
            "/actuator/health", "/healthz",
            "/actuator/health/readiness", "/readyz",
            "/actuator/health/liveness", "/livez");

    /** Spans of commands and projections belong to the trace of the request that they came from. */
    @Bean
    SpanFactory spanFactory(ObjectProvider<OpenTelemetry> telemetry) {
        OpenTelemetry there = telemetry.getIfAvailable();
        return there == null
                ? NoOpSpanFactory.INSTANCE
                : OpenTelemetrySpanFactory.builder()
                        .tracer(there.getTracer(NAME))
                        .contextPropagators(there.getPropagators().getTextMapPropagator())
                        .build();
    }

    /** Whoever shares out requests asks for health where requests go, also where the meters have a port of their own. */
    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    WebFilter healthWhereRequestsGo() {
        return (exchange, chain) -> {
            String path = exchange.getRequest().getPath().value();
            return chain.filter(
                    isAtTheMeters(exchange) || !SECOND_NAMES.containsKey(path)
                            ? exchange
                            : exchange.mutate()
                                    .request(asked -> asked.path(SECOND_NAMES.get(path)))
                                    .build());
        };
    }

    /** The port of the meters lies within the house, and they name nobody. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityWebFilterChain meters(ServerHttpSecurity http) {
        return http.securityMatcher(exchange -> isAtTheMeters(exchange) ? MatchResult.match() : MatchResult.notMatch())
                .authorizeExchange(asked -> asked.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
    }

    private static boolean isAtTheMeters(ServerWebExchange exchange) {
        return WebServerApplicationContext.hasServerNamespace(exchange.getApplicationContext(), "management");
    }
}

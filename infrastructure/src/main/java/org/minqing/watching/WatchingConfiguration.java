package org.minqing.watching;

import io.opentelemetry.api.OpenTelemetry;
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

/** What follows a command, and who may read the meters. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    private static final String NAME = "minqing";

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

    /** The port of the meters lies within the house, and they name nobody. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityWebFilterChain meters(ServerHttpSecurity http) {
        return http.securityMatcher(exchange ->
                        WebServerApplicationContext.hasServerNamespace(exchange.getApplicationContext(), "management")
                                ? MatchResult.match()
                                : MatchResult.notMatch())
                .authorizeExchange(asked -> asked.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
    }
}

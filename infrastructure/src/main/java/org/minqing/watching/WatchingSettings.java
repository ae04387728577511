package org.minqing.watching;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Follows from two settings what watching costs: meters are kept where they have a port of their own to be read at
 * ({@code MANAGEMENT_SERVER_PORT}), and requests are followed where their traces are sent somewhere ({@code MINQING_TRACES}) or
 * stand in a log that programs read ({@code MINQING_LOG_FORMAT}). Otherwise no request is looked at.
 */
final class WatchingSettings implements EnvironmentPostProcessor, Ordered {

    /** A heap dump would hold people's particulars, and the environment passwords. */
    private static final String PAGES = "health, metrics, prometheus, scheduledtasks, threaddump";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean metered = StringUtils.hasText(environment.getProperty("management.server.port"));
        boolean sent = StringUtils.hasText(environment.getProperty("minqing.traces"));
        boolean traced = sent || StringUtils.hasText(environment.getProperty("logging.structured.format.console"));

        Map<String, Object> settings = new HashMap<>();
        settings.put("management.endpoints.web.exposure.include", metered ? PAGES : "health");
        settings.put("management.defaults.metrics.export.enabled", metered);
        settings.put("management.opentelemetry.enabled", traced);
        settings.put("management.tracing.export.enabled", traced);
        settings.put("management.observations.enable.all", metered || traced);
        settings.put("spring.reactor.context-propagation", traced ? "auto" : "limited");
        if (metered) {
            // Whoever wants it read from other machines says so.
            settings.put("management.server.address", "127.0.0.1");
        }
        if (sent) {
            settings.put("management.opentelemetry.tracing.export.otlp.endpoint", "${minqing.traces}");
        }
        environment.getPropertySources().addLast(new MapPropertySource("watching", settings));
    }

    /** After the files that settings are read from. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

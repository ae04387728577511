package org.minqing.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many notices have still to leave the house, and how many could not. */
@Component
class DeliveryMeters implements MeterBinder {

    private final JdbcClient jdbc;

    DeliveryMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String state : List.of("WAITING", "PARKED")) {
            Gauge.builder("minqing.deliveries", () -> count(state))
                    .description("Notices on their way out, by state")
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from delivery where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }
}

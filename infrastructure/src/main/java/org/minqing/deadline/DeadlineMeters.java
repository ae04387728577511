package org.minqing.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether deadlines are spoken of in time: by how much the one that waits longest is late. */
@Component
class DeadlineMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder("minqing.deadlines.late", this::late, TimeUnit.MILLISECONDS)
                .description("By how much the deadline that waits longest to be recorded is late")
                .register(meters);
    }

    private long late() {
        return jdbc.sql("select next_at from due.due where next_at is not null order by next_at limit 1")
                .query((row, number) -> row.getObject("next_at", OffsetDateTime.class))
                .optional()
                .map(next -> Duration.between(next.toInstant(), clock.instant()).toMillis())
                .filter(late -> late > 0)
                .orElse(0L);
    }
}

package org.minqing.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether the ledger is sealed every day: how old its last seal is; no number where there is none. */
final class SealMeters implements MeterBinder {

    private final Seals seals;
    private final Clock clock;

    SealMeters(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder("minqing.seal.age", this::age, TimeUnit.SECONDS)
                .description("How long ago the ledger was sealed last")
                .register(meters);
    }

    private double age() {
        return seals.last()
                .map(seal -> (double) Duration.between(seal.content().madeAt(), clock.instant())
                        .toSeconds())
                .orElse(Double.NaN);
    }
}

package org.minqing.demo.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time of the invented district: it runs as the machine's until it is quickened. It never begins before what the ledger has
 * recorded already, so that a restart goes on where time had come to.
 */
public final class DemoTime implements InstantSource {

    /** An hour in a second. People of the district come late to their own lives well before that. */
    public static final int MOST = 3600;

    private final InstantSource machine;
    private final int speed;
    private volatile Run run;

    private record Run(Instant since, Instant from, int speed) {

        Instant at(Instant machine) {
            return from.plus(Duration.between(since, machine).multipliedBy(speed));
        }
    }

    /**
     * @param recorded when the newest event was recorded
     * @param speed how many of its seconds are one of the machine's, once it is quickened; 1 to {@link #MOST}
     * @throws IllegalArgumentException where the speed is another
     */
    public DemoTime(InstantSource machine, Optional<Instant> recorded, int speed) {
        if (speed < 1 || speed > MOST) {
            throw new IllegalArgumentException(
                    "MINQING_DEMO_SPEED is a whole number from 1 to " + MOST + ", not " + speed);
        }
        this.machine = machine;
        this.speed = speed;
        Instant now = machine.instant();
        this.run = new Run(now, recorded.filter(now::isBefore).orElse(now), 1);
    }

    /** From now on it runs at its speed. */
    public void quicken() {
        Instant now = machine.instant();
        run = new Run(now, run.at(now), speed);
    }

    /** In milliseconds, as the machine's. */
    @Override
    public Instant instant() {
        return run.at(machine.instant()).truncatedTo(ChronoUnit.MILLIS);
    }

    public int speed() {
        return run.speed();
    }

    /** How long the machine takes for so much of the district's time. */
    public Duration ofTheMachine(Duration time) {
        return time.dividedBy(run.speed());
    }
}

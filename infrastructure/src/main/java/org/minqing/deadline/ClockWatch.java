package org.minqing.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.minqing.MachineTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares this machine's clock with the database's, which all nodes share. A clock that goes wrong would record deadlines
 * as missed that are not, for ever: until it goes right again time stands still here, and whoever shares requests out between
 * nodes asks another one.
 */
@Component
class ClockWatch implements StandStill {

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    /** More than any network time service leaves between two machines. */
    private static final Duration MOST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    ClockWatch(JdbcClient jdbc, @MachineTime Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked anew each time: what is recorded because of a clock is never taken back. */
    @Override
    public synchronized boolean holds() {
        try {
            Instant before = clock.instant();
            Instant there = jdbc.sql("select clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            Instant after = clock.instant();
            boolean wasWrong = isWrong();
            ahead = ahead(before, there, after);
            tell(wasWrong);
        } catch (DataAccessException away) {
            log.debug("The database's clock cannot be read at the moment: {}", away.getMessage());
        }
        return isWrong();
    }

    /** Between asking and hearing any moment may be the one that was told. */
    private static Duration ahead(Instant before, Instant there, Instant after) {
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(there, after) : Duration.ZERO;
    }

    /** At the last look: whoever looks for deadlines has it looked at each second. */
    boolean isWrong() {
        return ahead.abs().compareTo(MOST) > 0;
    }

    private void tell(boolean wasWrong) {
        if (isWrong() && !wasWrong) {
            log.error(
                    "The clock of this machine and the database's differ by {} s: no deadline is looked for here until both"
                            + " say the same. Set them by a network time service",
                    ahead.abs().toSeconds());
        }
        if (wasWrong && !isWrong()) {
            log.warn("The clock of this machine says what the database's does again");
        }
    }
}

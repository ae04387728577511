package org.minqing.duty;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.minqing.api.query.DutyShifts.Shift;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.Scope;
import org.minqing.http.Asking;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which shift somebody has signed on to: what they take in carries it. */
@Component
@EnableConfigurationProperties(DutySettings.class)
public class ShiftNow {

    /** Many take in many calls in that time, and a shift begins but once. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int ACCOUNTS = 10_000;

    private final Asking asking;
    private final Clock clock;
    private final ZoneId zone;
    private final Cache<String, Optional<Shift>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(ACCOUNTS)
            .build();

    ShiftNow(Asking asking, Clock clock, ZoneId zone) {
        this.asking = asking;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day it began and what it is called; empty where they are on none. */
    public Optional<String> of(String account) {
        return known.get(account, this::find)
                .map(shift -> LocalDate.ofInstant(shift.from(), zone) + " " + shift.name());
    }

    private Optional<Shift> find(String account) {
        Instant now = clock.instant();
        DutyShiftsQuery theirs = new DutyShiftsQuery(Scope.everything(), now, now.plusMillis(1), Optional.of(account));
        return asking.askForAll(theirs).items().stream()
                .filter(shift -> shift.onDuty().equals(account) && shift.isHeldAt(now))
                .findFirst();
    }
}

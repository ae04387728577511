package org.minqing.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.minqing.MachineTime;
import org.minqing.http.Problem;
import org.minqing.security.SecurityProfile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow. Five tries are free; from the sixth on each wrong one doubles the wait before the next. Counted per
 * account and address: whoever guesses from elsewhere locks nobody out, and nobody for good.
 */
@Component
public class WrongTries {

    private static final int FREE = 5;
    private static final int REMEMBERED = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final SecurityProfile profile;
    private final Clock clock;
    private final Cache<Who, Tries> tries = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    public WrongTries(SecurityProfile profile, @MachineTime Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    private record Who(String account, String address) {}

    private record Tries(int wrong, Instant next) {}

    /**
     * Before a password is looked at. The try counts as wrong until it is said to be {@link #right}, so that many at once
     * are no way around.
     *
     * @throws org.minqing.http.ProblemException 429 with the seconds to wait; such a try is not counted
     */
    public void begin(String account, String address) {
        Instant now = clock.instant();
        tries.asMap().compute(new Who(account, address), (who, before) -> {
            Tries known = before == null ? new Tries(0, now) : before;
            if (known.next().isAfter(now)) {
                throw tooSoon(Duration.between(now, known.next()));
            }
            int wrong = known.wrong() + 1;
            return new Tries(wrong, now.plus(wait(wrong)));
        });
    }

    public void right(String account, String address) {
        tries.invalidate(new Who(account, address));
    }

    private Duration wait(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = profile.firstWait().multipliedBy(1L << Math.min(wrong - FREE, 20));
        return doubled.compareTo(profile.longestWait()) > 0 ? profile.longestWait() : doubled;
    }

    private static RuntimeException tooSoon(Duration wait) {
        String seconds = Long.toString(Math.max(1, (wait.toMillis() + 999) / 1000));
        return Problem.of(429, "access.too-many-tries", Map.of("seconds", seconds))
                .withHeaders(Map.of(HttpHeaders.RETRY_AFTER, seconds))
                .asException();
    }
}

package org.minqing.demo.mass;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the numbers of each kind, district and year were given out, so that the next case gets a number of its own. */
final class Counters {

    private final Map<String, Long> last = new HashMap<>();

    /** @param number as on the case, {@code H-999902-2026-000017} */
    void see(String number) {
        int split = number.lastIndexOf('-');
        last.merge(number.substring(0, split), Long.parseLong(number.substring(split + 1)), Math::max);
    }

    void set(JdbcTemplate jdbc) {
        last.forEach((series, number) -> {
            String sequence = "case_number." + series.replace('-', '_').toLowerCase(Locale.ROOT);
            jdbc.execute("create sequence if not exists " + sequence);
            jdbc.queryForObject(
                    "select setval(cast(? as regclass), greatest(?, last_value)) from " + sequence,
                    Long.class,
                    sequence,
                    number);
        });
    }
}

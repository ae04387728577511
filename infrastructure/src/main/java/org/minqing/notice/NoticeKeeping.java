package org.minqing.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws old notices away: what happened stands in the ledger. What has not left the house yet stays until somebody saw to it. */
@Component
class NoticeKeeping {

    private static final Logger log = LoggerFactory.getLogger(NoticeKeeping.class);

    private final JdbcClient jdbc;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeKeeping(JdbcClient jdbc, NoticeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void throwAway() {
        try {
            jdbc.sql("""
                    delete from notice n where happened_at < :before and not exists (
                        select from delivery d where d.notice_id = n.id and d.state in ('WAITING', 'PARKED'))
                    """)
                    .param("before", Notices.at(clock.instant().minus(Duration.ofDays(settings.keptDays()))))
                    .update();
        } catch (DataAccessException away) {
            log.debug("Old notices cannot be thrown away at the moment: {}", away.getMessage());
        }
    }
}

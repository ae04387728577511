package org.minqing.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.minqing.api.Level;
import org.minqing.api.query.DutyShifts.Shift;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.Scope;
import org.minqing.deadline.StandStill;
import org.minqing.http.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of shifts that nobody came to. No event says so, so the clock is looked at; what is told goes by the shift and whoever should be
 * there, so whoever looks again, here or on another node, tells it to nobody twice.
 */
@Component
class EmptyShiftWatch {

    private static final Logger log = LoggerFactory.getLogger(EmptyShiftWatch.class);

    private final Asking asking;
    private final Notices notices;
    private final Recipients recipients;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ObjectProvider<StandStill> standStill;

    EmptyShiftWatch(
            Asking asking,
            Notices notices,
            Recipients recipients,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<StandStill> standStill) {
        this.asking = asking;
        this.notices = notices;
        this.recipients = recipients;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.standStill = standStill;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (standStill.stream().anyMatch(StandStill::holds)) {
            return;
        }
        try {
            Instant now = clock.instant();
            List<Shift> empty = asking
                    .askForAll(new DutyShiftsQuery(Scope.everything(), now, now.plusMillis(1), Optional.empty()))
                    .items()
                    .stream()
                    .filter(shift -> shift.isEmptyAt(now))
                    .toList();
            empty.forEach(shift -> transaction.executeWithoutResult(status -> tell(shift)));
        } catch (DataAccessException | TransactionException away) {
            log.debug("Empty shifts cannot be looked for at the moment: {}", away.getMessage());
        }
    }

    private void tell(Shift shift) {
        Cause cause = new Cause(
                UUID.nameUUIDFromBytes(
                        ("empty shift/" + shift.id() + "/" + shift.onDuty()).getBytes(StandardCharsets.UTF_8)),
                NoticeKind.SHIFT_EMPTY,
                shift.id().value(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(shift.from()),
                true,
                shift.from());
        List<Audience> whom = List.of(new Audience.OneAccount(shift.onDuty()), new Audience.Supervisors(Level.GRID));
        notices.tell(cause, recipients.of(whom, Concerned.of(shift), Set.of()));
    }
}

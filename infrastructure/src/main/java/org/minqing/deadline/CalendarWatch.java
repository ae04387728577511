package org.minqing.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.RecomputeDeadline;
import org.minqing.api.CommandHeaders;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.rules.HolidayCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices that a year's holidays have been published, be it while the application runs or while it was stopped, and has
 * the running deadlines counted anew that were counted without them.
 */
@Component
class CalendarWatch {

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);
    private static final Map<String, String> BY_THE_LEDGER = Map.of(CommandHeaders.ACTOR, Act.SYSTEM);

    private final CalendarInForce calendar;
    private final JdbcClient jdbc;
    private final CaseCommands commands;

    CalendarWatch(CalendarInForce calendar, JdbcClient jdbc, CaseCommands commands) {
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.commands = commands;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            calendar.refresh();
            String years = years(calendar.calendar());
            Optional<String> before = jdbc.sql("select years from calendar_seen")
                    .query(String.class)
                    .optional();
            if (before.filter(years::equals).isPresent()) {
                return;
            }
            if (before.isPresent()) {
                recompute();
            }
            remember(years);
        } catch (DataAccessException away) {
            log.debug("The calendar cannot be compared at the moment: {}", away.getMessage());
        }
    }

    /** A deadline that was counted with a published calendar stays as it is: its case sees to that. */
    private void recompute() {
        List<RunningDeadline> running = jdbc.sql(
                        "select " + RunningDeadline.COLUMNS + " from due.due where told <= reminders order by due_at")
                .query(RunningDeadline::read)
                .list();
        log.info("The holiday calendar has changed: {} running deadlines are looked at", running.size());
        running.forEach(this::recompute);
    }

    private void recompute(RunningDeadline deadline) {
        try {
            commands.send(
                            deadline.kind(),
                            deadline.caseId(),
                            new RecomputeDeadline(deadline.which(), deadline.key()),
                            BY_THE_LEDGER)
                    .join();
        } catch (CompletionException failure) {
            log.warn("A deadline could not be counted anew: {}", deadline, failure);
        }
    }

    private void remember(String years) {
        jdbc.sql("insert into calendar_seen (one_row, years) values (true, :years)"
                        + " on conflict (one_row) do update set years = excluded.years")
                .param("years", years)
                .update();
    }

    private static String years(HolidayCalendar calendar) {
        return new TreeSet<>(calendar.publishedYears()).toString();
    }
}

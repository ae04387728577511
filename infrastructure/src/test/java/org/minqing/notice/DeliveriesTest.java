package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.Language;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices that leave the house, at a time that the test says. By SMS here, as its other side is the test's own. */
class DeliveriesTest {

    @TempDir
    private Path folder = Path.of("");

    private Optional<NoticesForTests> opened = Optional.empty();
    private final List<UUID> arrived = new ArrayList<>();
    private boolean reachable = true;

    @BeforeEach
    void open() {
        opened = Optional.of(new NoticesForTests(folder));
        here().account("yang", Reach.EVERYWHERE, Role.HANDLER);
        reach(Optional.empty());
    }

    @AfterEach
    void close() {
        opened.ifPresent(NoticesForTests::close);
    }

    @Test
    void what_was_taken_by_the_other_side_is_sent_and_comes_no_more() {
        Notice notice = here().tell("yang", false, Way.SMS);

        round().sendWhatIsDue();
        here().goOn(Duration.ofDays(1));
        round().sendWhatIsDue();

        assertThat(arrived).containsExactly(notice.id());
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void what_was_not_taken_is_tried_again_later_and_later() {
        Notice notice = here().tell("yang", false, Way.SMS);
        reachable = false;
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 4; attempt++) {
            round().sendWhatIsDue();
            Duration pause = Duration.between(here().clock.instant(), nextAttempt());
            pauses.add(pause);
            here().goOn(pause.minusMillis(1));
            round().sendWhatIsDue();
            assertThat(attempts()).as("tried no sooner").isEqualTo(attempt);
            here().goOn(Duration.ofMillis(1));
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(270));

        reachable = true;
        round().sendWhatIsDue();
        assertThat(arrived).containsExactly(notice.id());
    }

    @Test
    void after_the_last_attempt_it_is_parked_until_somebody_has_it_tried_again() {
        Notice notice = here().tell("yang", false, Way.SMS);
        reachable = false;
        for (int attempt = 1; attempt <= Attempts.MOST; attempt++) {
            round().sendWhatIsDue();
            here().goOn(Duration.ofHours(6));
        }
        assertThat(here().deliveries.parked())
                .extracting(Deliveries.Parked::notice, Deliveries.Parked::attempts, Deliveries.Parked::problem)
                .containsExactly(tuple(notice.id(), Attempts.MOST, "IllegalStateException"));
        assertThat(here().deliveries.waiting()).isZero();

        reachable = true;
        round().sendWhatIsDue();
        assertThat(arrived).isEmpty();
        here().deliveries.tryAgain();
        round().sendWhatIsDue();
        assertThat(arrived).containsExactly(notice.id());
        assertThat(here().deliveries.parked()).isEmpty();
    }

    @Test
    void what_a_worker_took_and_left_behind_when_it_died_comes_up_again_under_the_same_id() {
        Notice notice = here().tell("yang", false, Way.SMS);
        // It may have been sent by then, or not: nobody knows.
        assertThat(here().deliveries.take(10)).hasSize(1);

        round().sendWhatIsDue();
        assertThat(arrived).as("still with the worker").isEmpty();
        here().goOn(Deliveries.WITH_A_WORKER);
        round().sendWhatIsDue();

        assertThat(arrived).containsExactly(notice.id());
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void what_was_sent_stays_sent_where_another_worker_fails_with_it_later() {
        here().tell("yang", false, Way.SMS);
        Deliveries.Taken slow = here().deliveries.take(10).getFirst();
        here().goOn(Deliveries.WITH_A_WORKER);
        Deliveries.Taken second = here().deliveries.take(10).getFirst();

        here().deliveries.sent(slow);
        here().deliveries.failed(second, "503");

        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void two_workers_never_have_the_same_one() throws Exception {
        for (int i = 0; i < 60; i++) {
            here().tell("yang", false, Way.SMS);
        }
        Set<UUID> seen = new HashSet<>();
        int taken = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            Callable<List<Deliveries.Taken>> work = () -> {
                List<Deliveries.Taken> mine = new ArrayList<>();
                List<Deliveries.Taken> some = here().deliveries.take(7);
                while (!some.isEmpty()) {
                    mine.addAll(some);
                    some = here().deliveries.take(7);
                }
                return mine;
            };
            for (Future<List<Deliveries.Taken>> one : workers.invokeAll(List.of(work, work, work, work))) {
                taken += one.get().size();
                one.get().forEach(each -> seen.add(each.notice().id()));
            }
        }
        assertThat(taken).isEqualTo(60);
        assertThat(seen).hasSize(60);
    }

    @Test
    void in_quiet_hours_nothing_goes_out_until_they_are_over() {
        reach(Optional.of(new QuietHours(LocalTime.of(9, 0), LocalTime.of(11, 0))));
        Notice notice = here().tell("yang", false, Way.SMS);

        round().sendWhatIsDue();
        assertThat(arrived).isEmpty();
        assertThat(nextAttempt()).isEqualTo(NoticesForTests.BEGIN.plus(Duration.ofHours(1)));
        assertThat(attempts()).isZero();

        here().goOn(Duration.ofHours(1));
        round().sendWhatIsDue();
        assertThat(arrived).containsExactly(notice.id());
    }

    @Test
    void quiet_hours_hold_for_what_is_tried_again_too() {
        reach(Optional.of(new QuietHours(LocalTime.of(10, 1), LocalTime.of(9, 0))));
        here().tell("yang", false, Way.SMS);
        reachable = false;
        round().sendWhatIsDue();
        here().goOn(Duration.ofMinutes(5));
        reachable = true;

        round().sendWhatIsDue();

        assertThat(arrived).isEmpty();
        assertThat(nextAttempt()).isEqualTo(Instant.parse("2026-03-03T01:00:00Z"));
    }

    @Test
    void an_emergency_passes_through_quiet_hours() {
        reach(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(21, 0))));
        Notice notice = here().tell("yang", true, Way.SMS);

        round().sendWhatIsDue();

        assertThat(arrived).containsExactly(notice.id());
    }

    @Test
    void whoever_has_gone_is_told_nothing_any_more() {
        here().tell("yang", false, Way.SMS);
        here().jdbc.sql("update account set enabled = false").update();

        round().sendWhatIsDue();

        assertThat(arrived).isEmpty();
        assertThat(state()).isEqualTo("DROPPED");
    }

    private void reach(Optional<QuietHours> quiet) {
        here().choices
                .reach("yang", new Contact(Language.CHINESE, Optional.empty(), Optional.of("19900000001"), quiet));
    }

    private DeliveryRound round() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        SmsGateway gateway = (id, phone, text) -> {
            if (!reachable) {
                throw new IllegalStateException("No answer for " + phone);
            }
            synchronized (arrived) {
                arrived.add(id);
            }
        };
        beans.addBean("sms", gateway);
        Senders senders = new Senders(
                NoticesForTests.provider(new JavaMailSenderImpl()),
                beans.getBeanProvider(SmsGateway.class),
                NoticesForTests.settings(),
                NoticesForTests.body(),
                here().clock);
        return new DeliveryRound(
                here().deliveries,
                senders,
                here().choices,
                here().accounts,
                NoticesForTests.words(),
                NoticesForTests.settings(),
                here().clock,
                NoticesForTests.SHANGHAI);
    }

    private String state() {
        return here().jdbc.sql("select state from delivery").query(String.class).single();
    }

    private int attempts() {
        return here().jdbc
                .sql("select attempts from delivery")
                .query(Integer.class)
                .single();
    }

    private Instant nextAttempt() {
        return here().jdbc
                .sql("select next_attempt_at from delivery")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private NoticesForTests here() {
        return opened.orElseThrow();
    }
}

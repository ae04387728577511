package org.minqing.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.command.common.CaseNumbers;
import org.minqing.command.common.Directory;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.WorkingCalendar;
import org.minqing.deadline.StandStill;
import org.minqing.demo.numbers.ReservedNumbers;
import org.minqing.demo.story.Matters;
import org.minqing.demo.time.DemoTime;
import org.minqing.demo.time.DemoYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * The district from its first start on: builds its year, or goes on building it where it was, then lives. While it tells of
 * the past nobody looks for deadlines: the telling does.
 */
class DemoDistrict implements StandStill {

    private static final Logger log = LoggerFactory.getLogger(DemoDistrict.class);

    private static final int PATIENCE_IN_SECONDS = 10;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final DemoSettings settings;
    private final DemoYearTable table;
    private final DemoBuilding building;
    private final DemoSender sender;
    private final DemoDuty duty;
    private final Surroundings surroundings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("demo-district").daemon().factory());
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile DemoState state = DemoState.BUILDING;
    private volatile boolean inThePresent;
    private volatile LocalDate until;

    /** What it lives by. */
    record Surroundings(
            RuleSet rules,
            WorkingCalendar calendar,
            Directory directory,
            ReservedNumbers reserved,
            CaseNumbers everybodys,
            EventStore ledger,
            Clock clock,
            DemoTime time,
            ZoneId zone) {}

    DemoDistrict(
            DemoSettings settings,
            DemoYearTable table,
            DemoBuilding building,
            DemoSender sender,
            DemoDuty duty,
            Surroundings surroundings) {
        this.settings = settings;
        this.table = table;
        this.building = building;
        this.sender = sender;
        this.duty = duty;
        this.surroundings = surroundings;
        this.until = settings.until()
                .orElseGet(() -> LocalDate.now(surroundings.clock().withZone(surroundings.zone()))
                        .minusDays(1));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.execute(this::run);
    }

    private void run() {
        try {
            boolean resumed = table.begun().isPresent();
            DemoYearTable.Row row = table.begunOr(settings.seed(), until, settings.matters());
            until = row.until();
            DemoYear year = DemoYear.until(row.until(), surroundings.zone());
            Matters matters = matters(row, year);
            building.layOut(matters.district());
            if (!row.built()) {
                building.build(matters, year, resumed);
            }
            surroundings.time().quicken();
            state = DemoState.LIVING;
            if (settings.rate() > 0) {
                live(matters);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            if (!thread.isShutdown()) {
                log.error("The demo district has stopped; it goes on after a restart", failure);
            }
        }
    }

    private Matters matters(DemoYearTable.Row row, DemoYear year) {
        return Matters.of(
                row.seed(),
                row.matters(),
                year,
                surroundings.rules(),
                surroundings.calendar(),
                surroundings.directory(),
                surroundings.reserved().rehearsed());
    }

    private void live(Matters matters) throws InterruptedException {
        DemoLife life = new DemoLife(
                table,
                sender,
                matters,
                surroundings.reserved(),
                surroundings.everybodys(),
                surroundings.ledger(),
                surroundings.clock(),
                settings.rate());
        life.takeUp(table.begun().orElseThrow());
        DemoVisits visits = new DemoVisits(sender, matters.district(), surroundings.zone());
        DemoReceptions receptions =
                new DemoReceptions(sender, matters.district(), surroundings.everybodys(), surroundings.zone());
        DemoTalkPoints talkPoints =
                new DemoTalkPoints(sender, matters.district(), surroundings.everybodys(), surroundings.zone());
        DemoChoices choices = new DemoChoices(sender, matters.district(), surroundings.zone());
        DemoScreening screening =
                new DemoScreening(sender, matters.district(), surroundings.everybodys(), surroundings.zone());
        DemoTellings tellings = new DemoTellings(
                surroundings.clock(),
                List.of(
                        visits::goOut,
                        receptions::live,
                        talkPoints::live,
                        choices::live,
                        screening::live,
                        _ -> inThePresent = life.live(),
                        now -> duty.live(matters.district(), now)));
        Duration pause = Duration.ZERO;
        while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            pause = tellings.tell() ? surroundings.time().ofTheMachine(life.untilNextAct()) : AFTER_FAILURE;
        }
    }

    @Override
    public boolean holds() {
        return !inThePresent;
    }

    DemoStatus status() {
        return new DemoStatus(
                state,
                until,
                table.events(),
                surroundings.clock().instant(),
                surroundings.time().speed());
    }

    /** Before anything else is stopped, so that no command goes astray. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping.countDown();
        thread.shutdownNow();
        if (!thread.awaitTermination(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            log.warn("The demo district is stopped in the middle of a deed; it goes on after a restart");
        }
    }
}

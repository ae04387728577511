package org.minqing.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.minqing.MachineTime;
import org.minqing.StartRefusedException;
import org.minqing.api.CommandHeaders;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.CaseNumbers;
import org.minqing.command.common.Directory;
import org.minqing.command.rules.RuleSet;
import org.minqing.deadline.CalendarInForce;
import org.minqing.demo.numbers.ReservedNumbers;
import org.minqing.demo.time.DemoTime;
import org.minqing.directory.Directories;
import org.minqing.duty.DutySettings;
import org.minqing.http.papers.PaperKeeping;
import org.minqing.store.StoredStreams;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo district, where it is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("minqing.demo.enabled")
class DemoConfiguration {

    private static final String EVERYBODYS = "sequencedCaseNumbers";

    @Bean
    DemoSettings demoSettings(
            @Value("${minqing.demo.rate}") double rate,
            @Value("${minqing.demo.speed}") int speed,
            @Value("${minqing.demo.seed}") long seed,
            @Value("${minqing.demo.until}") String until,
            @Value("${minqing.demo.matters}") int matters,
            @Value("${minqing.demo.at-once}") int atOnce) {
        return new DemoSettings(
                rate,
                speed,
                seed,
                until.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                matters,
                atOnce);
    }

    @Bean
    DemoTime demoTime(@MachineTime Clock machine, DemoYearTable table, DemoSettings settings) {
        return new DemoTime(machine, table.newest(), settings.speed());
    }

    /** What decisions are made by, in place of the machine's. */
    @Bean
    Clock districtClock(DemoTime time) {
        return time.withZone(ZoneOffset.UTC);
    }

    /** What follows from a deed is recorded when the deed is. */
    @Bean
    CorrelationDataProvider whenItIsRecorded() {
        return new SimpleCorrelationDataProvider(CommandHeaders.RECORDED_AT);
    }

    @Bean
    @Primary
    ReservedNumbers reservedNumbers(@Qualifier(EVERYBODYS) CaseNumbers everybodys) {
        return new ReservedNumbers(everybodys);
    }

    @Bean
    DemoSender demoSender(CaseCommands commands, EventStore ledger) {
        return new DemoSender(commands, ledger);
    }

    @Bean
    DemoDuty demoDuty(DemoSender sender, DutySettings duty, CalendarInForce calendar, ZoneId zone) {
        return new DemoDuty(sender, duty, calendar, zone);
    }

    /** @throws StartRefusedException where an Axon Server keeps the events, and the year, which is written past it, is not there yet */
    @Bean
    DemoYearTable demoYearTable(JdbcClient jdbc, Environment settings) {
        DemoYearTable table = new DemoYearTable(jdbc);
        boolean there = table.begun().filter(DemoYearTable.Row::built).isPresent();
        if (!there && settings.matchesProfiles(StoredStreams.ON_AXON_SERVER)) {
            throw new StartRefusedException(
                    "The year of the demo district is written into PostgreSQL, and the events of this ledger are on an Axon Server",
                    "Take MINQING_DEMO away; or let the year be written on PostgreSQL alone and move that ledger, as"
                            + " docs/axon-server.md says");
        }
        return table;
    }

    @Bean
    DemoBuilding demoBuilding(
            DemoYearTable table,
            DemoSender sender,
            Directories directories,
            PaperKeeping papers,
            ReservedNumbers reserved,
            @Qualifier(EVERYBODYS) CaseNumbers everybodys,
            DemoSettings settings) {
        return new DemoBuilding(table, sender, directories, papers, reserved, everybodys, settings.atOnce());
    }

    @Bean
    DemoDistrict.Surroundings demoSurroundings(
            RuleSet rules,
            CalendarInForce calendar,
            Directory directory,
            ReservedNumbers reserved,
            @Qualifier(EVERYBODYS) CaseNumbers everybodys,
            EventStore ledger,
            Clock clock,
            DemoTime time,
            ZoneId zone) {
        // By which the store says when something was recorded.
        GenericEventMessage.clock = clock;
        return new DemoDistrict.Surroundings(
                rules, calendar.calendar(), directory, reserved, everybodys, ledger, clock, time, zone);
    }

    @Bean
    DemoDistrict demoDistrict(
            DemoSettings settings,
            DemoYearTable table,
            DemoBuilding building,
            DemoSender sender,
            DemoDuty duty,
            DemoDistrict.Surroundings surroundings) {
        return new DemoDistrict(settings, table, building, sender, duty, surroundings);
    }
}

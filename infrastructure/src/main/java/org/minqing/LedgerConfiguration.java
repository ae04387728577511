package org.minqing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.command.choice.ResidentsChoiceAggregate;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.Directory;
import org.minqing.command.duty.DutyShiftAggregate;
import org.minqing.command.hotline.HotlineRequestAggregate;
import org.minqing.command.mediation.MediationAggregate;
import org.minqing.command.petition.PetitionAggregate;
import org.minqing.command.petition.PetitionsOfTheLedger;
import org.minqing.command.reception.ReceptionSeriesAggregate;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.screening.ScreeningRoundAggregate;
import org.minqing.command.talk.NotebookEntryAggregate;
import org.minqing.command.talk.TalkPointAggregate;
import org.minqing.command.visit.HomeVisitAggregate;
import org.minqing.command.visit.KeyPersonAggregate;
import org.minqing.deadline.CalendarInForce;
import org.minqing.rules.RuleSetLoader;
import org.minqing.store.AggregatesConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What decisions are made under: the one clock, the rules in force, the calendar, the directories. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(NodeRoles.class)
class LedgerConfiguration {

    /**
     * In milliseconds: what the database keeps is then what was decided on, to the last digit. Decisions are made by it where
     * nothing else says what time it is.
     */
    @Bean
    @Fallback
    @MachineTime
    Clock machineClock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    RuleSet ruleSet(@Value("${minqing.data-dir}") Path dataDir) {
        return new RuleSetLoader(dataDir).load();
    }

    /** The zone whose days are meant. */
    @Bean
    ZoneId zone(RuleSet rules) {
        return rules.zone();
    }

    @Bean
    Circumstances circumstances(
            Clock clock,
            RuleSet rules,
            CalendarInForce calendar,
            Directory directory,
            EventStore ledger,
            @Value("${minqing.demo.enabled}") boolean inventedTime) {
        return new Circumstances(
                clock,
                rules,
                () -> new DeadlineArithmetic(rules, calendar.calendar()),
                directory,
                new PetitionsOfTheLedger(ledger),
                inventedTime);
    }

    @Bean
    ConfigurerModule petitions() {
        return AggregatesConfiguration.aggregate(PetitionAggregate.class);
    }

    @Bean
    ConfigurerModule mediations() {
        return AggregatesConfiguration.aggregate(MediationAggregate.class);
    }

    @Bean
    ConfigurerModule hotlineRequests() {
        return AggregatesConfiguration.aggregate(HotlineRequestAggregate.class);
    }

    @Bean
    ConfigurerModule homeVisits() {
        return AggregatesConfiguration.aggregate(HomeVisitAggregate.class);
    }

    @Bean
    ConfigurerModule keyPersons() {
        return AggregatesConfiguration.aggregate(KeyPersonAggregate.class);
    }

    @Bean
    ConfigurerModule screeningRounds() {
        return AggregatesConfiguration.aggregate(ScreeningRoundAggregate.class);
    }

    @Bean
    ConfigurerModule receptionSeries() {
        return AggregatesConfiguration.aggregate(ReceptionSeriesAggregate.class);
    }

    @Bean
    ConfigurerModule talkPoints() {
        return AggregatesConfiguration.aggregate(TalkPointAggregate.class);
    }

    @Bean
    ConfigurerModule notebookEntries() {
        return AggregatesConfiguration.aggregate(NotebookEntryAggregate.class);
    }

    @Bean
    ConfigurerModule residentsChoices() {
        return AggregatesConfiguration.aggregate(ResidentsChoiceAggregate.class);
    }

    @Bean
    ConfigurerModule dutyShifts() {
        return AggregatesConfiguration.aggregate(DutyShiftAggregate.class);
    }

    @Bean
    CaseCommands caseCommands(CommandGateway gateway) {
        return new CaseCommands(gateway);
    }
}

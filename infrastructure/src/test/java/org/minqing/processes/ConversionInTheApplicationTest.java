package org.minqing.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.MinqingApplication;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.ConvertToPetition;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.RecordConverted;
import org.minqing.api.HotlineRequestEvent.Converted;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PetitionEvent.Registered;
import org.minqing.api.Urgency;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.Directory;
import org.minqing.parking.Outcome;
import org.minqing.parking.Parked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** 转信访 in the application: two streams in one database, and a reader that can die between them. */
@SpringBootTest(classes = MinqingApplication.class, webEnvironment = WebEnvironment.NONE)
@Import(ConversionInTheApplicationTest.Everywhere.class)
class ConversionInTheApplicationTest {

    private static final Map<String, String> OPERATOR = Map.of("actor", "system", "by", "operator-1");

    @TempDir
    private static Path data;

    private final CaseCommands commands;
    private final CommandBus bus;
    private final EventStore store;
    private final EventProcessingConfiguration processing;
    private final UnfinishedBusiness unfinished;
    private final CaseId request = new CaseId(UUID.randomUUID());

    @Autowired
    ConversionInTheApplicationTest(
            CaseCommands commands,
            CommandBus bus,
            EventStore store,
            EventProcessingConfiguration processing,
            UnfinishedBusiness unfinished) {
        this.commands = commands;
        this.bus = bus;
        this.store = store;
        this.processing = processing;
        this.unfinished = unfinished;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
        properties.add("minqing.data-dir", () -> data.toString());
    }

    @AfterEach
    void letTheReaderRun() {
        reader().start();
    }

    @Test
    void aRequestGoesOnAsAPetition() {
        receive();
        convert();

        await().atMost(Duration.ofSeconds(20)).until(() -> has(Converted.class, request));
        Registered petition = (Registered) events(petition()).getFirst();
        assertThat(petition.intake().number()).startsWith("P-999901-");
        assertThat(petition.intake().inherits().orElseThrow().from()).isEqualTo(request);
    }

    @Test
    void aReaderThatDiedBetweenTheTwoStreamsStartsNoSecondPetition() {
        receive();
        AtomicInteger deaths = new AtomicInteger();
        var death = bus.registerDispatchInterceptor(messages -> (index, message) -> {
            if (message.getPayload() instanceof RecordConverted) {
                deaths.incrementAndGet();
                throw new IllegalStateException("The power is off");
            }
            return message;
        });
        convert();
        await().atMost(Duration.ofSeconds(20)).until(() -> deaths.get() > 0);
        reader().shutDown();
        List<LedgerEvent> begun = events(petition());
        assertThat(has(Converted.class, request)).isFalse();

        death.cancel();
        reader().start();
        unfinished.tryAgain();

        await().atMost(Duration.ofSeconds(20)).until(() -> has(Converted.class, request));
        assertThat(events(petition())).isEqualTo(begun);
        assertThat(begun).filteredOn(Registered.class::isInstance).hasSize(1);
    }

    @Test
    void whatCannotBeFinishedIsSeenAndTriedAgainOrDoneWithout() {
        receive();
        var refusal = bus.registerDispatchInterceptor(messages -> (index, message) -> {
            if (message.getPayload() instanceof RecordConverted) {
                throw new IllegalStateException("a resident's own words");
            }
            return message;
        });
        try {
            convert();
            await().atMost(Duration.ofSeconds(20)).until(() -> !parked().isEmpty());

            assertThat(parked()).singleElement().satisfies(one -> {
                assertThat(one.event()).isEqualTo("hotline-request.petition-requested");
                assertThat(one.fault()).doesNotContain("own words");
            });
            assertThat(unfinished.retry(request)).isEqualTo(Outcome.PARKED_AGAIN);
            assertThat(unfinished.skip(request, "the petition was registered by hand", "somebody"))
                    .isEqualTo(Outcome.TAKEN_IN);
            assertThat(parked()).isEmpty();
            assertThat(unfinished.retry(request)).isEqualTo(Outcome.NOT_PARKED);
            assertThat(unfinished.skip(request, "twice", "somebody")).isEqualTo(Outcome.NOT_PARKED);
        } finally {
            refusal.cancel();
        }
        unfinished.tryAgain();
        assertThat(has(Converted.class, request)).isFalse();
    }

    private List<Parked> parked() {
        return unfinished.parked().stream()
                .filter(one -> one.caseId().equals(request))
                .toList();
    }

    @Test
    void whatWasAskedForWhileNobodyReadIsDoneOnceSomebodyReads() {
        reader().shutDown();
        receive();
        convert();
        assertThat(events(petition())).isEmpty();

        reader().start();

        await().atMost(Duration.ofSeconds(20)).until(() -> has(Converted.class, request));
    }

    private void receive() {
        Instant now = Instant.now().minusSeconds(60);
        Intake intake = new Intake(
                "H-999901-2026-000001",
                "CODE",
                "HOTLINE",
                Moment.at(now),
                AreaCode.of("999901001001"),
                Optional.empty(),
                Optional.empty(),
                "A lamp is broken",
                "The lamp by the north gate is dark.",
                "operator-1",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        commands.send(
                        CaseKind.HOTLINE_REQUEST,
                        request,
                        new Receive(
                                intake,
                                new HotlineDetails(
                                        Optional.empty(),
                                        Nature.HELP,
                                        Urgency.ORDINARY,
                                        Optional.empty(),
                                        Optional.empty())),
                        OPERATOR)
                .join();
    }

    private void convert() {
        commands.send(
                        CaseKind.HOTLINE_REQUEST,
                        request,
                        new ConvertToPetition(Optional.empty(), Optional.empty(), Optional.empty()),
                        OPERATOR)
                .join();
    }

    private CaseId petition() {
        return events(request).stream()
                .filter(PetitionRequested.class::isInstance)
                .map(event -> ((PetitionRequested) event).petition())
                .findFirst()
                .orElseThrow();
    }

    private boolean has(Class<? extends LedgerEvent> type, CaseId caseId) {
        return events(caseId).stream().anyMatch(type::isInstance);
    }

    private List<LedgerEvent> events(CaseId caseId) {
        return store.readEvents(caseId.toString())
                .asStream()
                .map(message -> (LedgerEvent) message.getPayload())
                .toList();
    }

    private EventProcessor reader() {
        return processing.eventProcessor(ProcessesConfiguration.PROCESSES).orElseThrow();
    }

    /** A directory in which every area and channel stands. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Everywhere {

        @Bean
        @Primary
        Directory everywhere() {
            return new Directory() {
                @Override
                public boolean knowsArea(AreaCode area) {
                    return true;
                }

                @Override
                public boolean knowsChannel(String code) {
                    return true;
                }

                @Override
                public Optional<Unit> unit(String code) {
                    return Optional.empty();
                }

                @Override
                public Optional<Category> category(String path) {
                    return Optional.empty();
                }

                @Override
                public Optional<DisputeType> disputeType(String code) {
                    return Optional.empty();
                }

                @Override
                public Optional<Committee> committee(String code) {
                    return Optional.empty();
                }

                @Override
                public Optional<Mediator> mediator(String code) {
                    return Optional.empty();
                }

                @Override
                public Optional<Staff> staff(String code) {
                    return Optional.empty();
                }
            };
        }
    }
}

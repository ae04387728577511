package org.minqing.benchmark.axon;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.minqing.api.CommandHeaders;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.OtherCases;
import org.minqing.command.hotline.HotlineRequestAggregate;
import org.minqing.command.mediation.MediationAggregate;
import org.minqing.command.petition.PetitionAggregate;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.HolidayCalendar;
import org.minqing.command.rules.RuleSet;
import org.minqing.demo.district.District;
import org.minqing.demo.district.DistrictDirectories;
import org.minqing.directory.DirectoryInMemory;
import org.minqing.query.cases.CasesProjection;
import org.minqing.query.due.DueProjection;
import org.minqing.query.figures.FiguresProjection;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionInvoker;
import org.minqing.query.projection.ProjectionSchema;
import org.minqing.rules.HolidayCalendarLoader;
import org.minqing.rules.RuleSetLoader;
import org.minqing.store.LedgerSerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same aggregates and projections on Axon as it comes: its JDBC event store with its own tables, its simple command
 * bus, its Jackson serializer under class names, and a tracking processor with batches of one event for each projection.
 * Only that a command finds its case by its metadata is said, without which it would find none.
 */
final class AxonDefaults implements AutoCloseable {

    private final HikariDataSource database;
    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final Configuration axon;
    private final List<Projection> projections;
    private List<TrackingEventProcessor> processors = List.of();

    AxonDefaults(HikariDataSource database, District district) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        RuleSet rules = RuleSetLoader.shipped();
        this.projections =
                List.of(new CasesProjection(rules.zone()), new FiguresProjection(rules.zone()), new DueProjection());
        this.axon = configured(circumstances(rules, district)).start();
    }

    private static Circumstances circumstances(RuleSet rules, District district) {
        HolidayCalendar calendar = new HolidayCalendarLoader(Path.of("no-files-of-its-own")).load();
        DeadlineArithmetic deadlines = new DeadlineArithmetic(rules, calendar);
        return new Circumstances(
                Clock.tickMillis(ZoneOffset.UTC),
                rules,
                () -> deadlines,
                DirectoryInMemory.shippedWith(DistrictDirectories.of(district)),
                OtherCases.none());
    }

    private Configurer configured(Circumstances circumstances) {
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(LedgerSerializer::customize)
                .build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
        transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(config -> serializer)
                .configureTransactionManager(config -> transactions)
                .configureCommandBus(config -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureEmbeddedEventStore(config -> engine)
                .registerComponent(TokenStore.class, config -> tokens)
                .registerComponent(Circumstances.class, config -> circumstances);
        for (Class<?> aggregate :
                List.of(HotlineRequestAggregate.class, MediationAggregate.class, PetitionAggregate.class)) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                    .configureCommandTargetResolver(
                            config -> new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID)));
        }
        return configurer;
    }

    CaseCommands commands() {
        return new CaseCommands(axon.commandGateway());
    }

    /** Has the projections follow from the first event on, into empty tables. */
    void project() {
        processors.forEach(TrackingEventProcessor::shutDown);
        jdbc.update("delete from tokenentry where processorname <> '__config'");
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(
                        status -> projections.forEach(projection -> new ProjectionSchema(jdbc, projection).create()));
        processors = projections.stream().map(this::processor).toList();
        processors.forEach(TrackingEventProcessor::start);
    }

    private TrackingEventProcessor processor(Projection projection) {
        return TrackingEventProcessor.builder()
                .name(projection.name())
                .eventHandlerInvoker(new ProjectionInvoker(jdbc, projection, (position, touched) -> {}))
                .messageSource(axon.eventStore())
                .tokenStore(axon.getComponent(TokenStore.class))
                .transactionManager(transactions)
                .build();
    }

    /** How many events every projection has taken in, since they last began. */
    double projected() {
        return processors.stream()
                .mapToLong(processor -> processor.processingStatus().values().stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(0))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    /** Runs the projections for so long, from the first event on. @return events a second */
    double rebuildRate(Duration duration) throws InterruptedException {
        long begun = System.nanoTime();
        project();
        Thread.sleep(duration);
        return projected() / ((System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() {
        processors.forEach(TrackingEventProcessor::shutDown);
        axon.shutdown();
        database.close();
    }
}

package org.minqing.projections;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.tracing.SpanFactory;
import org.minqing.MachineTime;
import org.minqing.NodeRoles;
import org.minqing.api.AreaLevel;
import org.minqing.command.rules.RuleSet;
import org.minqing.directory.Directories;
import org.minqing.query.Labels;
import org.minqing.query.cases.AppointedAnswers;
import org.minqing.query.cases.ApprovalsAnswers;
import org.minqing.query.cases.CasesAnswers;
import org.minqing.query.cases.CasesProjection;
import org.minqing.query.cases.DutyShiftAnswers;
import org.minqing.query.cases.FollowUpsAnswers;
import org.minqing.query.cases.HomeVisitAnswers;
import org.minqing.query.cases.LikelyRepeatsAnswers;
import org.minqing.query.cases.ReceptionAnswers;
import org.minqing.query.cases.ResidentsChoicesAnswers;
import org.minqing.query.cases.ScreeningRoundsAnswers;
import org.minqing.query.cases.TalkPointAnswers;
import org.minqing.query.cases.VisitCadence;
import org.minqing.query.cases.VisitsToMakeAnswers;
import org.minqing.query.due.DueProjection;
import org.minqing.query.figures.AnnualAnswers;
import org.minqing.query.figures.FiguresProjection;
import org.minqing.query.figures.LadderAnswers;
import org.minqing.query.figures.MediationAnswers;
import org.minqing.query.figures.ReportAnswers;
import org.minqing.query.figures.ResolutionAnswers;
import org.minqing.query.projection.Projection;
import org.minqing.store.LedgerEventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which projections there are, and who answers from them. */
@Configuration(proxyBeanMethods = false)
class ProjectionsConfiguration {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static ZoneId zone(ObjectProvider<ZoneId> zone) {
        return zone.getIfAvailable(() -> SHANGHAI);
    }

    private static Clock clock(ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return clock.getIfAvailable(Clock::systemUTC).withZone(zone(zone));
    }

    @Bean
    CasesProjection casesProjection(ObjectProvider<ZoneId> zone) {
        return new CasesProjection(zone(zone));
    }

    @Bean
    FiguresProjection figuresProjection(ObjectProvider<ZoneId> zone) {
        return new FiguresProjection(zone(zone));
    }

    @Bean
    DueProjection dueProjection() {
        return new DueProjection();
    }

    @Bean
    ProjectionBell projectionBell() {
        return new ProjectionBell();
    }

    @Bean
    Followers followers(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            ProjectionBell bell,
            StoredPositions stored,
            MeterRegistry meters,
            SpanFactory spans) {
        return new Followers(projections, jdbc, events, tokens, transactions, bell, stored, meters, spans);
    }

    @Bean
    ProjectionRebuild projectionRebuild(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            TokenStore tokens,
            PlatformTransactionManager transactions,
            Followers followers,
            @MachineTime ObjectProvider<Clock> clock,
            ObjectProvider<ZoneId> zone) {
        return new ProjectionRebuild(
                projections,
                jdbc,
                events,
                tokens,
                new TransactionTemplate(transactions),
                followers,
                clock(clock, zone));
    }

    @Bean
    ProjectionStart projectionStart(
            List<Projection> projections,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Followers followers,
            ProjectionRebuild rebuild,
            ParkedProjections parked,
            NodeRoles node) {
        return new ProjectionStart(
                projections, jdbc, new TransactionTemplate(transactions), followers, rebuild, parked, node);
    }

    @Bean
    ProjectedTexts projectedTexts(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            PlatformTransactionManager transactions) {
        return new ProjectedTexts(projections, jdbc, events, new TransactionTemplate(transactions));
    }

    @Bean
    CasesAnswers casesAnswers(
            DataSource database,
            @Value("${minqing.third-time.within-days}") int thirdWithin,
            ObjectProvider<Clock> clock,
            ObjectProvider<ZoneId> zone) {
        return new CasesAnswers(JdbcClient.create(new PlannedEachTime(database)), clock(clock, zone), thirdWithin);
    }

    @Bean
    AppointedAnswers appointedAnswers(DataSource database, ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return new AppointedAnswers(JdbcClient.create(new PlannedEachTime(database)), clock(clock, zone));
    }

    @Bean
    ApprovalsAnswers approvalsAnswers(DataSource database, ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return new ApprovalsAnswers(JdbcClient.create(new PlannedEachTime(database)), clock(clock, zone));
    }

    @Bean
    FollowUpsAnswers followUpsAnswers(DataSource database, ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return new FollowUpsAnswers(JdbcClient.create(new PlannedEachTime(database)), clock(clock, zone));
    }

    @Bean
    LikelyRepeatsAnswers likelyRepeatsAnswers(
            DataSource database, ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return new LikelyRepeatsAnswers(JdbcClient.create(new PlannedEachTime(database)), clock(clock, zone));
    }

    @Bean
    DutyShiftAnswers dutyShiftAnswers(DataSource database) {
        return new DutyShiftAnswers(JdbcClient.create(new PlannedEachTime(database)));
    }

    @Bean
    HomeVisitAnswers homeVisitAnswers(DataSource database, ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return new HomeVisitAnswers(JdbcClient.create(new PlannedEachTime(database)), clock(clock, zone));
    }

    @Bean
    VisitCadence visitCadence(
            @Value("${minqing.visits.cell-days}") int cellDays,
            @Value("${minqing.visits.key-person-days}") int keyPersonDays,
            @Value("${minqing.visits.talk-point-days}") int talkPointDays) {
        return new VisitCadence(cellDays, keyPersonDays, talkPointDays);
    }

    @Bean
    VisitsToMakeAnswers visitsToMakeAnswers(
            DataSource database,
            Directories directories,
            VisitCadence cadence,
            ObjectProvider<Clock> clock,
            ObjectProvider<ZoneId> zone) {
        return new VisitsToMakeAnswers(
                JdbcClient.create(new PlannedEachTime(database)),
                clock(clock, zone),
                () -> directories.areas(AreaLevel.GRID_CELL),
                cadence);
    }

    @Bean
    ScreeningRoundsAnswers screeningRoundsAnswers(DataSource database, Directories directories) {
        return new ScreeningRoundsAnswers(
                JdbcClient.create(new PlannedEachTime(database)), () -> directories.areas(AreaLevel.GRID_CELL));
    }

    @Bean
    TalkPointAnswers talkPointAnswers(
            DataSource database,
            Directories directories,
            VisitCadence cadence,
            ObjectProvider<Clock> clock,
            ObjectProvider<ZoneId> zone) {
        return new TalkPointAnswers(
                JdbcClient.create(new PlannedEachTime(database)),
                clock(clock, zone),
                () -> directories.areas(AreaLevel.GRID_CELL),
                cadence);
    }

    @Bean
    ReceptionAnswers receptionAnswers(DataSource database) {
        return new ReceptionAnswers(JdbcClient.create(new PlannedEachTime(database)));
    }

    @Bean
    ResidentsChoicesAnswers residentsChoicesAnswers(DataSource database) {
        return new ResidentsChoicesAnswers(JdbcClient.create(new PlannedEachTime(database)));
    }

    @Bean
    ResolutionAnswers resolutionAnswers(
            DataSource database,
            Labels labels,
            RuleSet rules,
            ObjectProvider<Clock> clock,
            ObjectProvider<ZoneId> zone) {
        return new ResolutionAnswers(database, labels, rules.settings().basicallySatisfiedWeight(), clock(clock, zone));
    }

    @Bean
    LadderAnswers ladderAnswers(DataSource database, ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return new LadderAnswers(database, clock(clock, zone));
    }

    @Bean
    MediationAnswers mediationAnswers(
            DataSource database, Labels labels, ObjectProvider<Clock> clock, ObjectProvider<ZoneId> zone) {
        return new MediationAnswers(database, labels, clock(clock, zone));
    }

    @Bean
    ReportAnswers reportAnswers(
            DataSource database,
            Labels labels,
            @Value("${minqing.reports.least-of-topic:10}") int leastOfTopic,
            ObjectProvider<ZoneId> zone) {
        return new ReportAnswers(database, labels, zone(zone), leastOfTopic);
    }

    @Bean
    AnnualAnswers annualAnswers(DataSource database, Labels labels, ObjectProvider<ZoneId> zone) {
        return new AnnualAnswers(database, labels, zone(zone));
    }
}

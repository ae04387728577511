package org.minqing.demo.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReport.Subject;
import org.minqing.api.query.AnnualReportQuery;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsQuery.Which;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.MediationQuery.MediationGroupBy;
import org.minqing.api.query.ReportPeriod;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.demo.DemoYears;
import org.minqing.query.cases.CasesProjection;
import org.minqing.query.due.DueProjection;
import org.minqing.query.figures.AnnualAnswers;
import org.minqing.query.figures.FiguresProjection;
import org.minqing.query.projection.Projection;

/** A year on the board, and the same year counted again. How much of it is told, and asked, others say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecountedYear {

    private static final long SEED = 20260701;

    private static final List<Projection> PROJECTIONS = List.of(
            new FiguresProjection(DemoYears.YEAR.zone(), 5_000, 20_000),
            new CasesProjection(DemoYears.YEAR.zone()),
            new DueProjection());

    private final int scopes;
    private final Random random = new Random(SEED);
    private final Projected projected = new Projected();
    private final Board board = new Board(projected.source());

    private final ToldYear year;
    private final Map<CaseId, History> histories;
    private final ResolutionRecount resolution;
    private final LadderRecount ladder;
    private final MediationRecount mediation;
    private final CasesRecount cases;

    RecountedYear(int matters, int scopes) {
        this.scopes = scopes;
        this.year = ToldYear.of(1, matters);
        this.histories = year.histories();
        this.resolution = new ResolutionRecount(histories);
        this.ladder = new LadderRecount(histories);
        this.mediation = new MediationRecount(histories);
        this.cases = new CasesRecount(histories);
    }

    @BeforeAll
    void putItOnTheBoard() {
        PROJECTIONS.forEach(projection -> projected.follow(projection, year.projected(), this::someEvents));
    }

    /** Now few, now many, as they happen to come. */
    private int someEvents() {
        return 1 + random.nextInt(random.nextInt(4) == 0 ? 20 : year.events().size() / 40);
    }

    @AfterAll
    void close() {
        projected.close();
    }

    @Test
    void casesGoBackAndForthInIt() {
        assertThat(happened())
                .contains(
                        HotlineRequestEvent.Redone.class,
                        HotlineRequestEvent.Converted.class,
                        PetitionEvent.MediationOpened.class,
                        CaseEvent.Corrected.class,
                        CaseEvent.Reclassified.class,
                        CaseEvent.Supplemented.class,
                        CaseEvent.DeadlinePassed.class,
                        HandlingEvent.ObjectionAccepted.class,
                        MediationEvent.Breached.class);
        assertThat(year.events()).anyMatch(event -> event.event().act().enteredLate());
    }

    final Set<Class<?>> happened() {
        return year.events().stream().map(event -> event.event().getClass()).collect(Collectors.toSet());
    }

    @Test
    void everyFigureOfTheYearInEveryGroupingIsWhatItsEventsSay() {
        Differences differences = new Differences();
        for (GroupBy by : GroupBy.values()) {
            compare(new ResolutionQuery(Scope.everything(), by, 1, Optional.empty()), differences);
        }
        compare(new LadderQuery(Scope.everything()), differences);
        for (MediationGroupBy by : MediationGroupBy.values()) {
            compare(new MediationQuery(Scope.everything(), by), differences);
        }
        assertThat(differences.found()).isEmpty();
    }

    @Test
    void figuresOfAnyScopeAreWhatItsEventsSay() {
        Differences differences = new Differences();
        RandomScopes asked = new RandomScopes(
                new Random(SEED),
                histories.values().stream().map(Particulars::of).toList());
        int filled = 0;
        for (int number = 0; number < scopes; number++) {
            ResolutionQuery resolution = asked.resolution();
            filled += compare(resolution, differences) ? 1 : 0;
            compare(new LadderQuery(resolution.scope()), differences);
            compare(asked.mediation(), differences);
        }
        assertThat(differences.found()).isEmpty();
        assertThat(filled).as("scopes in which there is something").isGreaterThan(scopes / 2);
    }

    @Test
    void theListBehindEachFigureOfTheYearHoldsTheCasesItCounts() {
        assertThat(CasesRecount.figures())
                .allSatisfy(figure -> assertThat(Part.values())
                        .allSatisfy(part -> listHoldsWhatIsCounted(figure, part, Scope.everything())));
    }

    @Test
    void theListBehindAFigureOfAnyScopeHoldsTheCasesItCounts() {
        Random some = new Random(SEED);
        RandomScopes asked = new RandomScopes(
                some, histories.values().stream().map(Particulars::of).toList());
        List<String> figures = CasesRecount.figures();
        for (int number = 0; number < scopes; number++) {
            listHoldsWhatIsCounted(
                    figures.get(number % figures.size()),
                    some.nextBoolean() ? Part.NUMERATOR : Part.DENOMINATOR,
                    asked.resolution().scope());
        }
    }

    @Test
    void whomThereIsToCallIsWhatItsEventsSay() {
        CallsToMake counted = new CallsToMake(histories);
        for (Which which : Which.values()) {
            Set<CaseId> expected = counted.found(which);
            FollowUpsToMake listed =
                    board.ask(new FollowUpsQuery(Scope.everything(), which, Optional.empty(), FollowUpsQuery.MAX_SIZE));

            assertThat(listed.total()).as(which.name()).isEqualTo(expected.size());
            assertThat(listed.items())
                    .as(which.name())
                    .extracting(one -> one.item().id())
                    .doesNotHaveDuplicates()
                    .allMatch(expected::contains);
        }
        assertThat(counted.found(Which.AWAITED)).isNotEmpty();
    }

    @Test
    void theReportsOfAYearAreWhatItsEventsAndTheBoardSay() {
        ZoneId zone = DemoYears.YEAR.zone();
        ReportPeriod in = ReportPeriod.of(ReportPeriod.Kind.ANNUAL, DemoYears.LAST);
        AnnualReport petitions = annual(Subject.PETITIONS, in);
        AnnualReport mediations = annual(Subject.MEDIATIONS, in);

        assertThat(AnnualRecount.told(
                        petitions, List.of("bodies", "passedOn", "supervision", "suggestions", "reviews", "reReviews")))
                .isNotEmpty()
                .isEqualTo(AnnualRecount.of(histories.values(), in, zone));
        ResolutionFigures.Row received = board.ask(new ResolutionQuery(
                        within(in).ofKinds(List.of(CaseKind.PETITION)), GroupBy.NONE, 1, Optional.empty()))
                .rows()
                .getFirst();
        assertThat(now(petitions, "petitionsReceived")).isEqualByComparingTo(BigDecimal.valueOf(received.received()));
        assertThat(now(petitions, "petitionsClosed")).isEqualByComparingTo(BigDecimal.valueOf(received.closed()));
        assertThat(now(petitions, "petitionsInTime"))
                .isEqualByComparingTo(received.onTimeClosureRate().numerator());
        MediationFigures.Row all = mediated(in, MediationGroupBy.NONE).getFirst();
        assertThat(now(mediations, "mediationsOpened")).isEqualByComparingTo(BigDecimal.valueOf(all.opened()));
        assertThat(now(mediations, "agreementAmount")).isPositive().isEqualByComparingTo(all.amount());
        assertThat(now(mediations, "risksAverted")).isEqualByComparingTo(BigDecimal.valueOf(all.flareUpsAverted()));
        assertThat(now(mediations, "policeReports"))
                .isEqualByComparingTo(BigDecimal.valueOf(AnnualRecount.policeReports(histories.values(), in, zone)));
        assertThat(amountsByMediator(mediations))
                .isNotEmpty()
                .isEqualTo(mediated(in, MediationGroupBy.MEDIATOR).stream()
                        .filter(row -> row.amount().signum() > 0)
                        .collect(Collectors.toMap(MediationFigures.Row::key, MediationFigures.Row::amount)));
    }

    private AnnualReport annual(Subject subject, ReportPeriod year) {
        return new AnnualAnswers(projected.source(), (vocabulary, code) -> code, DemoYears.YEAR.zone())
                .answer(new AnnualReportQuery(Scope.everything(), subject, year, Optional.empty()));
    }

    private static Scope within(ReportPeriod year) {
        return Scope.everything().between(Optional.of(year.from()), Optional.of(year.to()));
    }

    private List<MediationFigures.Row> mediated(ReportPeriod year, MediationGroupBy by) {
        return board.answer(new MediationQuery(within(year), by));
    }

    private static BigDecimal now(AnnualReport report, String figure) {
        return report.parts().stream()
                .flatMap(part -> part.total().stream())
                .flatMap(line -> line.figures().stream())
                .filter(one -> one.name().equals(figure))
                .findFirst()
                .orElseThrow()
                .now();
    }

    private static Map<String, BigDecimal> amountsByMediator(AnnualReport report) {
        return report.parts().stream()
                .filter(part -> part.name().equals("mediators"))
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> line.figures().stream()
                        .filter(figure -> figure.name().equals("agreementAmount")
                                && figure.now().signum() > 0)
                        .map(figure -> Map.entry(line.key(), figure.now())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void listHoldsWhatIsCounted(String figure, Part part, Scope scope) {
        String question = part + " of " + figure + " in " + scope;
        Set<CaseId> counted = cases.behind(figure, part, scope);
        List<CaseId> listed = board.list(figure, part, scope);
        assertThat(listed).as(question).hasSize(counted.size());
        assertThat(Set.copyOf(listed)).as(question).isEqualTo(counted);
    }

    private boolean compare(ResolutionQuery query, Differences differences) {
        ResolutionFigures answered = board.ask(query);
        Rows counted = new Rows(resolution.rows(query, answered));
        differences.between(query, counted, new Rows(Board.rows(answered)));
        return !counted.filled().isEmpty();
    }

    private void compare(LadderQuery query, Differences differences) {
        differences.between(query, Rows.of(ladder.fields(query.scope())), Rows.of(board.ask(query)));
    }

    private void compare(MediationQuery query, Differences differences) {
        differences.between(query, new Rows(mediation.rows(query)), new Rows(board.ask(query)));
    }

    @Test
    void tablesFilledAnewAreThoseKeptUpEventByEvent() {
        Tables tables = new Tables(projected.jdbc());
        for (Projection projection : PROJECTIONS) {
            String live = projection.name();
            String anew = projected.fillBeside(projection, year.projected(), this::someEvents);

            assertThat(tables.of(anew)).isEqualTo(tables.of(live)).isNotEmpty();
            assertThat(tables.of(live).stream()
                            .map(table -> tables.differences(live, anew, table))
                            .flatMap(Collection::stream))
                    .isEmpty();
            // What came lately may just have been added to the rest, all sessions of the year may have been held,
            // nothing
            // may wait for an answer at its end, in it nobody goes out or is on duty, and nothing is parked.
            assertThat(tables.of(live))
                    .filteredOn(table -> !table.endsWith("_lately")
                            && !Set.of(
                                            "parked",
                                            "session",
                                            "approval",
                                            "home_visit",
                                            "visited_person",
                                            "key_person",
                                            "screening_round",
                                            "screened_cell",
                                            "early_sign",
                                            "reception_series",
                                            "reception_session",
                                            "reception_demand",
                                            "talk_point",
                                            "notebook_entry",
                                            "residents_choice",
                                            "choice_proposal",
                                            "duty_shift")
                                    .contains(table))
                    .allMatch(table -> tables.isFilled(live, table));
        }
    }
}

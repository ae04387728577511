package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;
import static org.minqing.query.Told.deadline;
import static org.minqing.query.Told.endOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationEvent;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReport.Added;
import org.minqing.api.query.AnnualReport.Base;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.api.query.AnnualReport.Subject;
import org.minqing.api.query.AnnualReportQuery;
import org.minqing.api.query.ReportPeriod;
import org.minqing.api.query.ReportPeriod.Kind;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.RandomStory;
import org.minqing.query.Told;

class AnnualAnswersTest {

    private static final ReportPeriod YEAR =
            ReportPeriod.named(Kind.ANNUAL, "2025").orElseThrow();
    private static final CaseKind PETITION = CaseKind.PETITION;
    private static final String NOISE = "噪声与污染";
    private static final String LIGHTS = "公共设施报修";
    private static final Optional<Respondent> NOBODY = Optional.empty();

    private final Database database = Database.get();
    private final FiguresProjection projection = new FiguresProjection(Told.ZONE, 500, 500);
    private final Told told = new Told().recordedOn("2025-06-05");

    @BeforeEach
    void emptyTables() {
        database.create(projection);
    }

    @Test
    void petitions_are_told_by_what_they_are_and_what_they_are_about_beside_the_year_before() {
        petition("2024-05-04", Matter.CLAIM, NOISE, NOBODY);
        CaseId claim = petition("2025-05-04", Matter.CLAIM, NOISE, NOBODY);
        CaseId suggestion = petition("2025-05-04", Matter.SUGGESTION, NOISE + "/施工", NOBODY);
        petition("2025-12-31", Matter.ACCUSATION, LIGHTS, NOBODY);
        petition("2026-01-01", Matter.CLAIM, NOISE, NOBODY);
        told.hotlineRequest("2025-05-04");
        told.happened(
                claim,
                new PetitionEvent.Accepted(act("2025-05-06"), Optional.empty()),
                replied(Outcome.SUPPORTED, "2025-06-01"));
        told.happened(suggestion, replied(Outcome.ADOPTED, "2025-06-01"));

        AnnualReport report = petitions();

        assertThat(figures(report, "petitions"))
                .containsExactly(
                        count("petitionsReceived", 3, 1),
                        count("petitionsAccepted", 1, 0),
                        count("petitionsClosed", 2, 0),
                        share("petitionsInTime", 0, 0, "petitionsDue", 0, 0),
                        count("late", 0, 0));
        assertThat(numbers(report, "matters", "petitionsReceived"))
                .containsExactly(Map.entry("SUGGESTION", 1L), Map.entry("ACCUSATION", 1L), Map.entry("CLAIM", 1L));
        assertThat(numbers(report, "fields", "petitionsReceived"))
                .containsExactly(Map.entry(NOISE, 2L), Map.entry(LIGHTS, 1L));
        assertThat(line(report, "fields", NOISE).figures())
                .containsExactly(count("petitionsReceived", 2, 1), count("petitionsClosed", 2, 0));
    }

    @Test
    void late_is_what_was_open_past_its_deadline_when_the_year_was_over() {
        CaseId late = petition("2025-10-04", Matter.CLAIM, NOISE, NOBODY);
        CaseId met = petition("2025-10-04", Matter.CLAIM, NOISE, NOBODY);
        told.happened(late, set("2025-12-20"));
        told.happened(met, set("2025-12-20"), met("2025-12-19", "2025-12-20"));
        told.recordedOn("2025-12-21").happened(late, passed("2025-12-20"));
        told.recordedOn("2026-01-15").happened(late, met("2026-01-15", "2025-12-20"));

        AnnualReport report = petitions();

        assertThat(figures(report, "petitions"))
                .contains(share("petitionsInTime", 1, 0, "petitionsDue", 2, 0), count("late", 1, 0));
        assertThat(report.revision()).isEqualTo(1);
    }

    @Test
    void the_bodies_most_complained_about_come_first_and_persons_nowhere() {
        petition("2025-05-04", Matter.ACCUSATION, NOISE, about("SL-B"));
        petition("2025-05-05", Matter.ACCUSATION, NOISE, about("SL-A"));
        petition("2025-05-06", Matter.CLAIM, NOISE, about("SL-A"));
        petition(
                "2025-05-08",
                Matter.ACCUSATION,
                NOISE,
                Optional.of(new Respondent(Optional.of(new PersonId(new UUID(7, 7))), Optional.empty())));

        AnnualReport report = petitions();

        assertThat(numbers(report, "bodies", "complainedAbout"))
                .containsExactly(Map.entry("SL-A", 2L), Map.entry("SL-B", 1L));
        assertThat(line(report, "bodies", "SL-A").name()).isEqualTo("单位SL-A");
        assertThat(report.toString()).doesNotContain(new UUID(7, 7).toString());
    }

    @Test
    void what_was_passed_on_is_told_by_body_and_what_was_supervised_by_cause() {
        CaseId away = petition("2025-05-04", Matter.CLAIM, NOISE, NOBODY);
        CaseId assigned = petition("2025-05-04", Matter.CLAIM, NOISE, NOBODY);
        told.happened(
                away, new PetitionEvent.Transferred(act("2025-05-06"), "示例局", Optional.empty(), Optional.empty()));
        told.happened(
                assigned,
                new PetitionEvent.Transferred(
                        act("2025-05-06"), "示例局", Optional.of(LocalDate.parse("2025-06-01")), Optional.empty()),
                supervised(1, "2025-06-02"),
                supervised(2, "2025-06-04"),
                new CaseEvent.Supervised(PETITION, act("2025-06-03"), "久拖不决"));

        AnnualReport report = petitions();

        assertThat(line(report, "passedOn", "示例局").figures())
                .containsExactly(count("transferred", 1, 0), count("assigned", 1, 0));
        assertThat(numbers(report, "supervision", "supervised"))
                .containsExactly(Map.entry("DEADLINE_PASSED", 2L), Map.entry("BY_SUPERVISOR", 1L));
    }

    @Test
    void of_several_replies_to_a_suggestion_the_last_one_counts_and_a_redo_takes_it_back() {
        CaseId adopted = petition("2025-05-04", Matter.SUGGESTION, NOISE, NOBODY);
        CaseId again = petition("2025-05-04", Matter.SUGGESTION, NOISE, NOBODY);
        CaseId open = petition("2025-05-04", Matter.SUGGESTION, NOISE, NOBODY);
        told.happened(adopted, replied(Outcome.PARTLY_ADOPTED, "2025-05-10"));
        told.happened(
                again,
                replied(Outcome.ADOPTED, "2025-05-10"),
                redone("2025-05-20"),
                replied(Outcome.NOT_ADOPTED, "2025-05-30"));
        told.happened(open, replied(Outcome.ADOPTED, "2025-05-10"), redone("2025-05-20"));

        assertThat(part(petitions(), "suggestions").lines())
                .extracting(line -> line.figures().getFirst())
                .containsExactly(
                        share("suggestionsAnswered", 0, 0, "suggestionsAnswered", 2, 0),
                        share("suggestionsAnswered", 1, 0, "suggestionsAnswered", 2, 0),
                        share("suggestionsAnswered", 1, 0, "suggestionsAnswered", 2, 0));
    }

    @Test
    void reviews_and_re_reviews_are_told_with_how_they_ended() {
        CaseId id = petition("2025-05-04", Matter.CLAIM, NOISE, NOBODY);
        told.happened(
                id,
                new PetitionEvent.ReviewRequested(act("2025-07-01"), "不服", "示例机关"),
                new PetitionEvent.ReviewConcluded(act("2025-07-20"), ReviewResult.CHANGED, "变更"),
                new PetitionEvent.ReReviewRequested(act("2025-08-01"), "不服", "示例机关"),
                new PetitionEvent.ReReviewConcluded(act("2026-01-20"), ReviewResult.UPHELD, "维持"));

        AnnualReport report = petitions();

        assertThat(figures(report, "reviews"))
                .containsExactly(count("reviewsAsked", 1, 0), count("reviewsConcluded", 1, 0));
        assertThat(numbers(report, "reviews", "reviewsConcluded"))
                .containsExactly(Map.entry("UPHELD", 0L), Map.entry("CHANGED", 1L), Map.entry("SENT_BACK", 0L));
        assertThat(figures(report, "reReviews"))
                .containsExactly(count("reReviewsAsked", 1, 0), count("reReviewsConcluded", 0, 0));
    }

    @Test
    void what_was_recorded_later_is_a_revision_that_names_what_was_added() {
        petition("2025-05-04", Matter.CLAIM, NOISE, NOBODY);
        told.recordedOn("2026-01-10");
        CaseId wrong = petition("2025-05-05", Matter.SUGGESTION, NOISE, NOBODY);
        petition("2026-01-10", Matter.SUGGESTION, NOISE, NOBODY);
        told.recordedOn("2026-02-01")
                .happened(
                        wrong,
                        new CaseEvent.Reclassified(
                                PETITION, act("2026-02-01"), Optional.of(LIGHTS), Optional.empty(), "分错了"));
        told.recordedOn("2026-03-01")
                .happened(wrong, new CaseEvent.Voided(PETITION, act("2026-03-01"), "重复", Optional.empty()));

        AnnualReport report = petitions();

        assertThat(report.revisions())
                .extracting(revision -> revision.day().toString())
                .containsExactly("2025-12-31", "2026-01-10", "2026-02-01", "2026-03-01");
        assertThat(report.revisions().get(1).added())
                .containsExactly(new Added("petitionsReceived", "SUGGESTION", "", number(1), number(0)));
        assertThat(report.revisions().get(2).added()).isEmpty();
        assertThat(report.revisions().get(3).added())
                .containsExactly(new Added("petitionsReceived", "SUGGESTION", "", number(-1), number(0)));
        assertThat(figures(ask(Subject.PETITIONS, Optional.of(1)), "petitions"))
                .contains(count("petitionsReceived", 1, 0));
        assertThat(figures(ask(Subject.PETITIONS, Optional.of(2)), "petitions"))
                .contains(count("petitionsReceived", 2, 0));
        assertThat(report.recordedBy()).isEqualTo(endOf("2026-03-01"));
    }

    @Test
    void a_mediation_of_two_mediators_counts_for_each_and_once_in_the_total() {
        CaseId both = agreed("2025-05-10", Form.WRITTEN, "M1", "M2");
        agreed("2025-05-11", Form.ORAL, "M2");
        CaseId none = told.mediation("2025-05-12", Optional.empty());
        told.happened(
                none, new MediationEvent.Terminated(act("2025-05-20"), ClosedAs.WITHDRAWN, "可诉讼", Optional.empty()));
        told.happened(both, new MediationEvent.Performed(act("2025-06-01"), "o1", Optional.empty()));
        told.happened(
                both,
                new MediationEvent.ConfirmationRecorded(
                        act("2025-06-01"), ConfirmationResult.GRANTED, Optional.empty()));
        told.happened(both, new MediationEvent.ReportedToPolice(act("2025-05-09"), "示例派出所", "扬言报复"));

        AnnualReport report = ask(Subject.MEDIATIONS, Optional.empty());

        assertThat(figures(report, "mediations"))
                .containsExactly(
                        count("mediationsOpened", 3, 0),
                        count("mediationsAccepted", 2, 0),
                        count("mediationsConcluded", 3, 0),
                        count("risksAverted", 1, 0),
                        count("policeReports", 1, 0));
        assertThat(numbers(report, "endings", "mediationsConcluded"))
                .contains(Map.entry("AGREEMENT", 2L), Map.entry("WITHDRAWN", 1L), Map.entry("REFUSED", 0L));
        assertThat(figures(report, "agreements"))
                .containsExactly(
                        count("agreements", 2, 0),
                        new Figure(
                                "agreementAmount", new BigDecimal("2401.00"), new BigDecimal("0.00"), Optional.empty()),
                        count("agreementsWithAmount", 2, 0),
                        share("agreementsConfirmed", 1, 0, "agreements", 2, 0));
        assertThat(numbers(report, "agreements", "agreements"))
                .containsExactly(Map.entry("WRITTEN", 1L), Map.entry("ORAL", 1L));
        assertThat(numbers(report, "mediators", "mediationsConcluded"))
                .containsExactly(Map.entry("M2", 2L), Map.entry("M1", 1L), Map.entry("", 1L));
        assertThat(line(report, "mediators", "M2").figures())
                .containsExactly(
                        count("mediationsConcluded", 2, 0),
                        count("agreements", 2, 0),
                        new Figure(
                                "agreementAmount", new BigDecimal("2401.00"), new BigDecimal("0.00"), Optional.empty()),
                        share("obligationsPerformed", 1, 0, "obligationsDue", 1, 0));
        assertThat(part(report, "mediators").total().orElseThrow().figures())
                .contains(
                        count("mediationsConcluded", 3, 0),
                        share("obligationsPerformed", 1, 0, "obligationsDue", 1, 0));
    }

    @Test
    void what_lies_elsewhere_is_not_counted() {
        petition("2025-05-04", Matter.CLAIM, NOISE, about("SL-A"));

        database.follow(projection, told.events(), () -> 2);
        AnnualReport report = answer(new AnnualReportQuery(
                Scope.everything().within(List.of("999902")), Subject.PETITIONS, YEAR, Optional.empty()));

        assertThat(figures(report, "petitions")).contains(count("petitionsReceived", 0, 0));
        assertThat(part(report, "bodies").lines()).isEmpty();
    }

    @Test
    void a_revision_says_what_was_said_on_its_day_and_says_so_after_the_figures_were_filled_anew() {
        Random random = new Random(23);
        Told story = new RandomStory(random).of(900);
        database.follow(projection, story.events(), () -> 1 + random.nextInt(40));
        ReportPeriod year = ReportPeriod.named(Kind.ANNUAL, "2024").orElseThrow();
        Map<AnnualReportQuery, AnnualReport> said = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            int revisions = answer(new AnnualReportQuery(Scope.everything(), subject, year, Optional.empty()))
                    .revision();
            assertThat(revisions).isGreaterThan(3);
            for (int revision : List.of(1, 2, revisions / 2, revisions)) {
                AnnualReportQuery query =
                        new AnnualReportQuery(Scope.everything(), subject, year, Optional.of(revision));
                said.put(query, answer(query));
            }
        }

        said.forEach((query, report) -> {
            database.rebuild(
                    projection,
                    story.events().stream()
                            .filter(event -> event.recordedAt().isBefore(report.recordedBy()))
                            .toList(),
                    100);
            assertThat(answer(query)).isEqualTo(report);
        });
        database.rebuild(projection, story.events(), 100);
        said.forEach((query, report) -> assertThat(answer(query)).isEqualTo(report));
    }

    private AnnualReport petitions() {
        return ask(Subject.PETITIONS, Optional.empty());
    }

    private AnnualReport ask(Subject subject, Optional<Integer> revision) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 2);
        return answer(new AnnualReportQuery(Scope.everything(), subject, YEAR, revision));
    }

    private AnnualReport answer(AnnualReportQuery query) {
        return new AnnualAnswers(
                        database.source(),
                        (vocabulary, code) ->
                                vocabulary == Vocabulary.UNIT && code.startsWith("SL-") ? "单位" + code : code,
                        Told.ZONE)
                .answer(query);
    }

    private static Part part(AnnualReport report, String name) {
        return report.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> figures(AnnualReport report, String name) {
        return part(report, name).total().orElseThrow().figures();
    }

    private static Line line(AnnualReport report, String name, String key) {
        return part(report, name).lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map.Entry<String, Long>> numbers(AnnualReport report, String name, String figure) {
        return part(report, name).lines().stream()
                .map(line -> Map.entry(
                        line.key(),
                        line.figures().stream()
                                .filter(one -> one.name().equals(figure))
                                .findFirst()
                                .orElseThrow()
                                .now()
                                .longValueExact()))
                .toList();
    }

    private static Figure count(String name, long now, long before) {
        return new Figure(name, number(now), number(before), Optional.empty());
    }

    private static Figure share(String name, long now, long before, String of, long ofNow, long ofBefore) {
        return new Figure(name, number(now), number(before), Optional.of(new Base(of, ofNow, ofBefore)));
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }

    private static Optional<Respondent> about(String unit) {
        return Optional.of(new Respondent(Optional.empty(), Optional.of(unit)));
    }

    private CaseId petition(String day, Matter matter, String category, Optional<Respondent> about) {
        PetitionDetails details = new PetitionDetails(
                List.of(), 1, matter, PetitionDetails.Route.PETITION_PROCEDURE, about, Optional.empty());
        Intake plain = told.intake(day, Told.CELL, Optional.empty());
        Intake intake = new Intake(
                plain.number(),
                plain.queryCode(),
                plain.channel(),
                plain.receivedAt(),
                plain.area(),
                plain.place(),
                Optional.of(category),
                plain.subject(),
                plain.content(),
                plain.firstContactOwner(),
                plain.magnitude(),
                plain.intakeLevel(),
                false,
                plain.origin(),
                Optional.empty());
        return told.happened(told.newId(), new PetitionEvent.Registered(act(day), intake, details));
    }

    private CaseId agreed(String day, Form form, String... mediators) {
        CaseId id = told.mediation(day, Optional.empty());
        told.happened(id, new MediationEvent.Accepted(act(day), Optional.empty(), Level.COMMUNITY));
        for (String mediator : mediators) {
            told.happened(id, new MediationEvent.MediatorAppointed(act(day), mediator));
        }
        return told.happened(
                id,
                new MediationEvent.AgreementReached(
                        act(day),
                        form,
                        List.of(new MediationEvent.AgreedObligation(
                                "o1",
                                "a",
                                "b",
                                "赔偿",
                                Optional.of(new BigDecimal("1200.50")),
                                LocalDate.parse("2025-06-30"))),
                        "协议"),
                new MediationEvent.TookEffect(act(day), form, form == Form.WRITTEN));
    }

    private static PetitionEvent replied(Outcome outcome, String day) {
        Reply reply = new Reply(outcome, Resolution.SOLVED, "查明", "意见", Optional.empty(), "答复", Optional.empty());
        return new PetitionEvent.Replied(act(day), reply, true, 1);
    }

    private static PetitionEvent redone(String day) {
        return new PetitionEvent.Redone(act(day), "重办", 2);
    }

    private static CaseEvent set(String lastDay) {
        return new CaseEvent.DeadlineSet(
                PETITION, act("2025-10-05"), deadline(DeadlineKind.HANDLING, endOf(lastDay)), Cause.STARTED);
    }

    private static CaseEvent passed(String lastDay) {
        return new CaseEvent.DeadlinePassed(PETITION, act(lastDay), DeadlineKind.HANDLING, "", endOf(lastDay));
    }

    private static CaseEvent met(String day, String lastDay) {
        return new CaseEvent.DeadlineMet(
                PETITION, act(day), DeadlineKind.HANDLING, "", endOf(lastDay), day.compareTo(lastDay) <= 0);
    }

    private static CaseEvent supervised(int step, String day) {
        return new CaseEvent.DeadlineSupervised(
                PETITION, act(day), DeadlineKind.HANDLING, "", endOf("2025-06-01"), step, Level.COMMUNITY);
    }
}

package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ReceptionSeriesEvent.DemandRaised;
import org.minqing.api.ReceptionSeriesEvent.Ended;
import org.minqing.api.ReceptionSeriesEvent.Opened;
import org.minqing.api.ReceptionSeriesEvent.SessionCancelled;
import org.minqing.api.ReceptionSeriesEvent.SessionHeld;
import org.minqing.api.ReceptionSeriesEvent.SessionMoved;
import org.minqing.api.Recurrence;
import org.minqing.api.query.ReceptionSessions;
import org.minqing.api.query.ReceptionSessions.Demand;
import org.minqing.api.query.ReceptionSessions.Held;
import org.minqing.api.query.ReceptionSessions.Session;
import org.minqing.api.query.ReceptionSessionsQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

class ReceptionAnswersTest {

    private static final AreaCode STREET = AreaCode.of("999901001");
    private static final AreaCode CELL = AreaCode.of(Told.CELL);
    private static final AreaCode NEXT_CELL = AreaCode.of("999901001001002");
    private static final CaseId DEMAND = new CaseId(new UUID(3, 3));
    private static final CaseId NEXT_DEMAND = new CaseId(new UUID(3, 4));
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void noSessionsYet() {
        database.create(projection);
    }

    @Test
    void theRuleSaysWhichSessionsAreToCome() {
        laidDown();

        assertThat(ask(Scope.everything(), "2025-01-01", "2025-04-01").items())
                .extracting(Session::day)
                .containsExactly(day("2025-01-04"), day("2025-02-01"), day("2025-03-01"));
        assertThat(ask(Scope.everything(), "2024-01-01", "2024-04-01").items()).isEmpty();
    }

    @Test
    void aSessionIsWhereItWasMovedToAndNotWhereTheRuleHasIt() {
        CaseId series = laidDown();
        told.happened(
                series,
                new SessionMoved(
                        act("2025-01-10"), day("2025-02-01"), day("2025-03-08"), TWO.plusHours(1), FIVE, "春节"));

        assertThat(ask(Scope.everything(), "2025-02-01", "2025-03-01").items()).isEmpty();
        Session moved =
                ask(Scope.everything(), "2025-03-02", "2025-04-01").items().getFirst();
        assertThat(moved.session()).isEqualTo(day("2025-02-01"));
        assertThat(moved.day()).isEqualTo(day("2025-03-08"));
        assertThat(moved.from()).isEqualTo(TWO.plusHours(1));
        assertThat(moved.moved()).isTrue();
    }

    @Test
    void whoWasThereAndWhatWasAskedForStandInTheSession() {
        CaseId series = laidDown();
        told.happened(
                series,
                new SessionHeld(act("2025-02-01"), day("2025-02-01"), "样例午", List.of("样例未", "样例申")),
                new DemandRaised(act("2025-02-01"), day("2025-02-01"), CELL, DEMAND),
                new SessionCancelled(act("2025-02-20"), day("2025-03-01"), "开会"));

        List<Session> sessions =
                ask(Scope.everything(), "2025-02-01", "2025-04-01").items();

        assertThat(sessions.getFirst().held()).hasValue(new Held("样例午", List.of("样例未", "样例申"), noon("2025-02-01")));
        assertThat(sessions.getFirst().host()).isEqualTo("样例午");
        assertThat(sessions.getFirst().demands()).containsExactly(new Demand(DEMAND, CELL, noon("2025-02-01")));
        assertThat(sessions.getLast().cancelled()).isTrue();
    }

    @Test
    void afterTheLastDayThereAreNone() {
        CaseId series = laidDown();
        told.happened(series, new Ended(act("2025-02-01"), day("2025-02-01"), "并入街道"));

        ReceptionSessions found = ask(Scope.everything(), "2025-01-01", "2025-04-01");

        assertThat(found.items()).extracting(Session::day).containsExactly(day("2025-01-04"), day("2025-02-01"));
        assertThat(found.series().getFirst().lastDay()).hasValue(day("2025-02-01"));
    }

    @Test
    void whoeverSeesOneCellSeesTheSessionsForItsPeopleAndWhatTheyAskedFor() {
        CaseId series = laidDown();
        told.happened(
                series,
                new SessionHeld(act("2025-02-01"), day("2025-02-01"), "样例午", List.of()),
                new DemandRaised(act("2025-02-01"), day("2025-02-01"), CELL, DEMAND),
                new DemandRaised(act("2025-02-01"), day("2025-02-01"), NEXT_CELL, NEXT_DEMAND));

        assertThat(ask(Scope.everything().within(List.of(CELL.digits())), "2025-02-01", "2025-02-02")
                        .items()
                        .getFirst()
                        .demands())
                .extracting(Demand::petition)
                .containsExactly(DEMAND);
    }

    @Test
    void whoeverSeesElsewhereOrTheCasesOfSomeUnitsOnlySeesNone() {
        laidDown();

        assertThat(ask(Scope.everything().within(List.of("999902")), "2025-01-01", "2025-04-01")
                        .items())
                .isEmpty();
        assertThat(ask(Scope.everything().heldBy(List.of("SL-CG")), "2025-01-01", "2025-04-01")
                        .items())
                .isEmpty();
    }

    @Test
    void filledAnewItIsTheSame() {
        CaseId series = laidDown();
        told.happened(
                series,
                new SessionMoved(act("2025-01-10"), day("2025-03-01"), day("2025-03-08"), TWO, FIVE, "开会"),
                new SessionHeld(act("2025-02-01"), day("2025-02-01"), "样例午", List.of("样例未")),
                new DemandRaised(act("2025-02-01"), day("2025-02-01"), CELL, DEMAND));
        ReceptionSessions followed = ask(Scope.everything(), "2025-01-01", "2025-06-01");

        database.rebuild(projection, told.events(), 2);

        assertThat(new ReceptionAnswers(database.client())
                        .answer(new ReceptionSessionsQuery(Scope.everything(), day("2025-01-01"), day("2025-06-01"))))
                .isEqualTo(followed);
    }

    private CaseId laidDown() {
        return told.happened(
                told.newId(),
                new Opened(
                        act("2024-12-01"),
                        "民生工作站",
                        STREET,
                        "一楼",
                        "样例领导",
                        Recurrence.of("FREQ=MONTHLY;BYDAY=1SA"),
                        day("2025-01-01"),
                        TWO,
                        FIVE));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant noon(String day) {
        return Told.noon(day).exact().orElseThrow();
    }

    private ReceptionSessions ask(Scope scope, String from, String to) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
        return new ReceptionAnswers(database.client()).answer(new ReceptionSessionsQuery(scope, day(from), day(to)));
    }
}

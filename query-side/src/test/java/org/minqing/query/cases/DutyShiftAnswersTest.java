package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.DutyDesk;
import org.minqing.api.DutyShiftEvent;
import org.minqing.api.OccasionId;
import org.minqing.api.query.DutyShifts;
import org.minqing.api.query.DutyShifts.Shift;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

class DutyShiftAnswersTest {

    private static final String COMMUNITY = "999901001001";
    private static final String OTHER_COMMUNITY = "999901002001";

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void nobodyIsOnDutyYet() {
        database.create(projection);
    }

    @Test
    void shiftsThatReachIntoAPeriodStandInTheirOrder() {
        OccasionId late = planned("2025-03-05", 22, OTHER_COMMUNITY, "operator-two");
        OccasionId noon = planned("2025-03-05", 12, COMMUNITY, "operator-one");
        planned("2025-03-03", 12, COMMUNITY, "operator-one");
        planned("2025-03-07", 12, COMMUNITY, "operator-one");

        assertThat(on("2025-03-05").items()).extracting(Shift::id).containsExactly(noon, late);
        // The night of the fifth ends on the sixth.
        assertThat(on("2025-03-06").items()).extracting(Shift::id).containsExactly(late);
        assertThat(ask("2025-03-05", Scope.everything().within(List.of(COMMUNITY)), Optional.empty())
                        .items())
                .extracting(Shift::id)
                .containsExactly(noon);
        assertThat(ask("2025-03-05", Scope.everything(), Optional.of("operator-two"))
                        .items())
                .extracting(Shift::id)
                .containsExactly(late);
    }

    @Test
    void aShiftSaysWhoIsThereAndWhetherAnybodyIs() {
        OccasionId id = planned("2025-03-05", 12, COMMUNITY, "operator-one");
        Instant begins = at("2025-03-05", 12);
        assertThat(one().isEmptyAt(begins.plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(one().isEmptyAt(begins.plus(Duration.ofMinutes(10)))).isTrue();

        happened(id, new DutyShiftEvent.SwapAsked(act("2025-03-04"), "operator-two", "有事"));
        assertThat(one().swapWith()).contains("operator-two");
        assertThat(ask("2025-03-05", Scope.everything(), Optional.of("operator-two"))
                        .items())
                .hasSize(1);

        happened(id, new DutyShiftEvent.Swapped(act("2025-03-04"), "operator-one", "operator-two"));
        assertThat(one().onDuty()).isEqualTo("operator-two");
        assertThat(one().swapWith()).isEmpty();

        happened(id, new DutyShiftEvent.SignedOn(act("2025-03-05")));
        assertThat(one().isEmptyAt(begins.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(one().isHeldAt(begins.plus(Duration.ofMinutes(10)))).isTrue();

        happened(id, new DutyShiftEvent.HandedOver(act("2025-03-05"), "无事", List.of()));
        assertThat(one().isHeldAt(begins.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(one().stayedEmpty(begins.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void whatWasCancelledIsMissedByNobody() {
        OccasionId id = planned("2025-03-05", 12, COMMUNITY, "operator-one");
        happened(id, new DutyShiftEvent.Cancelled(act("2025-03-04"), "窗口不开"));

        assertThat(on("2025-03-05").items()).isEmpty();
    }

    @Test
    void whoeverSeesTheCasesOfSomeUnitsOnlySeesNoShift() {
        planned("2025-03-05", 12, COMMUNITY, "operator-one");

        assertThat(ask("2025-03-05", Scope.everything().heldBy(List.of("SL-CG")), Optional.empty())
                        .items())
                .isEmpty();
    }

    @Test
    void filledAnewItIsTheSame() {
        OccasionId id = planned("2025-03-05", 12, COMMUNITY, "operator-one");
        happened(id, new DutyShiftEvent.SwapAsked(act("2025-03-04"), "operator-two", "有事"));
        happened(id, new DutyShiftEvent.SwapDeclined(act("2025-03-04")));
        happened(id, new DutyShiftEvent.SignedOn(act("2025-03-05")));
        DutyShifts followed = on("2025-03-05");

        database.rebuild(projection, told.events(), 2);

        assertThat(answers().answer(query("2025-03-05", Scope.everything(), Optional.empty())))
                .isEqualTo(followed);
    }

    private OccasionId planned(String day, int hour, String area, String onDuty) {
        Instant begins = at(day, hour);
        return new OccasionId(told.happened(
                        told.newId(),
                        new DutyShiftEvent.Planned(
                                act("2025-03-01"),
                                DutyDesk.HOTLINE,
                                AreaCode.of(area),
                                "晚间",
                                begins,
                                begins.plus(Duration.ofHours(4)),
                                onDuty))
                .value());
    }

    private void happened(OccasionId id, DutyShiftEvent event) {
        told.happened(new CaseId(id.value()), event);
    }

    private Shift one() {
        return on("2025-03-05").items().getFirst();
    }

    private DutyShifts on(String day) {
        return ask(day, Scope.everything(), Optional.empty());
    }

    private DutyShifts ask(String day, Scope scope, Optional<String> onDuty) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
        return answers().answer(query(day, scope, onDuty));
    }

    private static DutyShiftsQuery query(String day, Scope scope, Optional<String> onDuty) {
        return new DutyShiftsQuery(scope, at(day, 0), at(day, 24), onDuty);
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atStartOfDay(Told.ZONE).plusHours(hour).toInstant();
    }

    private DutyShiftAnswers answers() {
        return new DutyShiftAnswers(database.client());
    }
}

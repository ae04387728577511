package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Remind;
import org.minqing.api.CaseCommand.Supervise;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent.Supervised;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.Decision.Accepted;
import org.minqing.command.common.Decision.Rejected;

/** An answer is events or a reason, and the first rule that refuses decides. */
class DecisionTest {

    private enum Light {
        RED,
        GREEN
    }

    private static final LedgerEvent EVENT =
            new Supervised(CaseKind.PETITION, TestContext.monday().act(), "Slow");
    private static final StatusTable<Light> TABLE = new StatusTable<>(
                    Light.class,
                    light -> light == Light.RED
                            ? HotlineRequestRejection.NOT_DISPATCHED
                            : HotlineRequestRejection.CLOSED)
            .allow(Progress.class, Light.GREEN)
            .allowAll(List.of(Supervise.class), Set.of(Light.RED, Light.GREEN));

    @Test
    void theFirstRuleThatRefusesDecides() {
        assertThat(Decision.unless(
                        List.of(
                                Decision.refuseIf(false, CaseRejection.NOT_FOUND),
                                Decision.refuseIf(true, CaseRejection.UNKNOWN_AREA, Map.of("field", "area")),
                                Decision.refuseIf(true, CaseRejection.UNKNOWN_UNIT)),
                        () -> List.of(EVENT)))
                .isEqualTo(new Rejected(CaseRejection.UNKNOWN_AREA, Map.of("field", "area")));
    }

    @Test
    void whereNoneRefusesTheEventsFollow() {
        assertThat(Decision.unless(
                        List.of(Decision.refuseIf(false, CaseRejection.NOT_FOUND, Map.of())), () -> List.of(EVENT)))
                .isEqualTo(new Accepted(List.of(EVENT)));
    }

    @Test
    void moreEventsFollowWhatIsAcceptedAndNotWhatIsRefused() {
        assertThat(Decision.accept(EVENT).and(List.of(EVENT))).isEqualTo(new Accepted(List.of(EVENT, EVENT)));
        assertThat(Decision.nothingChanges().and(List.of())).isEqualTo(new Accepted(List.of()));
        assertThat(Decision.reject(CaseRejection.NOT_FOUND).and(List.of(EVENT)))
                .isEqualTo(new Rejected(CaseRejection.NOT_FOUND, Map.of()));
    }

    @Test
    void aStatusRefusesWhatItDoesNotKnow() {
        assertThat(TABLE.check(new Progress("On the way", Visibility.INTERNAL), Light.GREEN))
                .isEmpty();
        assertThat(TABLE.check(new Progress("On the way", Visibility.INTERNAL), Light.RED))
                .contains(new Rejected(
                        HotlineRequestRejection.NOT_DISPATCHED, Map.of("status", "RED", "command", "Progress")));
        assertThat(TABLE.check(new Remind("Still dark"), Light.GREEN))
                .contains(new Rejected(HotlineRequestRejection.CLOSED, Map.of("status", "GREEN", "command", "Remind")));
    }

    @Test
    void aStatusTellsTheWordsItKnows() {
        assertThat(TABLE.allowedIn(Light.GREEN)).containsExactly("progress", "supervise");
        assertThat(TABLE.allowedIn(Light.RED)).containsExactly("supervise");
        assertThat(TABLE.commands()).isEqualTo(Set.of(Progress.class, CaseCommand.Supervise.class));
    }

    @Test
    void whatOneAsksForAnotherApproves() {
        DecisionContext operator = TestContext.monday().context();

        assertThat(SecondAccount.needed(Optional.of(TestDirectory.OPERATOR), operator)
                        .get())
                .contains(new Rejected(CaseRejection.SECOND_ACCOUNT_NEEDED, Map.of("by", TestDirectory.OPERATOR)));
        assertThat(SecondAccount.needed(Optional.of(TestDirectory.SUPERVISOR), operator)
                        .get())
                .isEmpty();
        assertThat(SecondAccount.needed(Optional.empty(), operator).get()).isEmpty();
    }
}

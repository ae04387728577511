package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.Satisfaction;

class WhoIsToldTest {

    private static final Instant DUE = Instant.parse("2026-03-04T16:00:00Z");
    private static final Act OURS = act(false);

    @Test
    void a_dispatch_is_told_to_the_units_it_went_to() {
        assertThat(WhoIsTold.of(dispatched(OURS))).hasValueSatisfying(told -> {
            assertThat(told.kind()).isEqualTo(NoticeKind.DISPATCHED);
            assertThat(told.whom()).containsExactly(new Audience.Units(Set.of("LAMPS", "PIPES")));
        });
    }

    @Test
    void what_a_register_tells_nobody_is_told() {
        assertThat(WhoIsTold.of(dispatched(act(true)))).isEmpty();
    }

    @Test
    void a_supervision_goes_to_the_level_whose_turn_it_is_and_says_what_is_overdue() {
        assertThat(WhoIsTold.of(new CaseEvent.DeadlineSupervised(
                        CaseKind.PETITION, OURS, DeadlineKind.HANDLING, "", DUE, 2, Level.STREET)))
                .hasValueSatisfying(told -> {
                    assertThat(told.whom()).containsExactly(new Audience.Supervisors(Level.STREET));
                    assertThat(told.clock()).contains(DeadlineKind.HANDLING);
                    assertThat(told.at()).contains(DUE);
                });
    }

    @Test
    void of_a_follow_up_only_what_is_bad_and_counts_is_told() {
        assertThat(WhoIsTold.of(followedUp(true, true, Satisfaction.SATISFIED))).isEmpty();
        assertThat(WhoIsTold.of(followedUp(true, false, Satisfaction.SATISFIED)))
                .isPresent();
        assertThat(WhoIsTold.of(followedUp(true, true, Satisfaction.DISSATISFIED)))
                .isPresent();
        assertThat(WhoIsTold.of(followedUp(false, false, Satisfaction.DISSATISFIED)))
                .isEmpty();
    }

    @Test
    void a_dispute_that_may_flare_up_is_an_emergency_and_one_that_hardly_may_is_none() {
        assertThat(WhoIsTold.of(new MediationEvent.RiskAssessed(OURS, Risk.HIGH, "they shout")))
                .hasValueSatisfying(told -> assertThat(told.emergency()).isTrue());
        assertThat(WhoIsTold.of(new MediationEvent.RiskAssessed(OURS, Risk.ELEVATED, "they grumble")))
                .isEmpty();
    }

    private static HandlingEvent dispatched(Act act) {
        return new HandlingEvent.Dispatched(
                CaseKind.HOTLINE_REQUEST,
                act,
                "LAMPS",
                List.of("PIPES"),
                Level.COMMUNITY,
                Optional.empty(),
                Optional.empty());
    }

    private static CaseEvent followedUp(boolean valid, boolean solved, Satisfaction satisfaction) {
        return new CaseEvent.FollowedUp(
                CaseKind.HOTLINE_REQUEST,
                OURS,
                Optional.empty(),
                1,
                true,
                valid,
                Optional.of(true),
                Optional.of(solved),
                Optional.of(satisfaction),
                Optional.empty(),
                Optional.empty());
    }

    private static Act act(boolean imported) {
        return new Act(Moment.at(DUE), "operator-1", Optional.empty(), imported, false);
    }
}

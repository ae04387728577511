package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.common.TestDirectory.COMMUNITY_COMMITTEE;
import static org.minqing.command.common.TestDirectory.DISTRICT_COMMITTEE;
import static org.minqing.command.common.TestDirectory.STREET_COMMITTEE;
import static org.minqing.command.mediation.MediationCase.accepted;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseEvent.Escalated;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Directory;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

/** 按级汇报, in the tree of committees. */
class EscalationTest {

    private static final Optional<String> UNEXPLAINED = Optional.empty();

    @Test
    void aMediationGoesUpToTheCommitteeAbove() {
        assertThat(accepted().when(new Escalate(STREET_COMMITTEE, "too hard", UNEXPLAINED)))
                .containsExactly(new Escalated(
                        CaseKind.MEDIATION,
                        accepted().act(),
                        STREET_COMMITTEE,
                        Optional.of(Level.COMMUNITY),
                        Level.STREET,
                        "too hard",
                        UNEXPLAINED));
    }

    @Test
    void furtherUpWithAReasonForSkipping() {
        assertThat(accepted()
                        .refusal(new Escalate(DISTRICT_COMMITTEE, "too hard", UNEXPLAINED))
                        .reason())
                .isEqualTo(CaseRejection.LEVEL_SKIPPED);
        assertThat(accepted().when(new Escalate(DISTRICT_COMMITTEE, "too hard", Optional.of("The street is a party."))))
                .hasSize(1);
    }

    @Test
    void neverSidewaysIntoAnotherTree() {
        assertThat(MediationDecider.decide(
                        new Escalate("other-street-committee", "too hard", UNEXPLAINED),
                        accepted().state(),
                        withAnotherTree()))
                .isEqualTo(Decision.reject(
                        MediationRejection.NOT_THE_COMMITTEE_ABOVE,
                        Map.of(
                                "field", "unit",
                                "value", "other-street-committee",
                                "committee", COMMUNITY_COMMITTEE)));
    }

    @Test
    void aTreeThatBitesItsOwnTailEndsTheSearch() {
        MediationCase inTheLoop = MediationCase.consented().after(new Accept(Optional.of(COMMUNITY_COMMITTEE)));

        assertThat(MediationDecider.decide(
                        new Escalate(DISTRICT_COMMITTEE, "too hard", Optional.of("The street is a party.")),
                        inTheLoop.state(),
                        withALoop()))
                .isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void downwardsItDoesNotEscalate() {
        MediationCase atTheStreet = MediationCase.consented().after(new Accept(Optional.of(STREET_COMMITTEE)));

        assertThat(atTheStreet
                        .refusal(new Escalate(COMMUNITY_COMMITTEE, "nearer", UNEXPLAINED))
                        .reason())
                .isEqualTo(MediationRejection.NOT_THE_COMMITTEE_ABOVE);
    }

    @Test
    void whereItIsAlreadyItNeedNotGo() {
        assertThat(accepted()
                        .after(new Escalate(STREET_COMMITTEE, "too hard", UNEXPLAINED))
                        .when(new Escalate(STREET_COMMITTEE, "too hard", UNEXPLAINED)))
                .isEmpty();
    }

    @Test
    void anUnknownCommitteeIsNoCommitteeAbove() {
        assertThat(accepted()
                        .refusal(new Escalate("nobody", "too hard", UNEXPLAINED))
                        .reason())
                .isEqualTo(CaseRejection.UNKNOWN_UNIT);
    }

    @Test
    void fromACommitteeThatTheDirectoryNoLongerKnowsAnyOtherMayTakeItUp() {
        MediationState held = accepted().state();

        assertThat(MediationDecider.decide(
                        new Escalate("other-street-committee", "ours is gone", UNEXPLAINED), held, onlyTheOtherTree()))
                .isInstanceOf(Decision.Accepted.class);
    }

    private static DecisionContext withAnotherTree() {
        return with(new Committees(Optional.empty(), false));
    }

    private static DecisionContext withALoop() {
        return with(new Committees(Optional.of(COMMUNITY_COMMITTEE), false));
    }

    private static DecisionContext onlyTheOtherTree() {
        return with(new Committees(Optional.empty(), true));
    }

    private static DecisionContext with(Directory directory) {
        DecisionContext context = TestContext.monday().context();
        return new DecisionContext(
                context.caseId(),
                context.now(),
                context.act(),
                context.units(),
                context.freshId(),
                context.rules(),
                context.deadlines(),
                directory,
                context.others());
    }

    /**
     * The test district's committees and one of another tree.
     *
     * @param aboveTheStreet set where the street's committee lies below another than the district's
     * @param onlyOther none but the other tree's is known
     */
    private record Committees(Optional<String> aboveTheStreet, boolean onlyOther) implements Directory {

        private static final Directory KNOWN = new TestDirectory();

        @Override
        public Optional<Committee> committee(String code) {
            if (code.equals("other-street-committee")) {
                return Optional.of(new Committee(code, Level.STREET, Optional.empty()));
            }
            return KNOWN.committee(code)
                    .filter(known -> !onlyOther)
                    .map(known -> code.equals(STREET_COMMITTEE)
                            ? new Committee(code, known.level(), aboveTheStreet.or(known::parent))
                            : known);
        }

        @Override
        public boolean knowsArea(AreaCode area) {
            return KNOWN.knowsArea(area);
        }

        @Override
        public boolean knowsChannel(String code) {
            return KNOWN.knowsChannel(code);
        }

        @Override
        public Optional<Unit> unit(String code) {
            return KNOWN.unit(code);
        }

        @Override
        public Optional<Category> category(String path) {
            return KNOWN.category(path);
        }

        @Override
        public Optional<DisputeType> disputeType(String code) {
            return KNOWN.disputeType(code);
        }

        @Override
        public Optional<Mediator> mediator(String code) {
            return KNOWN.mediator(code);
        }

        @Override
        public Optional<Staff> staff(String code) {
            return KNOWN.staff(code);
        }
    }
}

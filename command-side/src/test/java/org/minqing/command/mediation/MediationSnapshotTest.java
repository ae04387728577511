package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.CaseCommand.JoinMergeGroup;
import org.minqing.api.ClosedAs;
import org.minqing.api.MediationCommand.*;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot is the state as JSON, and comes back as it went. */
class MediationSnapshotTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource
    void everyStateComesBackAsItWent(MediationState state) {
        String json = JSON.writerFor(MediationState.class).writeValueAsString(state);

        assertThat(JSON.readValue(json, MediationState.class)).isEqualTo(state);
    }

    static Stream<MediationState> everyStateComesBackAsItWent() {
        return Stream.of(
                        MediationCase.nothing(),
                        MediationCase.opened(),
                        MediationCase.heard()
                                .after(
                                        new AssessRisk(Risk.HIGH, "He shouted."),
                                        new ReportToPolice("the police station", "He shouted."),
                                        new ObjectToMediator("b", TestDirectory.MEDIATOR, "her cousin"),
                                        new ReplaceMediator(
                                                TestDirectory.MEDIATOR, TestDirectory.OTHER_MEDIATOR, "her cousin"),
                                        new ScheduleSession(
                                                TestContext.moment("2018-03-09T10:00"),
                                                Optional.of("the reading room"),
                                                Optional.of("second")),
                                        new CancelSession("second", "He is away."),
                                        new JoinMergeGroup(TestContext.OTHER_CASE)),
                        MediationCase.agreed().after(new Sign("a"), new Seal(TestDirectory.COMMUNITY_COMMITTEE)),
                        MediationCase.inEffect()
                                .after(
                                        new Perform("money", Optional.of(java.math.BigDecimal.TEN)),
                                        new Breach("drain", "He went away."),
                                        new ApplyForConfirmation("the court", java.util.List.of("a", "b")),
                                        new RecordConfirmation(ConfirmationResult.REFUSED, Optional.of("unclear")),
                                        MediationCase.amend(Form.WRITTEN, MediationCase.mend())),
                        MediationCase.closed(),
                        MediationCase.terminated(),
                        MediationCase.nothing()
                                .after(new Adopt(
                                        TestAdoption.numbered("M-1")
                                                .of(TestIntake.ANYA)
                                                .closed(ClosedAs.AGREEMENT)
                                                .adoption(),
                                        Optional.empty())))
                .map(MediationCase::state);
    }
}

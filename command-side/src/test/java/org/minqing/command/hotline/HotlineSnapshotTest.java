package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseCommand.JoinMergeGroup;
import org.minqing.api.CaseCommand.RequestExclusion;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.PauseClock;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.HotlineRequestCommand.Adopt;
import org.minqing.api.HotlineRequestCommand.ConvertToPetition;
import org.minqing.api.HotlineRequestCommand.RecordConverted;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.Moment;
import org.minqing.api.Urgency;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot is the state as JSON, and comes back as it went. */
class HotlineSnapshotTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ConvertToPetition TO_PETITION =
            new ConvertToPetition(Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @MethodSource
    void everyStateComesBackAsItWent(HotlineState state) {
        String json = JSON.writerFor(HotlineState.class).writeValueAsString(state);

        assertThat(JSON.readValue(json, HotlineState.class)).isEqualTo(state);
    }

    static Stream<HotlineState> everyStateComesBackAsItWent() {
        return Stream.of(
                        HotlineCases.nothing(),
                        HotlineCases.received()
                                .given(new AddPaper("OTHER", "Photo", "c0ffee", Optional.of("paper-1")))
                                .given(new JoinMergeGroup(TestContext.OTHER_CASE))
                                .given(new RequestExclusion("Prank")),
                        HotlineCases.received().given(TO_PETITION),
                        HotlineCases.received().given(HotlineSamples.toMediation()),
                        HotlineCases.received()
                                .given(TO_PETITION)
                                .given(new RecordConverted(
                                        Conversion.successorOf(TestContext.CASE, CaseKind.PETITION))),
                        HotlineCases.dispatched()
                                .given(new PauseClock("Storm", LocalDate.parse("2018-03-08")))
                                .given(new RequestExtension(2, "Parts"))
                                .given(new ObjectToDispatch("Not ours", Optional.empty())),
                        HotlineCases.handled().given(HotlineCases.reached()),
                        HotlineCases.closed(),
                        HotlineCases.closed().given(new Redo("Dark again")),
                        HotlineCases.nothing()
                                .given(new Adopt(
                                        TestAdoption.numbered("H-000000-2018-000001")
                                                .in(TestDirectory.STREET)
                                                .of(TestIntake.ANYA, TestIntake.BOLO)
                                                .closed(ClosedAs.HANDLED, Moment.unknown())
                                                .adoption(),
                                        Optional.of(Urgency.ORDINARY))))
                .map(HotlineCases::state);
    }
}

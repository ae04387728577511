package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ApproveExtension;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.PauseClock;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestCommand.ContactRequester;
import org.minqing.api.HotlineRequestCommand.PromiseCallback;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.Level;
import org.minqing.api.Nature;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;
import org.minqing.api.Urgency;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** The whole life of one request, told as its file tells it. */
class HotlineScenarioTest {

    @Test
    void theWaterOfTheThirdStaircase() {
        HotlineCases request = HotlineCases.nothing()

                // Monday, ten in the morning: somebody calls, the water is off.
                .given(new Receive(
                        HotlineCases.LAMP.about(TestDirectory.WATER_CUT_OFF).intake(),
                        new HotlineDetails(
                                Optional.of(TestIntake.ANYA),
                                Nature.HELP,
                                Urgency.LIVELIHOOD,
                                Optional.of("day"),
                                Optional.empty())))
                .given(new PromiseCallback(TestContext.moment("2018-03-05T16:00")));
        assertThat(request.status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(dueAt(request, DeadlineKind.DISPATCH)).isEqualTo(TestContext.instant("2018-03-05T12:00"));

        // Before noon it is with the community office, which says the pipe is the neighbours'.
        request = request.at("2018-03-05T11:30")
                .given(HotlineCases.dispatchTo(TestDirectory.COMMUNITY_OFFICE))
                .at("2018-03-05T12:00")
                .by(TestDirectory.COMMUNITY_CLERK)
                .given(new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE))
                .given(new ObjectToDispatch(
                        "The pipe is on the other side", Optional.of(TestDirectory.OTHER_COMMUNITY_OFFICE)))
                .by(TestDirectory.OPERATOR)
                .at("2018-03-05T13:00")
                .given(new AcceptObjection(Optional.empty()))
                .given(new Dispatch(
                        TestDirectory.OTHER_COMMUNITY_OFFICE,
                        List.of(),
                        Optional.of("The pipe is theirs"),
                        Optional.empty()))
                .given(new ContactRequester(true, Optional.of("Knows who is coming")));
        assertThat(request.file().handling().returns()).isEqualTo(1);
        assertThat(request.file().base().clocks().running(DeadlineKind.CALLBACK))
                .isEmpty();
        assertThat(dueAt(request, DeadlineKind.HANDLING)).isEqualTo(TestContext.instant("2018-03-21T00:00"));

        // On Wednesday the community sends it up: the main itself has burst.
        request = request.at("2018-03-07T09:00")
                .given(new Escalate(TestDirectory.STREET_OFFICE, "The main has burst", Optional.empty()))
                .by(TestDirectory.STREET_CLERK)
                .given(new ConfirmReceipt(TestDirectory.STREET_OFFICE))
                .given(new Progress("The road is open", Visibility.RESIDENT))
                .given(new RequestExtension(2, "The road has to be closed"))
                .by(TestDirectory.SUPERVISOR)
                .given(new ApproveExtension())
                .given(new PauseClock("Frost", LocalDate.parse("2018-03-09")));
        assertThat(dueAt(request, DeadlineKind.HANDLING)).isEqualTo(TestContext.instant("2018-03-25T00:00"));

        // A week later water runs, and the office calls: it does not.
        request = request.at("2018-03-14T17:00")
                .by(TestDirectory.STREET_CLERK)
                .given(new Resolve(Resolution.SOLVED, "A new main."))
                .at("2018-03-15T09:00")
                .by(TestDirectory.OPERATOR)
                .given(answer(false, Satisfaction.DISSATISFIED))
                .by(TestDirectory.SUPERVISOR)
                .given(new Redo("The third staircase is still dry"));
        assertThat(request.status()).isEqualTo(HotlineStatus.DISPATCHED);
        assertThat(dueAt(request, DeadlineKind.HANDLING)).isEqualTo(TestContext.instant("2018-03-21T00:00"));

        // Now it does, and they are content.
        request = request.at("2018-03-16T15:00")
                .by(TestDirectory.STREET_CLERK)
                .given(new Resolve(Resolution.SOLVED, "A valve was shut."))
                .at("2018-03-17T10:00")
                .by(TestDirectory.OPERATOR)
                .given(answer(true, Satisfaction.SATISFIED))
                .given(new Close(Optional.empty(), Optional.empty()));

        assertThat(request.standing()).isInstanceOfSatisfying(HotlineState.Closed.class, closed -> {
            assertThat(closed.ending().as()).isEqualTo(ClosedAs.HANDLED);
            assertThat(closed.result().orElseThrow().text()).isEqualTo("A valve was shut.");
        });
        assertThat(request.file().base().round()).isEqualTo(2);
        assertThat(request.file().base().standing().highestLevel()).contains(Level.STREET);
        assertThat(request.file().base().clocks().running()).isEmpty();
    }

    private static FollowUp answer(boolean solved, Satisfaction satisfaction) {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                true,
                Optional.of(true),
                Optional.of(solved),
                Optional.of(satisfaction),
                Optional.empty(),
                Optional.empty());
    }

    private static Instant dueAt(HotlineCases request, DeadlineKind which) {
        return request.file()
                .base()
                .clocks()
                .running(which)
                .orElseThrow()
                .deadline()
                .dueAt();
    }
}

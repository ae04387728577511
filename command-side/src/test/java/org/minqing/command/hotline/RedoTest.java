package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestCommand.Withdraw;
import org.minqing.api.HotlineRequestEvent.Closed;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.HotlineRequestEvent.Redone;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.RuleIds;

/** 重办: another round, with a limit and a follow-up of its own. */
class RedoTest {

    private static final Close CLOSE = new Close(Optional.empty(), Optional.empty());

    @Test
    void aRedoBeginsTheNextRoundWithTheUnitThatHadItAndThreeWorkingDays() {
        HotlineCases closed = HotlineCases.closed().at("2018-03-08T09:00").by(TestDirectory.SUPERVISOR);

        assertThat(closed.when(new Redo("Dark again")))
                .containsExactly(
                        new Redone(closed.context().act(), "Dark again", 2),
                        new DeadlineSet(
                                CaseKind.HOTLINE_REQUEST,
                                closed.context().act(),
                                closed.context()
                                        .deadlines()
                                        .start(
                                                DeadlineKind.HANDLING,
                                                "",
                                                RuleIds.HOTLINE_REDO,
                                                TestContext.moment("2018-03-08T09:00")),
                                Cause.REDO));
        HotlineCases redone = closed.given(new Redo("Dark again"));
        assertThat(redone.status()).isEqualTo(HotlineStatus.DISPATCHED);
        assertThat(redone.file().base().round()).isEqualTo(2);
        assertThat(redone.file().base().standing().unit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(redone.when(new Redo("Dark again"))).isEmpty();
        assertThat(redone.whyNot(new Redo("Another reason"))).isEqualTo(HotlineRequestRejection.ALREADY_DISPATCHED);
    }

    @Test
    void whatWasNeverDispatchedIsRedoneByTheDesk() {
        HotlineCases redone =
                HotlineCases.received().given(new Answer("Tonight.")).given(new Redo("Still dark"));

        assertThat(redone.status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(redone.when(new Answer("Now it is."))).contains(redone.met(DeadlineKind.HANDLING, true));
    }

    @Test
    void theNextRoundNeedsAFollowUpOfItsOwn() {
        HotlineCases again = HotlineCases.closed()
                .given(new Redo("Dark again"))
                .given(new Resolve(Resolution.SOLVED, "A new cable."));

        assertThat(again.whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
        assertThat(again.given(HotlineCases.reached()).when(CLOSE))
                .containsExactly(new Closed(again.context().act(), Ground.FOLLOWED_UP, Optional.empty()));
    }

    @Test
    void whatWasHandledAndNotYetClosedCanBeRedoneToo() {
        assertThat(HotlineCases.handled().given(new Redo("Dark again")).status())
                .isEqualTo(HotlineStatus.DISPATCHED);
    }

    @Test
    void whatWasWithdrawnIsNotRedone() {
        HotlineCases withdrawn = HotlineCases.received().given(new Withdraw("Lit again"));

        assertThat(withdrawn.whyNot(new Redo("Dark again"))).isEqualTo(HotlineRequestRejection.CLOSED);
    }

    @Test
    void anotherReturnInALaterRoundStillMeansThreeWorkingDays() {
        HotlineCases redispatched = HotlineCases.received()
                .given(new Answer("Tonight."))
                .given(new Redo("Still dark"))
                .given(HotlineCases.dispatchTo(TestDirectory.COMMUNITY_OFFICE))
                .given(new ObjectToDispatch("Not our lamp", Optional.empty()))
                .given(new AcceptObjection(Optional.empty()))
                .given(new Dispatch(
                        TestDirectory.OTHER_COMMUNITY_OFFICE, List.of(), Optional.of("Theirs"), Optional.empty()));

        assertThat(redispatched
                        .file()
                        .base()
                        .clocks()
                        .running(DeadlineKind.HANDLING)
                        .orElseThrow()
                        .deadline()
                        .rule())
                .isEqualTo(RuleIds.HOTLINE_REDO);
    }
}

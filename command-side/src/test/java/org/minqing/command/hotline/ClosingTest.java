package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestEvent.Closed;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.hotline.HotlineState.Ending;
import org.minqing.command.hotline.HotlineState.Result;

/** 回访、办结: closed once the person was asked, or with the reason why nobody was. */
class ClosingTest {

    private static final Close CLOSE = new Close(Optional.empty(), Optional.empty());

    @Test
    void itIsClosedOnceThePersonWasAsked() {
        HotlineCases asked = HotlineCases.handled().at("2018-03-07T09:00").given(HotlineCases.reached());

        assertThat(asked.when(new Close(Optional.of("Content"), Optional.empty())))
                .containsExactly(new Closed(asked.context().act(), Ground.FOLLOWED_UP, Optional.of("Content")));
        assertThat(HotlineCases.closed().standing())
                .isEqualTo(new HotlineState.Closed(
                        HotlineCases.closed().file(),
                        new Ending(ClosedAs.HANDLED, Optional.empty(), Optional.empty()),
                        Optional.of(new Result(Resolution.SOLVED, "The lamp is lit."))));
    }

    @Test
    void itIsNotClosedBeforeThePersonWasAsked() {
        assertThat(HotlineCases.handled().whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
    }

    @Test
    void askedByTheUnitThatHandledItThePersonWasNotAsked() {
        HotlineCases asked =
                HotlineCases.handled().by(TestDirectory.STREET_CLERK).given(HotlineCases.reached());

        assertThat(asked.by(TestDirectory.OPERATOR).whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
    }

    @Test
    void thePersonMayBeOutOfReachThreeTimes() {
        HotlineCases twice =
                HotlineCases.handled().given(HotlineCases.unreached()).given(HotlineCases.unreached());

        assertThat(twice.whyNot(CLOSE)).isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
        HotlineCases thrice = twice.given(HotlineCases.unreached());
        assertThat(thrice.when(CLOSE))
                .containsExactly(new Closed(thrice.context().act(), Ground.UNREACHABLE, Optional.empty()));
    }

    @Test
    void theSampleMayLeaveItOut() {
        HotlineCases handled = HotlineCases.handled();

        assertThat(handled.when(new Close(Optional.empty(), Optional.of(true))))
                .containsExactly(new Closed(handled.context().act(), Ground.SAMPLED_OUT, Optional.empty()));
        assertThat(handled.whyNot(new Close(Optional.empty(), Optional.of(false))))
                .isEqualTo(HotlineRequestRejection.FOLLOW_UP_MISSING);
    }

    @Test
    void aRegisterNeedNotSayWhy() {
        HotlineCases handled = HotlineCases.handled();
        HotlineCases told = handled.acting(handled.context().imported());

        assertThat(told.when(CLOSE))
                .containsExactly(new Closed(told.context().act(), Ground.REGISTER, Optional.empty()));
    }

    @Test
    void closingItAgainChangesNothing() {
        assertThat(HotlineCases.closed().when(CLOSE)).isEmpty();
        assertThat(HotlineCases.closed().whyNot(new Close(Optional.of("Again"), Optional.empty())))
                .isEqualTo(HotlineRequestRejection.CLOSED);
    }

    @Test
    void whatWasEnteredInErrorIsVoidAndItsClocksStop() {
        HotlineCases request = HotlineCases.received();
        VoidCase voiding = new VoidCase("Twice", Optional.of(TestContext.OTHER_CASE));

        assertThat(request.when(voiding))
                .containsExactly(
                        new Voided(
                                CaseKind.HOTLINE_REQUEST,
                                request.context().act(),
                                "Twice",
                                Optional.of(TestContext.OTHER_CASE)),
                        request.lifted(DeadlineKind.DISPATCH, "void"));
        assertThat(request.given(voiding).standing())
                .isEqualTo(new HotlineState.Closed(
                        request.given(voiding).file(),
                        new Ending(ClosedAs.VOID, Optional.of("Twice"), Optional.of(TestContext.OTHER_CASE)),
                        Optional.empty()));
        assertThat(request.given(voiding).when(voiding)).isEmpty();
    }
}

package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.ApproveExtension;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.HotlineRequestCommand.MarkComplex;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.RuleIds;

/** From when the longer limit of a complex request runs, and until when it can be called complex. */
class ComplexRequestTest {

    private static final MarkComplex COMPLEX = new MarkComplex("A cable");

    @Test
    void afterAnExtensionItsLongerLimitStillRunsFromTheDispatch() {
        HotlineCases extended = HotlineCases.dispatched()
                .at("2018-03-07T10:00")
                .by(TestDirectory.STREET_CLERK)
                .given(new RequestExtension(1, "Parts"))
                .by(TestDirectory.SUPERVISOR)
                .given(new ApproveExtension());

        assertThat(handling(extended.given(COMPLEX)))
                .isEqualTo(extended.context()
                        .deadlines()
                        .start(
                                DeadlineKind.HANDLING,
                                "",
                                RuleIds.HOTLINE_HANDLING_COMPLEX,
                                TestContext.moment("2018-03-05T10:30")));
    }

    @Test
    void inALaterRoundItsLongerLimitRunsFromThatRound() {
        HotlineCases redone = HotlineCases.closed().at("2018-03-08T09:00").given(new Redo("Dark again"));

        assertThat(handling(redone.at("2018-03-09T09:00").given(COMPLEX)).dueAt())
                .isEqualTo(TestContext.instant("2018-03-24T00:00"));
    }

    @Test
    void itIsCalledComplexOnceBeforeTheDispatchAndAfterIt() {
        assertThat(HotlineCases.received().given(COMPLEX).when(COMPLEX)).isEmpty();
        assertThat(HotlineCases.dispatched().given(COMPLEX).when(COMPLEX)).isEmpty();
    }

    @Test
    void onceHandledItIsNotCalledComplexNotEvenAgain() {
        HotlineCases handled =
                HotlineCases.dispatched().given(COMPLEX).given(new Resolve(Resolution.SOLVED, "A new cable."));

        assertThat(handled.whyNot(COMPLEX)).isEqualTo(HotlineRequestRejection.ALREADY_HANDLED);
    }

    private static Deadline handling(HotlineCases request) {
        return request.file()
                .base()
                .clocks()
                .running(DeadlineKind.HANDLING)
                .orElseThrow()
                .deadline();
    }
}

package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.ContactRequester;
import org.minqing.api.HotlineRequestCommand.PromiseCallback;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestEvent.CallbackPromised;
import org.minqing.api.HotlineRequestEvent.RequesterContacted;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestContext;
import org.minqing.command.rules.DeadlineArithmetic;

/** 回电: what was promised on the telephone is a deadline. */
class CallbackTest {

    private static final Moment AT_THREE = TestContext.moment("2018-03-05T15:00");

    @Test
    void aPromisedHourIsADeadlineToTheMinute() {
        HotlineCases request = HotlineCases.received();

        assertThat(request.when(new PromiseCallback(AT_THREE)))
                .containsExactly(
                        new CallbackPromised(request.context().act(), AT_THREE),
                        new DeadlineSet(
                                CaseKind.HOTLINE_REQUEST,
                                request.context().act(),
                                request.context()
                                        .deadlines()
                                        .atInstant(
                                                DeadlineKind.CALLBACK,
                                                "",
                                                TestContext.instant("2018-03-05T15:00"),
                                                DeadlineArithmetic.PROMISED),
                                Cause.STARTED));
    }

    @Test
    void aPromisedDayLastsUntilMidnight() {
        HotlineCases promised =
                HotlineCases.received().given(new PromiseCallback(Moment.on(LocalDate.parse("2018-03-06"))));

        assertThat(dueAt(promised)).isEqualTo(TestContext.instant("2018-03-07T00:00"));
    }

    @Test
    void aPromiseNamesATime() {
        assertThat(HotlineCases.received().whyNot(new PromiseCallback(Moment.unknown())))
                .isEqualTo(CaseRejection.FIELD_MISSING);
    }

    @Test
    void nobodyPromisesWhatLiesBehind() {
        HotlineCases request = HotlineCases.received();

        assertThat(request.whyNot(new PromiseCallback(TestContext.moment("2018-03-05T09:59"))))
                .isEqualTo(HotlineRequestRejection.CALLBACK_IN_THE_PAST);
        assertThat(request.whyNot(new PromiseCallback(Moment.on(LocalDate.parse("2018-03-04")))))
                .isEqualTo(HotlineRequestRejection.CALLBACK_IN_THE_PAST);
        assertThat(request.when(new PromiseCallback(Moment.on(LocalDate.parse("2018-03-05")))))
                .isNotEmpty();
        assertThat(request.when(new PromiseCallback(TestContext.moment("2018-03-05T10:00"))))
                .isNotEmpty();
    }

    @Test
    void thePromiseOfThisVeryTimeAgainChangesNothing() {
        HotlineCases promised = HotlineCases.received().given(new PromiseCallback(AT_THREE));

        assertThat(promised.when(new PromiseCallback(AT_THREE))).isEmpty();
    }

    @Test
    void anotherPromiseTakesThePlaceOfTheFirst() {
        HotlineCases promised = HotlineCases.received()
                .given(new PromiseCallback(AT_THREE))
                .given(new PromiseCallback(TestContext.moment("2018-03-05T17:00")));

        assertThat(dueAt(promised)).isEqualTo(TestContext.instant("2018-03-05T17:00"));
    }

    @Test
    void reachingTheRequesterKeepsThePromise() {
        HotlineCases promised =
                HotlineCases.received().given(new PromiseCallback(AT_THREE)).at("2018-03-05T14:00");

        assertThat(promised.when(new ContactRequester(true, Optional.of("Good"))))
                .containsExactly(
                        new RequesterContacted(promised.context().act(), true, Optional.of("Good")),
                        promised.met(DeadlineKind.CALLBACK, true));
    }

    @Test
    void tryingInVainDoesNot() {
        HotlineCases promised = HotlineCases.received().given(new PromiseCallback(AT_THREE));

        assertThat(promised.when(new ContactRequester(false, Optional.empty())))
                .containsExactly(new RequesterContacted(promised.context().act(), false, Optional.empty()));
    }

    @Test
    void anAnswerIsACallBack() {
        HotlineCases promised = HotlineCases.received().given(new PromiseCallback(AT_THREE));

        assertThat(promised.when(new Answer("Tonight."))).contains(promised.met(DeadlineKind.CALLBACK, true));
    }

    @Test
    void aFollowUpThatReachesTheRequesterKeepsItToo() {
        HotlineCases handled = HotlineCases.received()
                .given(new PromiseCallback(AT_THREE))
                .given(new Resolve(Resolution.SOLVED, "A new bulb."))
                .at("2018-03-05T15:01");

        assertThat(handled.when(HotlineCases.reached())).contains(handled.met(DeadlineKind.CALLBACK, false));
        assertThat(handled.when(HotlineCases.unreached())).hasSize(1);
    }

    @Test
    void aResidentWhoAnswersUnaskedWasCalledBackByNobody() {
        HotlineCases handled = HotlineCases.received()
                .given(new PromiseCallback(AT_THREE))
                .given(new Resolve(Resolution.SOLVED, "A new bulb."))
                .by(Act.RESIDENT);

        assertThat(handled.when(HotlineCases.reached())).hasSize(1);
        assertThat(dueAt(handled.given(HotlineCases.reached()))).isEqualTo(TestContext.instant("2018-03-05T15:00"));
    }

    private static Instant dueAt(HotlineCases request) {
        return request.file()
                .base()
                .clocks()
                .running(DeadlineKind.CALLBACK)
                .orElseThrow()
                .deadline()
                .dueAt();
    }
}

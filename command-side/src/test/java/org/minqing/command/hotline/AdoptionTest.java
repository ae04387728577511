package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.Correct;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Reclassify;
import org.minqing.api.CaseCommand.Supplement;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent.Progressed;
import org.minqing.api.CaseEvent.Supplemented;
import org.minqing.api.CaseEvent.TakenOver;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent.Dispatched;
import org.minqing.api.HotlineRequestCommand.Adopt;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.PromiseCallback;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestEvent.Adopted;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.api.Urgency;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.hotline.HotlineState.Ending;
import org.minqing.command.hotline.HotlineState.Result;
import org.minqing.command.rules.RuleIds;

/** A request that a register tells of: what it does not say is unknown, and its clocks stand still until somebody here acts. */
class AdoptionTest {

    private static final TestAdoption ROW = TestAdoption.numbered("H-000000-2018-000001");
    private static final Progress NOTE = new Progress("Looked at it", Visibility.INTERNAL);

    @Test
    void itIsAdoptedAsTheRegisterTellsIt() {
        HotlineCases nothing = register(HotlineCases.nothing());

        assertThat(nothing.when(new Adopt(ROW.adoption(), Optional.of(Urgency.EMERGENCY))))
                .containsExactly(new Adopted(nothing.context().act(), ROW.adoption(), Optional.of(Urgency.EMERGENCY)));
    }

    @Test
    void whatTheRegisterDoesNotCloseIsStillToBeHandled() {
        assertThat(adopted(ROW).status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(adopted(ROW).file().base().standing().level()).isEmpty();
    }

    @Test
    void whatTheRegisterClosesIsClosedAsItSays() {
        HotlineCases closed = adopted(ROW.closed(ClosedAs.HANDLED).resolved(Resolution.SOLVED));

        assertThat(closed.standing())
                .isEqualTo(new HotlineState.Closed(
                        closed.file(),
                        new Ending(ClosedAs.HANDLED, Optional.empty(), Optional.empty()),
                        Optional.of(new Result(Resolution.SOLVED, ""))));
    }

    @Test
    void whereItDoesNotSayWhatCameOfItNobodyKnows() {
        HotlineCases closed = adopted(ROW.closed(ClosedAs.HANDLED));

        assertThat(closed.standing())
                .isEqualTo(new HotlineState.Closed(
                        closed.file(),
                        new Ending(ClosedAs.HANDLED, Optional.empty(), Optional.empty()),
                        Optional.empty()));
    }

    @Test
    void aRowThatEndsBeforeItBeginsIsRefused() {
        assertThat(HotlineCases.nothing()
                        .whyNot(new Adopt(
                                ROW.closed(ClosedAs.HANDLED, TestContext.moment("2018-01-01T09:00"))
                                        .adoption(),
                                Optional.empty())))
                .isEqualTo(CaseRejection.CLOSED_BEFORE_RECEIVED);
    }

    @Test
    void aRowThatEndsAsNoRequestEndsIsRefused() {
        assertThat(HotlineCases.nothing()
                        .whyNot(new Adopt(ROW.closed(ClosedAs.REPLIED).adoption(), Optional.empty())))
                .isEqualTo(CaseRejection.FIELD_NOT_ALLOWED);
    }

    @Test
    void adoptingItAgainChangesNothing() {
        assertThat(adopted(ROW).when(new Adopt(ROW.in(TestDirectory.STREET).adoption(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void whatASecondFileKnowsIsAdded() {
        HotlineCases adopted = register(adopted(ROW));
        Supplement more = new Supplement(ROW.closed(ClosedAs.ANSWERED).adoption());

        assertThat(adopted.when(more))
                .containsExactly(new Supplemented(
                        CaseKind.HOTLINE_REQUEST,
                        adopted.context().act(),
                        ROW.closed(ClosedAs.ANSWERED).adoption()));
        assertThat(adopted.given(more).status()).isEqualTo(HotlineStatus.CLOSED);
    }

    @Test
    void oncePeopleHereHandleItARegisterDoesNotCloseIt() {
        HotlineCases taken = adopted(ROW).given(NOTE);
        HotlineCases told = register(taken)
                .given(new Supplement(ROW.closed(ClosedAs.ANSWERED).adoption()));

        assertThat(told.status()).isEqualTo(HotlineStatus.RECEIVED);
    }

    @Test
    void aPromiseTheRegisterTellsOfStartsNoClock() {
        HotlineCases told = register(adopted(ROW));

        assertThat(told.when(new PromiseCallback(TestContext.moment("2018-03-30T15:00"))))
                .hasSize(1);
    }

    @Test
    void theFirstCommandHereTakesItOverAndTheLimitForDispatchingRuns() {
        HotlineCases adopted = adopted(ROW, Optional.of(Urgency.LIVELIHOOD));

        assertThat(adopted.when(NOTE))
                .containsExactly(
                        new TakenOver(
                                CaseKind.HOTLINE_REQUEST, adopted.context().act()),
                        new Progressed(
                                CaseKind.HOTLINE_REQUEST, adopted.context().act(), "Looked at it", Visibility.INTERNAL),
                        adopted.started(
                                DeadlineKind.DISPATCH,
                                RuleIds.HOTLINE_DISPATCH_LIVELIHOOD,
                                TestContext.moment(TestContext.MONDAY_AT_TEN)));
        HotlineCases taken = adopted.given(NOTE);
        assertThat(taken.when(NOTE)).hasSize(1);
    }

    @Test
    void ofUnknownUrgencyItIsOrdinary() {
        HotlineCases adopted = adopted(ROW);

        assertThat(adopted.when(NOTE))
                .contains(adopted.started(
                        DeadlineKind.DISPATCH,
                        RuleIds.HOTLINE_DISPATCH_ORDINARY,
                        TestContext.moment(TestContext.MONDAY_AT_TEN)));
    }

    @Test
    void takenOverByADispatchItHasTheLimitForHandlingAtOnce() {
        HotlineCases adopted = adopted(ROW);

        assertThat(adopted.when(HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE)))
                .containsExactly(
                        new TakenOver(
                                CaseKind.HOTLINE_REQUEST, adopted.context().act()),
                        new Dispatched(
                                CaseKind.HOTLINE_REQUEST,
                                adopted.context().act(),
                                TestDirectory.STREET_OFFICE,
                                List.of(),
                                Level.STREET,
                                Optional.empty(),
                                Optional.empty()),
                        adopted.started(
                                DeadlineKind.HANDLING,
                                RuleIds.HOTLINE_HANDLING,
                                TestContext.moment(TestContext.MONDAY_AT_TEN)));
    }

    @Test
    void aRefusedCommandTakesNothingOver() {
        assertThat(adopted(ROW).whyNot(HotlineCases.dispatchTo("no-such-unit"))).isEqualTo(CaseRejection.UNKNOWN_UNIT);
    }

    @Test
    void aClosedOneIsTakenOverByARedo() {
        HotlineCases redone =
                adopted(ROW.closed(ClosedAs.HANDLED, Moment.unknown())).given(new Redo("Dark again"));

        assertThat(redone.status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(redone.file().base().clocks().running(DeadlineKind.HANDLING)).isPresent();
    }

    @Test
    void aRedoGoesBackToTheUnitTheRegisterNames() {
        HotlineCases redone = adopted(
                        ROW.handledBy(TestDirectory.STREET_OFFICE, Level.STREET).closed(ClosedAs.HANDLED))
                .given(new Redo("Dark again"));

        assertThat(redone.status()).isEqualTo(HotlineStatus.DISPATCHED);
        assertThat(redone.file().base().standing().unit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(redone.file().handling().leadUnit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(redone.file().handling().dispatch()).isEqualTo(DispatchState.RECEIVED);
        assertThat(redone.file().base().clocks().running().stream()
                        .map(clock -> clock.deadline().which()))
                .containsExactly(DeadlineKind.HANDLING);
        assertThat(redone.when(new Resolve(Resolution.SOLVED, "A new bulb."))).isNotEmpty();
        assertThat(redone.whyNot(new Answer("It is lit."))).isEqualTo(HotlineRequestRejection.ALREADY_DISPATCHED);
    }

    @Test
    void aRedoGoesBackToTheUnitItWasGivenHereSince() {
        HotlineCases redone = adopted(ROW.handledBy(TestDirectory.STREET_OFFICE, Level.STREET))
                .given(HotlineCases.dispatchTo(TestDirectory.COMMUNITY_OFFICE))
                .given(new Resolve(Resolution.SOLVED, "A new bulb."))
                .given(new Redo("Dark again"));

        assertThat(redone.status()).isEqualTo(HotlineStatus.DISPATCHED);
        assertThat(redone.file().base().standing().unit()).contains(TestDirectory.COMMUNITY_OFFICE);
    }

    @Test
    void whatTheRegisterGotWrongCanBeMended() {
        HotlineCases mended = adopted(ROW)
                .given(new Correct(
                        new Changes(
                                Optional.of("A lamp"),
                                Optional.empty(),
                                Optional.of(TestDirectory.CELL),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "The street told"))
                .given(new Reclassify(
                        Optional.of(TestDirectory.STREET_LAMPS), Optional.of(Magnitude.TRIVIAL), "It is a lamp"));

        assertThat(mended.file().base().area()).contains(TestDirectory.CELL);
        assertThat(mended.file().base().category()).contains(TestDirectory.STREET_LAMPS);
        assertThat(mended.file().base().magnitude()).contains(Magnitude.TRIVIAL);
        assertThat(mended.file().base().adoption().orElseThrow().subject()).contains("A lamp");
    }

    private static HotlineCases adopted(TestAdoption row) {
        return adopted(row, Optional.empty());
    }

    private static HotlineCases adopted(TestAdoption row, Optional<Urgency> urgency) {
        HotlineCases adopted = register(HotlineCases.nothing()).given(new Adopt(row.adoption(), urgency));
        return adopted.acting(TestContext.monday());
    }

    private static HotlineCases register(HotlineCases request) {
        return request.acting(request.context().imported());
    }
}

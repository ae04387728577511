package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Rejection;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;
import org.minqing.api.Urgency;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.hotline.HotlineState.None;
import org.minqing.command.hotline.HotlineState.Standing;
import org.minqing.command.rules.TestRules;

/** One hotline request in a test: what was asked of it so far, and what it answers next. Immutable. */
record HotlineCases(List<LedgerEvent> history, HotlineState state, TestContext context) {

    static final TestIntake LAMP = TestIntake.numbered("H-990101-2018-000001");

    static HotlineCases nothing() {
        return new HotlineCases(List.of(), new None(), TestContext.monday());
    }

    /** A call for help, ordinary, received on Monday at ten. */
    static HotlineCases received() {
        return nothing().given(receive());
    }

    /** Dispatched to the street office at half past ten, and with it. */
    static HotlineCases dispatched() {
        return dispatched(received());
    }

    /** The same, where the ledger speaks of every deadline. */
    static HotlineCases watched() {
        return dispatched(nothing()
                .acting(TestContext.monday().under(TestRules.watched()))
                .given(receive()));
    }

    private static HotlineCases dispatched(HotlineCases received) {
        return received.at("2018-03-05T10:30")
                .given(dispatchTo(TestDirectory.STREET_OFFICE))
                .at("2018-03-05T11:00")
                .given(new ConfirmReceipt(TestDirectory.STREET_OFFICE));
    }

    /** Solved by the street office on Tuesday at nine. */
    static HotlineCases handled() {
        return dispatched().at("2018-03-06T09:00").given(new Resolve(Resolution.SOLVED, "The lamp is lit."));
    }

    /** Called back on Wednesday at nine, and closed. */
    static HotlineCases closed() {
        return handled().at("2018-03-07T09:00").given(reached()).given(new Close(Optional.empty(), Optional.empty()));
    }

    static FollowUp notSolved() {
        return new FollowUp(
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static FollowUp reached() {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                true,
                Optional.of(true),
                Optional.of(true),
                Optional.of(Satisfaction.SATISFIED),
                Optional.empty(),
                Optional.empty());
    }

    static FollowUp unreached() {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Receive receive() {
        return receive(Nature.HELP, Urgency.ORDINARY);
    }

    static Receive receive(Nature nature, Urgency urgency) {
        return new Receive(
                LAMP.intake(),
                new HotlineDetails(
                        Optional.of(TestIntake.ANYA), nature, urgency, Optional.empty(), Optional.of(false)));
    }

    static Dispatch dispatchTo(String unit) {
        return new Dispatch(unit, List.of(), Optional.empty(), Optional.empty());
    }

    /** The next command is given then, by the same person. */
    HotlineCases at(String local) {
        return new HotlineCases(history, state, context.at(local));
    }

    HotlineCases by(String who) {
        return new HotlineCases(history, state, context.by(who));
    }

    HotlineCases acting(TestContext other) {
        return new HotlineCases(history, state, other);
    }

    Decision decide(LedgerCommand command) {
        return HotlineDecider.decide(command, state, context.context());
    }

    /** The command is accepted and what follows from it has happened. */
    HotlineCases given(LedgerCommand command) {
        return after(when(command));
    }

    HotlineCases after(List<LedgerEvent> events) {
        HotlineState next = state;
        for (LedgerEvent event : events) {
            next = HotlineEvolution.evolve(next, event);
        }
        List<LedgerEvent> all = new ArrayList<>(history);
        all.addAll(events);
        return new HotlineCases(List.copyOf(all), next, context);
    }

    /** What follows from the command, which is accepted. */
    List<LedgerEvent> when(LedgerCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }

    /** Why the command is refused. */
    Rejection whyNot(LedgerCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected) decision).reason();
    }

    Standing standing() {
        assertThat(state).isInstanceOf(Standing.class);
        return (Standing) state;
    }

    HotlineFile file() {
        return standing().file();
    }

    HotlineStatus status() {
        return standing().status();
    }

    /** A clock that this command starts, by a rule, from a moment. */
    DeadlineSet started(DeadlineKind which, String rule, Moment from) {
        return new DeadlineSet(
                CaseKind.HOTLINE_REQUEST,
                context.act(),
                context.deadlines().start(which, "", rule, from),
                Cause.STARTED);
    }

    DeadlineMet met(DeadlineKind which, boolean inTime) {
        return new DeadlineMet(
                CaseKind.HOTLINE_REQUEST,
                context.act(),
                which,
                "",
                file().base().clocks().running(which).orElseThrow().deadline().dueAt(),
                inTime);
    }

    DeadlineLifted lifted(DeadlineKind which, String reason) {
        return new DeadlineLifted(CaseKind.HOTLINE_REQUEST, context.act(), which, "", reason);
    }
}

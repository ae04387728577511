package org.minqing.command.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Rejection;
import org.minqing.command.common.CaseEvolution;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Accepted;
import org.minqing.command.common.Decision.Rejected;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.Rule;
import org.minqing.command.rules.RuleIds;

/**
 * A case of a kind that is dispatched, in a test: what was asked of it, and what it answers next. A dispatch starts five
 * working days for handling, and a return lifts them. Immutable.
 */
record DispatchedCase(CaseFile file, HandlingFile handling, TestContext at) {

    private static final HandlingPolicy POLICY = new HandlingPolicy() {
        @Override
        public String receiptRule() {
            return RuleIds.HOTLINE_RECEIPT_ORDINARY;
        }

        @Override
        public String objectionRule() {
            return RuleIds.HOTLINE_OBJECTION;
        }

        @Override
        public String extensionMaxRule() {
            return RuleIds.HOTLINE_EXTENSION_MAX;
        }

        @Override
        public Rule.Unit extensionUnit() {
            return Rule.Unit.WORKING_DAYS;
        }

        @Override
        public DeadlineKind pausable() {
            return DeadlineKind.HANDLING;
        }

        @Override
        public List<LedgerEvent> clocksOfDispatch(CaseFile file, HandlingFile handling, DecisionContext context) {
            return Timekeeping.of(file, context)
                    .start(
                            DeadlineKind.HANDLING,
                            RuleIds.HOTLINE_HANDLING,
                            context.act().occurredAt())
                    .events();
        }

        @Override
        public List<LedgerEvent> clocksOfReturn(CaseFile file, DecisionContext context) {
            return Timekeeping.of(file, context)
                    .lift(DeadlineKind.HANDLING, "returned")
                    .events();
        }
    };

    static DispatchedCase registered() {
        return of(CaseKind.PETITION);
    }

    static DispatchedCase of(CaseKind kind) {
        return new DispatchedCase(
                CaseFile.registered(
                        kind, TestIntake.numbered("C-990101-2018-000001").intake(), Map.of()),
                HandlingFile.none(),
                TestContext.monday());
    }

    /** Sent to the street office on Monday at ten, which the community office helps. */
    static DispatchedCase sent() {
        return registered()
                .given(new Dispatch(
                        TestDirectory.STREET_OFFICE,
                        List.of(TestDirectory.COMMUNITY_OFFICE),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Received there an hour later. */
    static DispatchedCase received() {
        return sent().at("2018-03-05T11:00").given(new ConfirmReceipt(TestDirectory.STREET_OFFICE));
    }

    static Dispatch to(String unit) {
        return new Dispatch(unit, List.of(), Optional.empty(), Optional.empty());
    }

    static Dispatch to(String unit, String reason) {
        return new Dispatch(unit, List.of(), Optional.of(reason), Optional.empty());
    }

    DispatchedCase at(String local) {
        return new DispatchedCase(file, handling, at.at(local));
    }

    DispatchedCase by(String who) {
        return new DispatchedCase(file, handling, at.by(who));
    }

    List<LedgerEvent> when(HandlingCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as(command.toString()).isInstanceOf(Accepted.class);
        return ((Accepted) decision).events();
    }

    Rejected refusalOf(HandlingCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as(command.toString()).isInstanceOf(Rejected.class);
        return (Rejected) decision;
    }

    Rejection whyNot(HandlingCommand command) {
        return refusalOf(command).reason();
    }

    private Decision decide(HandlingCommand command) {
        return HandlingDecider.decide(command, file, handling, POLICY, at.context());
    }

    DispatchedCase given(HandlingCommand command) {
        DispatchedCase next = this;
        for (LedgerEvent event : when(command)) {
            next = next.after(event);
        }
        return next;
    }

    private DispatchedCase after(LedgerEvent event) {
        if (event instanceof HandlingEvent handled) {
            return new DispatchedCase(
                    HandlingEvolution.evolve(file, handled),
                    HandlingEvolution.evolve(handling, file, handled, POLICY.pausable()),
                    at);
        }
        return new DispatchedCase(CaseEvolution.evolve(file, (CaseEvent) event), handling, at);
    }

    Clock clock() {
        return file.clocks().running(DeadlineKind.HANDLING).orElseThrow();
    }

    DispatchedCase nextRound() {
        return new DispatchedCase(file.nextRound(), handling.nextRound(), at);
    }
}

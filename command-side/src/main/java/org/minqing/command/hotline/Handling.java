package org.minqing.command.hotline;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingRejection;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.MarkComplex;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestEvent.Answered;
import org.minqing.api.HotlineRequestEvent.MarkedComplex;
import org.minqing.api.HotlineRequestEvent.Resolved;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Nature;
import org.minqing.api.Resolution;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Sampling;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.hotline.HotlineState.Standing;
import org.minqing.command.rules.RuleIds;

/** 办理: answered in the call, handled by the desk itself, or by the unit it was dispatched to. */
final class Handling {

    private Handling() {}

    /** Nothing is solved by answering a question or taking thanks: there was nothing to solve. */
    static Decision answer(Answer command, HotlineFile file, DecisionContext context) {
        boolean nothingToSolve = file.nature()
                .filter(nature -> nature == Nature.CONSULTATION || nature == Nature.PRAISE)
                .isPresent();
        return Decision.accept(Timekeeping.of(file.base(), context)
                .met(DeadlineKind.DISPATCH)
                .met(DeadlineKind.HANDLING)
                .met(DeadlineKind.CALLBACK)
                .liftAllBut(List.of(), "answered")
                .after(new Answered(
                        context.act(),
                        command.text(),
                        nothingToSolve ? Resolution.NOT_APPLICABLE : Resolution.SOLVED,
                        Sampling.leavesOut(file.base().round(), context))));
    }

    static Decision resolve(Resolve command, Standing state, DecisionContext context) {
        HotlineFile file = state.file();
        boolean objected = file.handling().dispatch() == DispatchState.OBJECTED;
        return Decision.unless(
                List.of(refuseIf(objected && !context.act().imported(), HandlingRejection.OBJECTION_PENDING)),
                () -> Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.DISPATCH)
                        .met(DeadlineKind.HANDLING)
                        .lift(DeadlineKind.RECEIPT_CONFIRMATION, "handled")
                        .lift(DeadlineKind.OBJECTION, "handled")
                        .after(new Resolved(
                                context.act(),
                                command.resolution(),
                                command.text(),
                                file.base().round(),
                                levelOfOwnHandling(state, context))));
    }

    /** The longer limit runs from where the shorter one did, and never takes away what was granted since. */
    static Decision markComplex(MarkComplex command, HotlineFile file, DecisionContext context) {
        Timekeeping clocks = Timekeeping.of(file.base(), context);
        clocks.running(DeadlineKind.HANDLING)
                .map(Clock::deadline)
                .flatMap(running -> longer(running, file, context))
                .ifPresent(deadline -> clocks.set(deadline, Cause.EXTENDED));
        return Decision.accept(clocks.after(new MarkedComplex(context.act(), command.reason())));
    }

    private static Optional<Deadline> longer(Deadline running, HotlineFile file, DecisionContext context) {
        return file.handlingFrom()
                .map(from ->
                        context.deadlines().start(DeadlineKind.HANDLING, "", RuleIds.HOTLINE_HANDLING_COMPLEX, from))
                .filter(deadline -> deadline.dueAt().isAfter(running.dueAt()));
    }

    /** What nobody else holds was handled by the desk that took it in. A register has to say so itself. */
    private static Optional<Level> levelOfOwnHandling(Standing state, DecisionContext context) {
        CaseFile base = state.file().base();
        boolean own = state.status() == HotlineStatus.RECEIVED
                && base.standing().unit().isEmpty();
        return own && !context.act().imported()
                ? Optional.of(base.intake().flatMap(Intake::intakeLevel).orElse(Level.GRID))
                : Optional.empty();
    }
}

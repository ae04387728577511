package org.minqing.command.common;

import java.time.Instant;
import java.util.Optional;
import org.minqing.api.CaseCommand.RecomputeDeadline;
import org.minqing.api.CaseCommand.RecordDeadlineNear;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseCommand.RecordSupervision;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineNear;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSupervised;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;

/**
 * Decides what the ledger itself notices about the clocks of a case. What it asks about a clock that was moved, met or
 * lifted meanwhile, asks too early, or asks again, changes nothing.
 */
final class Noticing {

    private Noticing() {}

    /** Told late rather than not at all: after an outage whoever reads it sees by its own time what it is worth. */
    static Decision near(RecordDeadlineNear command, CaseFile file, DecisionContext context) {
        return still(command.which(), command.key(), command.dueAt(), file)
                        .filter(clock -> command.step() == clock.reminded() + 1)
                        .flatMap(Clock::nextReminder)
                        .filter(moment -> !context.now().isBefore(moment))
                        .isPresent()
                ? Decision.accept(new DeadlineNear(
                        file.kind(),
                        context.systemAct(),
                        command.which(),
                        command.key(),
                        command.dueAt(),
                        command.step()))
                : Decision.nothingChanges();
    }

    static Decision passed(RecordDeadlinePassed command, CaseFile file, DecisionContext context) {
        return still(command.which(), command.key(), command.dueAt(), file)
                        .filter(clock -> !clock.passed())
                        .filter(clock -> context.now().isAfter(command.dueAt()))
                        .isPresent()
                ? Decision.accept(new DeadlinePassed(
                        file.kind(), context.systemAct(), command.which(), command.key(), command.dueAt()))
                : Decision.nothingChanges();
    }

    static Decision supervision(RecordSupervision command, CaseFile file, DecisionContext context) {
        return still(command.which(), command.key(), command.dueAt(), file)
                        .filter(Clock::passed)
                        .filter(clock -> command.step() == clock.supervised() + 1)
                        .flatMap(Clock::nextSupervision)
                        .filter(moment -> !context.now().isBefore(moment))
                        .isPresent()
                ? Decision.accept(new DeadlineSupervised(
                        file.kind(),
                        context.systemAct(),
                        command.which(),
                        command.key(),
                        command.dueAt(),
                        command.step(),
                        turn(command.step(), file)))
                : Decision.nothingChanges();
    }

    static Decision recompute(RecomputeDeadline command, CaseFile file, DecisionContext context) {
        Optional<LedgerEvent> moved = file.clocks()
                .running(command.which(), command.key())
                .flatMap(clock -> context.deadlines().recompute(clock.deadline()))
                .map(deadline -> context.set(file.kind(), context.systemAct(), deadline, Cause.RECOMPUTED));
        return moved.map(Decision::accept).orElseGet(Decision::nothingChanges);
    }

    private static Optional<Clock> still(DeadlineKind which, String key, Instant dueAt, CaseFile file) {
        return file.clocks()
                .running(which, key)
                .filter(clock -> clock.deadline().dueAt().equals(dueAt));
    }

    /**
     * The level that handles the case is told first, then each time the next one up. While nobody handles it, it lies on the
     * desk that took it in; and where nobody knows even that, it is the district's.
     */
    private static Level turn(int step, CaseFile file) {
        Level level = file.standing()
                .level()
                .or(() -> file.intake().flatMap(Intake::intakeLevel))
                .orElse(Level.DISTRICT);
        for (int higher = 1; higher < step; higher++) {
            level = level.next();
        }
        return level;
    }
}

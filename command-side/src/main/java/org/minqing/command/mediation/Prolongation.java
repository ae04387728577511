package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.Extend;
import org.minqing.api.MediationEvent.Extended;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.DeadlineArithmetic;

/** Longer than the limit, because all parties agree; as often as they do, but agreed before it has run out. */
final class Prolongation {

    private Prolongation() {}

    static Decision decide(Extend command, MediationFile file, DecisionContext context) {
        Optional<Deadline> running =
                file.base().clocks().running(DeadlineKind.MEDIATION).map(Clock::deadline);
        return Decision.unless(
                List.of(
                        refuseIf(running.isEmpty(), MediationRejection.NO_CLOCK_TO_EXTEND),
                        Parties.all(command.consents(), file, MediationRejection.CONSENT_MISSING),
                        refuseIf(
                                running.filter(deadline -> !command.until().isAfter(lastDay(deadline, context)))
                                        .isPresent(),
                                MediationRejection.NOT_LATER,
                                Map.of(
                                        "field",
                                        "until",
                                        "value",
                                        command.until().toString())),
                        refuseIf(
                                running.filter(deadline -> isOver(deadline, context))
                                        .isPresent(),
                                MediationRejection.EXTENSION_AFTER_EXPIRY,
                                Map.of(
                                        "dueAt",
                                        running.map(Deadline::dueAt)
                                                .map(Object::toString)
                                                .orElse("")))),
                () -> Timekeeping.of(file.base(), context)
                        .set(moved(running.orElseThrow(), command.until(), context), Cause.AGREED)
                        .after(new Extended(context.act(), command.until(), command.consents())));
    }

    static LocalDate lastDay(Deadline deadline, DecisionContext context) {
        return LocalDate.ofInstant(
                deadline.dueAt().minusNanos(1), context.rules().zone());
    }

    /** Agreed too late, or so long ago and entered so late that nobody can tell. */
    private static boolean isOver(Deadline deadline, DecisionContext context) {
        return !context.deadlines().isInTime(deadline, context.act().occurredAt())
                || (context.act().enteredLate() && context.now().isAfter(deadline.dueAt()));
    }

    /** The day the parties named, under the rule it began with, and with both lines to explain it. */
    private static Deadline moved(Deadline running, LocalDate until, DecisionContext context) {
        Deadline named = context.deadlines().onDay(running.which(), running.key(), until, DeadlineArithmetic.AGREED);
        return new Deadline(
                running.which(),
                running.key(),
                named.dueAt(),
                running.ruleSet(),
                running.rule(),
                named.unconfirmed(),
                Stream.concat(running.explanation().stream(), named.explanation().stream())
                        .toList());
    }
}

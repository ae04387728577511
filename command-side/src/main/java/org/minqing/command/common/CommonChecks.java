package org.minqing.command.common;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseRejection;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision.Check;

/** What every command must satisfy, whatever it asks: its time is possible. */
public final class CommonChecks {

    private CommonChecks() {}

    /** For a command that begins a case. */
    public static List<Check> beginning(Moment receivedAt, DecisionContext context) {
        return List.of(
                timeIsKnown(context),
                notInTheFuture("occurredAt", context.act().occurredAt(), context),
                notInTheFuture("receivedAt", receivedAt, context));
    }

    /** For a command to a case that stands. */
    public static List<Check> onStanding(LedgerCommand command, CaseFile file, DecisionContext context) {
        return List.of(
                timeIsKnown(context),
                notInTheFuture("occurredAt", context.act().occurredAt(), context),
                notBeforeAnEarlierAct(command, file, context));
    }

    /** Whoever acts here knows when; only a register may not. */
    private static Check timeIsKnown(DecisionContext context) {
        return known("occurredAt", context.act().occurredAt(), context);
    }

    static Check known(String field, Moment moment, DecisionContext context) {
        return Decision.refuseIf(
                moment instanceof Moment.Unknown && !context.act().imported(),
                CaseRejection.FIELD_MISSING,
                Map.of("field", field, "value", moment.toString()));
    }

    /** An act is in the past, or within the tolerance that clocks of two machines need. */
    public static Check notInTheFuture(String field, Moment moment, DecisionContext context) {
        return Decision.refuseIf(
                context.deadlines().isInTheFuture(moment, context.now()),
                CaseRejection.IN_THE_FUTURE,
                Map.of("field", field, "value", moment.toString()));
    }

    /**
     * Acts of people that change the case follow each other in time, at the coarser of two precisions; notes, what the
     * ledger itself notices, and what a register tells stand outside that order.
     */
    private static Check notBeforeAnEarlierAct(LedgerCommand command, CaseFile file, DecisionContext context) {
        Moment occurredAt = context.act().occurredAt();
        boolean outside = isNote(command)
                || context.act().imported()
                || context.act().by().equals(Act.SYSTEM)
                || file.isOnlyAdopted();
        boolean before =
                file.lastAct().map(last -> isBefore(occurredAt, last, context)).orElse(false);
        return Decision.refuseIf(
                !outside && before,
                CaseRejection.BEFORE_AN_EARLIER_ACT,
                Map.of(
                        "value", occurredAt.toString(),
                        "earlier", file.lastAct().map(Moment::toString).orElse("")));
    }

    private static boolean isNote(LedgerCommand command) {
        return switch (command) {
            case CaseCommand.Escalate c -> false;
            case CaseCommand.Delegate c -> false;
            case CaseCommand.VoidCase c -> false;
            case CaseCommand c -> true;
            default -> false;
        };
    }

    /** Earlier at the coarser of the two precisions; what nobody knows the time of is before nothing. */
    public static boolean isBefore(Moment moment, Moment last, DecisionContext context) {
        if (moment instanceof Moment.At at && last instanceof Moment.At lastAt) {
            Instant tolerated = at.instant().plusSeconds(1);
            return tolerated.isBefore(lastAt.instant());
        }
        return moment.day(context.rules().zone())
                .flatMap(day -> last.day(context.rules().zone()).map(day::isBefore))
                .orElse(false);
    }
}

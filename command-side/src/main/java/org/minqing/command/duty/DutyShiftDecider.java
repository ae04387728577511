package org.minqing.command.duty;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseRejection;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.DutyShiftEvent;
import org.minqing.api.DutyShiftRejection;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.duty.DutyShiftState.None;
import org.minqing.command.duty.DutyShiftState.Shift;

/** What a duty shift answers to a command. The same command again changes nothing. */
final class DutyShiftDecider {

    private static final Duration LONGEST = Duration.ofHours(24);

    private DutyShiftDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(DutyShiftCommand command, DutyShiftState state, DecisionContext context) {
        return switch (state) {
            case None _ ->
                command instanceof DutyShiftCommand.Plan plan
                        ? planning(plan, context)
                        : List.of(refuseIf(true, DutyShiftRejection.NOT_FOUND));
            case Shift shift -> changing(command, shift, context);
        };
    }

    private static List<Check> planning(DutyShiftCommand.Plan plan, DecisionContext context) {
        AreaCode area = plan.area();
        Duration hours = Duration.between(plan.from(), plan.to());
        return List.of(
                refuseIf(
                        !context.directory().knowsArea(area),
                        CaseRejection.UNKNOWN_AREA,
                        Map.of("field", "areaCode", "value", area.digits())),
                refuseIf(
                        !hours.isPositive() || hours.compareTo(LONGEST) > 0,
                        DutyShiftRejection.NO_SUCH_HOURS,
                        Map.of("field", "to")),
                refuseIf(!plan.to().isAfter(context.now()), DutyShiftRejection.PAST, Map.of("field", "from")));
    }

    private static List<Check> changing(DutyShiftCommand command, Shift shift, DecisionContext context) {
        if (changesNothing(command, shift, context)) {
            return List.of();
        }
        Instant now = context.now();
        String who = context.act().by();
        Check open = refuseIf(shift.over() || !now.isBefore(shift.to()), DutyShiftRejection.OVER);
        Check theirs = refuseIf(!who.equals(shift.onDuty()), DutyShiftRejection.NOT_ON_DUTY);
        Check notBegun = refuseIf(shift.signedOn(), DutyShiftRejection.BEGUN);
        return switch (command) {
            case DutyShiftCommand.Plan _ -> List.of();
            case DutyShiftCommand.Cancel _ -> List.of(open, notBegun);
            case DutyShiftCommand.SignOn _ ->
                List.of(
                        open,
                        theirs,
                        refuseIf(
                                now.isBefore(shift.from().minus(DutyShiftCommand.SignOn.EARLY)),
                                DutyShiftRejection.TOO_EARLY));
            case DutyShiftCommand.AskSwap _ -> List.of(open, theirs, notBegun);
            case DutyShiftCommand.AnswerSwap _ ->
                List.of(
                        open,
                        notBegun,
                        refuseIf(shift.swapWith().filter(who::equals).isEmpty(), DutyShiftRejection.NOT_ASKED));
            // Whoever stays longer hands over when they go.
            case DutyShiftCommand.HandOver _ ->
                List.of(
                        refuseIf(shift.over(), DutyShiftRejection.OVER),
                        theirs,
                        refuseIf(!shift.signedOn(), DutyShiftRejection.NOT_SIGNED_ON));
        };
    }

    /** It was carried out before. */
    private static boolean changesNothing(DutyShiftCommand command, Shift shift, DecisionContext context) {
        boolean theirs = context.act().by().equals(shift.onDuty());
        return switch (command) {
            case DutyShiftCommand.Plan _ -> true;
            case DutyShiftCommand.Cancel _ -> shift.over() && !shift.signedOn();
            case DutyShiftCommand.SignOn _ -> theirs && shift.signedOn() && !shift.over();
            case DutyShiftCommand.AskSwap ask ->
                theirs
                        && (ask.with().equals(shift.onDuty())
                                || shift.swapWith().filter(ask.with()::equals).isPresent());
            case DutyShiftCommand.AnswerSwap _ -> false;
            case DutyShiftCommand.HandOver _ -> theirs && shift.signedOn() && shift.over();
        };
    }

    static List<DutyShiftEvent> events(DutyShiftCommand command, DutyShiftState state, DecisionContext context) {
        if (state instanceof Shift shift && changesNothing(command, shift, context)) {
            return List.of();
        }
        return switch (command) {
            case DutyShiftCommand.Plan plan ->
                List.of(new DutyShiftEvent.Planned(
                        context.act(), plan.desk(), plan.area(), plan.name(), plan.from(), plan.to(), plan.onDuty()));
            case DutyShiftCommand.Cancel cancel ->
                List.of(new DutyShiftEvent.Cancelled(context.act(), cancel.reason()));
            case DutyShiftCommand.SignOn _ -> List.of(new DutyShiftEvent.SignedOn(context.act()));
            case DutyShiftCommand.AskSwap ask ->
                List.of(new DutyShiftEvent.SwapAsked(context.act(), ask.with(), ask.reason()));
            case DutyShiftCommand.AnswerSwap answer ->
                List.of(
                        answer.agreed() && state instanceof Shift shift
                                ? new DutyShiftEvent.Swapped(
                                        context.act(),
                                        shift.onDuty(),
                                        context.act().by())
                                : new DutyShiftEvent.SwapDeclined(context.act()));
            case DutyShiftCommand.HandOver handOver ->
                List.of(new DutyShiftEvent.HandedOver(context.act(), handOver.said(), handOver.callBacks()));
        };
    }
}

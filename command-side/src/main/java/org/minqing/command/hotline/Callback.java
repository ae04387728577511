package org.minqing.command.hotline;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseRejection;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestCommand.ContactRequester;
import org.minqing.api.HotlineRequestCommand.PromiseCallback;
import org.minqing.api.HotlineRequestEvent.CallbackPromised;
import org.minqing.api.HotlineRequestEvent.RequesterContacted;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.DeadlineArithmetic;

/** 回电: a promised call-back is a deadline, and reaching the requester keeps it. */
final class Callback {

    private Callback() {}

    static Decision promise(PromiseCallback command, HotlineFile file, DecisionContext context) {
        Optional<Deadline> due = deadline(command.by(), context);
        boolean promisedAlready = file.base()
                .clocks()
                .running(DeadlineKind.CALLBACK)
                .filter(clock -> due.filter(clock.deadline()::equals).isPresent())
                .isPresent();
        if (promisedAlready) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        refuseIf(due.isEmpty(), CaseRejection.FIELD_MISSING, Map.of("field", "by")),
                        refuseIf(
                                liesBehind(command.by(), context),
                                HotlineRequestRejection.CALLBACK_IN_THE_PAST,
                                Map.of("field", "by", "value", command.by().toString()))),
                () -> Timekeeping.of(file.base(), context)
                        .set(due.orElseThrow(), Cause.STARTED)
                        .after(new CallbackPromised(context.act(), command.by())));
    }

    static Decision contact(ContactRequester command, HotlineFile file, DecisionContext context) {
        Timekeeping clocks = Timekeeping.of(file.base(), context);
        return Decision.accept((command.reached() ? clocks.met(DeadlineKind.CALLBACK) : clocks)
                .after(new RequesterContacted(context.act(), command.reached(), command.said())));
    }

    private static Optional<Deadline> deadline(Moment by, DecisionContext context) {
        return switch (by) {
            case Moment.At at ->
                Optional.of(context.deadlines()
                        .atInstant(DeadlineKind.CALLBACK, "", at.instant(), DeadlineArithmetic.PROMISED));
            case Moment.On on ->
                Optional.of(
                        context.deadlines().onDay(DeadlineKind.CALLBACK, "", on.day(), DeadlineArithmetic.PROMISED));
            case Moment.Unknown unknown -> Optional.empty();
        };
    }

    /** Of a day, whether it was over when the promise was made. */
    private static boolean liesBehind(Moment by, DecisionContext context) {
        ZoneId zone = context.rules().zone();
        Moment made = context.act().occurredAt();
        if (by instanceof Moment.At at && made instanceof Moment.At promised) {
            return at.instant().isBefore(promised.instant());
        }
        return by.day(zone).flatMap(day -> made.day(zone).map(day::isBefore)).orElse(false);
    }
}

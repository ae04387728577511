package org.minqing.command.hotline;

import static org.minqing.command.common.Decision.nothingChanges;
import static org.minqing.command.common.Decision.reject;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.HotlineRequestCommand.*;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.command.common.CaseDecider;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.handling.HandlingDecider;
import org.minqing.command.handling.Receiving;
import org.minqing.command.hotline.HotlineState.None;
import org.minqing.command.hotline.HotlineState.Standing;

/** Decides what can be asked of a hotline request. */
public final class HotlineDecider {

    private HotlineDecider() {}

    public static Decision decide(LedgerCommand command, HotlineState state, DecisionContext context) {
        return switch (command) {
            case PetitionCommand c -> reject(CaseRejection.NOT_ALLOWED_NOW);
            case MediationCommand c -> reject(CaseRejection.NOT_ALLOWED_NOW);
            case Receive c -> state instanceof None ? Beginning.receive(c, context) : nothingChanges();
            case Adopt c -> state instanceof None ? Beginning.adopt(c, context) : nothingChanges();
            case HotlineRequestCommand c -> onStanding(c, state, context);
            case CaseCommand c -> onStanding(c, state, context);
            case HandlingCommand c -> onStanding(c, state, context);
        };
    }

    private static Decision onStanding(LedgerCommand command, HotlineState state, DecisionContext context) {
        return switch (state) {
            case None none -> reject(CaseRejection.NOT_FOUND);
            case Standing standing -> onStanding(command, standing, context);
        };
    }

    private static Decision onStanding(LedgerCommand command, Standing state, DecisionContext context) {
        if (Repeats.isRepeated(command, state, context.caseId())) {
            return nothingChanges();
        }
        Optional<Decision.Rejected> refused = Decision.firstBroken(
                        CommonChecks.onStanding(command, state.file().base(), context))
                .or(() -> HotlineTable.TABLE.check(command, state.status(), context.act()))
                .or(() -> Conversion.nothingElseMayEndIt(command, state.file()));
        return refused.<Decision>map(rejected -> rejected)
                .orElseGet(() -> TakingOver.deciding(state, context, taken -> allowed(command, taken, context)));
    }

    private static Decision allowed(LedgerCommand command, Standing state, DecisionContext context) {
        HotlineFile file = state.file();
        return switch (command) {
            case FollowUp c -> followUp(c, file, context);
            case CaseCommand c ->
                Receiving.movedOn(
                        c,
                        CaseDecider.decide(c, file.base(), context),
                        file.base(),
                        file.handling(),
                        new HotlinePolicy(file),
                        context);
            case HandlingCommand c ->
                HandlingDecider.decide(c, file.base(), file.handling(), new HotlinePolicy(file), context);
            case Answer c -> Handling.answer(c, file, context);
            case DismissAsNoCase c ->
                Decision.accept(closing(file, context, "no-case")
                        .after(new HotlineRequestEvent.DismissedAsNoCase(context.act(), c.reason())));
            case Withdraw c ->
                Decision.accept(closing(file, context, "withdrawn")
                        .after(new HotlineRequestEvent.Withdrawn(context.act(), c.reason())));
            case PromiseCallback c -> Callback.promise(c, file, context);
            case ContactRequester c -> Callback.contact(c, file, context);
            case Resolve c -> Handling.resolve(c, state, context);
            case Close c -> Closing.close(c, file, context);
            case Redo c -> Closing.redo(c, state, context);
            case MarkComplex c -> Handling.markComplex(c, file, context);
            case ConvertToPetition c -> Conversion.toPetition(c, file, context);
            case ConvertToMediation c -> Conversion.toMediation(c, file, context);
            case RecordConverted c -> Conversion.succeeded(c, file, context);
            case RecordConversionRefused c -> Conversion.refused(c, file, context);
            case Receive c -> nothingChanges();
            case Adopt c -> nothingChanges();
            case PetitionCommand c -> reject(CaseRejection.NOT_ALLOWED_NOW);
            case MediationCommand c -> reject(CaseRejection.NOT_ALLOWED_NOW);
        };
    }

    /** Whoever reaches the person keeps the call-back that was promised; who answers unasked has been called by nobody. */
    private static Decision followUp(FollowUp command, HotlineFile file, DecisionContext context) {
        Timekeeping clocks = Timekeeping.of(file.base(), context);
        boolean called = command.reached() && !context.act().ofResident();
        return CaseDecider.decide(command, file.base(), context)
                .and(called ? clocks.met(DeadlineKind.CALLBACK).events() : List.of());
    }

    private static Timekeeping closing(HotlineFile file, DecisionContext context, String reason) {
        return Timekeeping.of(file.base(), context).liftAllBut(List.of(), reason);
    }
}

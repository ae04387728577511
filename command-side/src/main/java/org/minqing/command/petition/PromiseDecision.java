package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand.BreakPromise;
import org.minqing.api.PetitionCommand.KeepPromise;
import org.minqing.api.PetitionCommand.PromiseOutcome;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.rules.DeadlineArithmetic;

/** An outcome promised for a day: its clock waits for it to be kept, and broken it reopens the petition. */
final class PromiseDecision {

    private PromiseDecision() {}

    static Decision make(PromiseOutcome command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        Optional<Promise> said = command.promiseId()
                .flatMap(file::promise)
                .or(() -> file.promises().stream()
                        .filter(promise -> promise.state() == Promise.State.OPEN)
                        .filter(promise -> promise.says(command.what(), command.by(), command.shares()))
                        .findFirst());
        if (said.filter(promise -> promise.says(command.what(), command.by(), command.shares()))
                .isPresent()) {
            return Decision.nothingChanges();
        }
        String promiseId = command.promiseId().orElse(context.freshId());
        return Decision.unless(
                List.of(
                        ClosingDecision.mayReopen(state),
                        NamedDay.notInThePast("by", command.by(), context),
                        refuseIf(
                                said.isPresent(),
                                PetitionRejection.ALREADY_PROMISED,
                                Map.of("field", "promiseId", "value", promiseId))),
                () -> Timekeeping.of(file.base(), context)
                        .set(
                                context.deadlines()
                                        .onDay(
                                                DeadlineKind.PROMISE,
                                                promiseId,
                                                command.by(),
                                                DeadlineArithmetic.PROMISED),
                                Cause.STARTED)
                        .after(new PetitionEvent.OutcomePromised(
                                context.act(), promiseId, command.what(), command.by(), command.shares())));
    }

    static Decision keep(KeepPromise command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        Optional<Promise> promise = file.promise(command.promiseId());
        if (isIn(Promise.State.KEPT, promise)) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        known(command.promiseId(), promise),
                        refuseIf(isIn(Promise.State.BROKEN, promise), PetitionRejection.PROMISE_BROKEN)),
                () -> Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.PROMISE, command.promiseId())
                        .after(new PetitionEvent.PromiseKept(context.act(), command.promiseId())));
    }

    static Decision breakIt(BreakPromise command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        Optional<Promise> promise = file.promise(command.promiseId());
        if (isIn(Promise.State.BROKEN, promise)) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        ClosingDecision.mayReopen(state),
                        known(command.promiseId(), promise),
                        refuseIf(isIn(Promise.State.KEPT, promise), PetitionRejection.PROMISE_KEPT)),
                () -> {
                    List<LedgerEvent> events = new ArrayList<>(Timekeeping.of(file.base(), context)
                            .lift(DeadlineKind.PROMISE, command.promiseId(), "broken")
                            .after(new PetitionEvent.PromiseBroken(
                                    context.act(), command.promiseId(), command.reason())));
                    if (state.status() == PetitionStatus.REPLIED || state.status() == PetitionStatus.CLOSED) {
                        events.addAll(Reopening.events(file, command.reason(), context));
                    }
                    return events;
                });
    }

    private static Check known(String promiseId, Optional<Promise> promise) {
        return refuseIf(
                promise.isEmpty(), PetitionRejection.UNKNOWN_PROMISE, Map.of("field", "promiseId", "value", promiseId));
    }

    private static boolean isIn(Promise.State state, Optional<Promise> promise) {
        return promise.filter(made -> made.state() == state).isPresent();
    }
}

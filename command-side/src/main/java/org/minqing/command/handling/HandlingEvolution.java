package org.minqing.command.handling;

import java.util.Optional;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HandlingEvent.*;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Clock;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.handling.HandlingFile.ExtensionAsked;
import org.minqing.command.handling.HandlingFile.Pause;

/** What an event of handling does to the case. Never fails. */
public final class HandlingEvolution {

    private HandlingEvolution() {}

    /** The part of the state that only dispatched kinds have. */
    public static HandlingFile evolve(
            HandlingFile handling, CaseFile file, HandlingEvent event, DeadlineKind pausable) {
        return switch (event) {
            case Dispatched e -> handling.dispatched(e.leadUnit(), e.coUnits());
            case ReceiptConfirmed e ->
                handling.in(
                        DispatchState.RECEIVED,
                        Optional.of(e.act().occurredAt()),
                        Optional.empty(),
                        handling.returns());
            case ObjectionRaised e ->
                handling.in(DispatchState.OBJECTED, handling.receiptAt(), Optional.of(e.unit()), handling.returns());
            case ObjectionAccepted e ->
                handling.in(DispatchState.NONE, Optional.empty(), Optional.empty(), handling.returns() + 1);
            case ObjectionRejected e ->
                handling.in(DispatchState.RECEIVED, handling.receiptAt(), Optional.empty(), handling.returns());
            case ExtensionRequested e ->
                handling.asked(
                        Optional.of(new ExtensionAsked(e.days(), e.act().by(), e.reason())), handling.extended());
            case ExtensionApproved e -> handling.asked(Optional.empty(), true);
            case ExtensionRefused e -> handling.asked(Optional.empty(), handling.extended());
            case ClockPaused e ->
                handling.paused(Optional.of(new Pause(
                        e.from(), e.until(), file.clocks().running(pausable).map(Clock::deadline))));
            case ClockResumed e -> handling.paused(Optional.empty());
        };
    }

    /** The part that every case has. */
    public static CaseFile evolve(CaseFile file, HandlingEvent event) {
        CaseFile acted = file.actedAt(event.act().occurredAt());
        return switch (event) {
            case Dispatched e -> acted.with(file.standing().handledAt(e.level()).heldBy(e.leadUnit()));
            case ObjectionAccepted e -> acted.with(file.standing().heldByNobody());
            case ReceiptConfirmed e -> acted;
            case ObjectionRaised e -> acted;
            case ObjectionRejected e -> acted;
            case ExtensionRequested e -> acted;
            case ExtensionApproved e -> acted;
            case ExtensionRefused e -> acted;
            case ClockPaused e -> acted;
            case ClockResumed e -> acted;
        };
    }
}

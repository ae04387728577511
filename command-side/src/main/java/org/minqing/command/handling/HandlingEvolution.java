package org.minqing.command.handling;

import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HandlingEvent.*;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Clock;
import org.minqing.command.handling.HandlingFile.ExtensionAsked;
import org.minqing.command.handling.HandlingFile.Pause;
import org.minqing.command.handling.LastSaid.Objection;

/** What an event of handling does to the case. Never fails. */
public final class HandlingEvolution {

    private HandlingEvolution() {}

    /** The part of the state that only dispatched kinds have. */
    public static HandlingFile evolve(
            HandlingFile handling, CaseFile file, HandlingEvent event, DeadlineKind pausable) {
        return switch (event) {
            case Dispatched e -> handling.dispatched(e.leadUnit(), e.coUnits());
            case ReceiptConfirmed e -> handling.received(e.unit(), e.act().occurredAt());
            case ObjectionRaised e -> handling.objected(e.unit(), new Objection(e.reason(), e.proposedUnit()));
            case ObjectionAccepted e -> handling.returned(e.reason());
            case ObjectionRejected e -> handling.kept(e.reason());
            case ExtensionRequested e ->
                handling.extensionAsked(new ExtensionAsked(e.days(), e.act().by(), e.reason()));
            case ExtensionApproved e -> handling.extensionApproved();
            case ExtensionRefused e -> handling.extensionRefused(e.reason());
            case ClockPaused e ->
                handling.paused(new Pause(
                        e.from(),
                        e.until(),
                        e.reason(),
                        file.clocks().running(pausable).map(Clock::deadline)));
            case ClockResumed e -> handling.resumed();
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

package org.minqing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happens to the kinds that are dispatched to a handling unit. Stored under the kind's own word. */
public sealed interface HandlingEvent extends LedgerEvent {

    /** @param level the lead unit's level; a hop where it differs from the level before */
    record Dispatched(
            CaseKind kind,
            Act act,
            String leadUnit,
            List<String> coUnits,
            Level level,
            @FreeText Optional<String> reason,
            @FreeText Optional<String> skipReason)
            implements HandlingEvent {}

    record ReceiptConfirmed(CaseKind kind, Act act, String unit) implements HandlingEvent {}

    record ObjectionRaised(
            CaseKind kind, Act act, String unit, @FreeText String reason, Optional<String> proposedUnit)
            implements HandlingEvent {}

    record ObjectionAccepted(
            CaseKind kind, Act act, String unit, @FreeText Optional<String> reason) implements HandlingEvent {}

    record ObjectionRejected(
            CaseKind kind, Act act, String unit, @FreeText String reason) implements HandlingEvent {}

    record ExtensionRequested(
            CaseKind kind, Act act, int days, @FreeText String reason) implements HandlingEvent {}

    record ExtensionApproved(CaseKind kind, Act act, int days, String requestedBy) implements HandlingEvent {}

    record ExtensionRefused(
            CaseKind kind, Act act, @FreeText String reason) implements HandlingEvent {}

    /** @param from the first day of the pause */
    record ClockPaused(CaseKind kind, Act act, @FreeText String reason, LocalDate from, LocalDate until)
            implements HandlingEvent {}

    /** @param pausedDays own days of the clock that began within the pause */
    record ClockResumed(CaseKind kind, Act act, int pausedDays) implements HandlingEvent {}
}

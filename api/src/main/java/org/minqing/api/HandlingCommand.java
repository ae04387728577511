package org.minqing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked of the kinds that are dispatched to a handling unit: petitions and hotline requests. */
public sealed interface HandlingCommand extends LedgerCommand {

    /** 派单: gives the case to a lead unit; to another one than before only with a reason. */
    record Dispatch(String leadUnit, List<String> coUnits, Optional<String> reason, Optional<String> skipReason)
            implements HandlingCommand {}

    /** 签收. */
    record ConfirmReceipt(String unit) implements HandlingCommand {}

    /** 异议: not ours, within the limit and with a reason. */
    record ObjectToDispatch(String reason, Optional<String> proposedUnit) implements HandlingCommand {}

    /** 同意退单: the case is back with the first-contact owner. */
    record AcceptObjection(Optional<String> reason) implements HandlingCommand {}

    record RejectObjection(String reason) implements HandlingCommand {}

    /** @param days calendar days for a petition (at most 30), working days for a hotline request (at most 10) */
    record RequestExtension(int days, String reason) implements HandlingCommand {}

    /** By another account than the one that asked. */
    record ApproveExtension() implements HandlingCommand {}

    record RefuseExtension(String reason) implements HandlingCommand {}

    /** Moves a petition's internal deadline only; a hotline request's handling deadline, visibly. */
    record PauseClock(String reason, LocalDate until) implements HandlingCommand {}

    record ResumeClock() implements HandlingCommand {}
}

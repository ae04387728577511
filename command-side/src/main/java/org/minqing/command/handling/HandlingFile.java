package org.minqing.command.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Deadline;
import org.minqing.api.Moment;
import org.minqing.command.handling.LastSaid.Objection;
import org.minqing.command.handling.LastSaid.ObjectionAnswer;

/**
 * Where a case stands between the desk that took it in and the unit that handles it.
 *
 * @param leadUnit the unit it was last dispatched to; stays known after a return, so that another one needs a reason
 * @param receiptAt when the lead unit confirmed receipt; objecting is limited from here
 * @param objectionBy the unit whose objection waits for an answer
 * @param extensionAsked waits for another account's approval
 * @param extended the deadline of this round was moved once already
 * @param returns accepted objections so far
 * @param said what was said last, so that the same words again are known as a repeat
 */
public record HandlingFile(
        DispatchState dispatch,
        Optional<String> leadUnit,
        List<String> coUnits,
        Optional<Moment> receiptAt,
        Optional<String> objectionBy,
        Optional<ExtensionAsked> extensionAsked,
        boolean extended,
        Optional<Pause> pause,
        int returns,
        LastSaid said) {

    public enum DispatchState {
        NONE,
        SENT,
        RECEIVED,
        OBJECTED
    }

    public record ExtensionAsked(int days, String by, String reason) {}

    /** @param before the deadline as it stood before the pause, from which an early end is counted */
    public record Pause(LocalDate from, LocalDate until, String reason, Optional<Deadline> before) {

        boolean coversDay(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** All it was dispatched to and not taken back from. */
    public List<String> units() {
        return dispatch == DispatchState.NONE
                ? List.of()
                : Stream.concat(leadUnit.stream(), coUnits.stream()).toList();
    }

    public static HandlingFile none() {
        return new HandlingFile(
                DispatchState.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                0,
                LastSaid.nothing());
    }

    HandlingFile dispatched(String unit, List<String> with) {
        return new HandlingFile(
                DispatchState.SENT,
                Optional.of(unit),
                List.copyOf(with),
                Optional.empty(),
                Optional.empty(),
                extensionAsked,
                extended,
                pause,
                returns,
                said.dispatched());
    }

    /** 上报、下派: the unit it goes to takes the place of the one it was dispatched to, and may object as that one could. */
    public HandlingFile movedTo(String unit) {
        return dispatch == DispatchState.NONE ? this : dispatched(unit, coUnits);
    }

    HandlingFile received(String unit, Moment at) {
        return in(
                DispatchState.RECEIVED,
                isLead(unit) ? Optional.of(at) : receiptAt,
                Optional.empty(),
                returns,
                said.received(unit));
    }

    boolean isLead(String unit) {
        return leadUnit.filter(unit::equals).isPresent();
    }

    boolean isAddressed(String unit) {
        return isLead(unit) || coUnits.contains(unit);
    }

    boolean wasReceivedBy(String unit) {
        return dispatch == DispatchState.RECEIVED && said.receivedBy().contains(unit);
    }

    HandlingFile objected(String unit, Objection objection) {
        return in(DispatchState.OBJECTED, receiptAt, Optional.of(unit), returns, said.objected(objection));
    }

    HandlingFile returned(Optional<String> reason) {
        return in(
                DispatchState.NONE,
                Optional.empty(),
                Optional.empty(),
                returns + 1,
                said.answered(new ObjectionAnswer(true, reason)));
    }

    HandlingFile kept(String reason) {
        return in(
                DispatchState.RECEIVED,
                receiptAt,
                Optional.empty(),
                returns,
                said.answered(new ObjectionAnswer(false, Optional.of(reason))));
    }

    private HandlingFile in(
            DispatchState next, Optional<Moment> receipt, Optional<String> objecting, int returned, LastSaid now) {
        return new HandlingFile(
                next, leadUnit, coUnits, receipt, objecting, extensionAsked, extended, pause, returned, now);
    }

    HandlingFile extensionAsked(ExtensionAsked asked) {
        return extension(Optional.of(asked), extended, said.extensionRefused(Optional.empty()));
    }

    HandlingFile extensionApproved() {
        return extension(Optional.empty(), true, said);
    }

    HandlingFile extensionRefused(String reason) {
        return extension(Optional.empty(), extended, said.extensionRefused(Optional.of(reason)));
    }

    private HandlingFile extension(Optional<ExtensionAsked> asked, boolean nowExtended, LastSaid now) {
        return new HandlingFile(
                dispatch, leadUnit, coUnits, receiptAt, objectionBy, asked, nowExtended, pause, returns, now);
    }

    HandlingFile paused(Pause begun) {
        return standingStill(Optional.of(begun), said.resumed(false));
    }

    HandlingFile resumed() {
        return standingStill(Optional.empty(), said.resumed(true));
    }

    private HandlingFile standingStill(Optional<Pause> next, LastSaid now) {
        return new HandlingFile(
                dispatch, leadUnit, coUnits, receiptAt, objectionBy, extensionAsked, extended, next, returns, now);
    }

    /** A redo: the last lead unit holds it again, and the new round's clock may be extended once. */
    public HandlingFile nextRound() {
        HandlingFile next = new HandlingFile(
                leadUnit.isPresent() ? DispatchState.RECEIVED : DispatchState.NONE,
                leadUnit,
                coUnits,
                receiptAt,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                returns,
                LastSaid.nothing());
        return next.withEveryReceipt();
    }

    /** The same with the lead unit that held it by what a register says, dispatched or not. */
    public HandlingFile nextRound(String lead) {
        return (isLead(lead) ? this : dispatched(lead, coUnits)).nextRound();
    }

    private HandlingFile withEveryReceipt() {
        LastSaid all = said;
        for (String unit : Stream.concat(leadUnit.stream(), coUnits.stream()).toList()) {
            all = all.received(unit);
        }
        return in(dispatch, receiptAt, objectionBy, returns, all);
    }

    boolean wasObjectedTo(Objection objection) {
        return dispatch == DispatchState.OBJECTED
                && said.objection().filter(objection::equals).isPresent();
    }

    /** The objection was accepted in these words, and the case has been sent nowhere since. */
    public boolean cameBack(Optional<String> reason) {
        return dispatch == DispatchState.NONE && said.isAnswered(new ObjectionAnswer(true, reason));
    }

    boolean wasKept(String reason) {
        return dispatch == DispatchState.RECEIVED && said.isAnswered(new ObjectionAnswer(false, Optional.of(reason)));
    }

    boolean wasRefusedTime(String reason) {
        return extensionAsked.isEmpty()
                && said.extensionRefused().filter(reason::equals).isPresent();
    }
}

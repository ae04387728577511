package org.minqing.command.hotline;

import java.util.Optional;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HotlineRequestCommand.*;
import org.minqing.api.LedgerCommand;
import org.minqing.command.hotline.HotlineState.Closed;
import org.minqing.command.hotline.HotlineState.Ending;
import org.minqing.command.hotline.HotlineState.Handled;
import org.minqing.command.hotline.HotlineState.Result;
import org.minqing.command.hotline.HotlineState.Standing;

/** The same command with the same content again, when what it asks for is so already. */
final class Repeats {

    private Repeats() {}

    static boolean isRepeated(LedgerCommand command, Standing state, CaseId caseId) {
        return switch (command) {
            case Answer c -> isAnswered(state, c.text());
            case DismissAsNoCase c -> endedAs(ClosedAs.NO_CASE, Optional.of(c.reason()), state);
            case Withdraw c -> endedAs(ClosedAs.WITHDRAWN, Optional.of(c.reason()), state);
            case VoidCase c ->
                state instanceof Closed closed
                        && closed.ending().equals(new Ending(ClosedAs.VOID, Optional.of(c.reason()), c.duplicateOf()));
            // Where it was accepted, the request is back with the desk, which knows no objections.
            case AcceptObjection c ->
                state.status() == HotlineStatus.RECEIVED
                        && state.file().handling().cameBack(c.reason());
            case Close c -> endedAs(ClosedAs.HANDLED, c.reason(), state);
            case Resolve c ->
                state instanceof Handled handled && handled.result().equals(new Result(c.resolution(), c.text()));
            case Redo c ->
                isInHand(state)
                        && state.file().redoneFor().filter(c.reason()::equals).isPresent();
            case MarkComplex c -> isInHand(state) && state.file().complex();
            case ConvertToPetition c -> wentOnAs(Conversion.successorOf(caseId, CaseKind.PETITION), state);
            case ConvertToMediation c -> wentOnAs(Conversion.successorOf(caseId, CaseKind.MEDIATION), state);
            case RecordConverted c -> wentOnAs(c.successor(), state);
            case RecordConversionRefused c ->
                state.file().conversion().isEmpty()
                        && state.file()
                                .conversionRefused()
                                .filter(new HotlineFile.ConversionRefused(c.code(), c.reason())::equals)
                                .isPresent();
            default -> false;
        };
    }

    private static boolean isInHand(Standing state) {
        return state.status() == HotlineStatus.RECEIVED || state.status() == HotlineStatus.DISPATCHED;
    }

    private static boolean isAnswered(Standing state, String text) {
        return endedAs(ClosedAs.ANSWERED, Optional.empty(), state)
                && state instanceof Closed closed
                && closed.result().map(Result::text).filter(text::equals).isPresent();
    }

    private static boolean endedAs(ClosedAs as, Optional<String> reason, Standing state) {
        return state instanceof Closed closed
                && closed.ending().as() == as
                && closed.ending().reason().equals(reason);
    }

    private static boolean wentOnAs(CaseId successor, Standing state) {
        return state instanceof Closed closed
                && closed.ending().as() == ClosedAs.CONVERTED
                && closed.ending().successor().filter(successor::equals).isPresent();
    }
}

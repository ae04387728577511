package org.minqing.command.handling;

import java.util.Map;
import java.util.function.Predicate;
import org.minqing.api.HandlingCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.command.handling.HandlingFile.DispatchState;

/** What a command acts on where the status alone does not say so: a dispatch to confirm, an extension to approve. */
public final class HandlingNeeds {

    private static final Map<Class<? extends LedgerCommand>, Predicate<HandlingFile>> NEEDS = Map.of(
            HandlingCommand.ConfirmReceipt.class, HandlingNeeds::isUnderWay,
            HandlingCommand.ObjectToDispatch.class, HandlingNeeds::isUnderWay,
            HandlingCommand.AcceptObjection.class, file -> file.dispatch() == DispatchState.OBJECTED,
            HandlingCommand.RejectObjection.class, file -> file.dispatch() == DispatchState.OBJECTED,
            HandlingCommand.RequestExtension.class,
                    file -> !file.extended() && file.extensionAsked().isEmpty(),
            HandlingCommand.ApproveExtension.class,
                    file -> file.extensionAsked().isPresent(),
            HandlingCommand.RefuseExtension.class, file -> file.extensionAsked().isPresent(),
            HandlingCommand.ResumeClock.class, file -> file.pause().isPresent());

    private HandlingNeeds() {}

    /** Without it the command would be refused, or change nothing. */
    public static boolean areMet(Class<? extends LedgerCommand> command, HandlingFile file) {
        return NEEDS.getOrDefault(command, any -> true).test(file);
    }

    private static boolean isUnderWay(HandlingFile file) {
        return file.dispatch() == DispatchState.SENT || file.dispatch() == DispatchState.RECEIVED;
    }
}

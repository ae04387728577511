package org.minqing.command.hotline;

import static org.minqing.command.hotline.HotlineStatus.CLOSED;
import static org.minqing.command.hotline.HotlineStatus.DISPATCHED;
import static org.minqing.command.hotline.HotlineStatus.HANDLED;
import static org.minqing.command.hotline.HotlineStatus.RECEIVED;

import java.util.EnumSet;
import org.minqing.api.CaseCommand;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.command.common.CommonCommands;
import org.minqing.command.common.StatusTable;

/** In which status a hotline request knows which command: the table of the domain, section 4.3. */
public final class HotlineTable {

    public static final StatusTable<HotlineStatus> TABLE = new StatusTable<>(HotlineStatus.class, HotlineTable::refusal)
            .allowAll(CommonCommands.WHILE_OPEN, EnumSet.of(RECEIVED, DISPATCHED, HANDLED))
            .allowAll(CommonCommands.ALSO_AFTER_CLOSING, EnumSet.allOf(HotlineStatus.class))
            .allow(CaseCommand.FollowUp.class, HANDLED, CLOSED)
            .allow(CaseCommand.DeclineRedo.class, HANDLED, CLOSED)
            .allow(HandlingCommand.Dispatch.class, RECEIVED, DISPATCHED)
            .allow(HandlingCommand.ConfirmReceipt.class, DISPATCHED)
            .allow(HandlingCommand.ObjectToDispatch.class, DISPATCHED)
            .allow(HandlingCommand.AcceptObjection.class, DISPATCHED)
            .allow(HandlingCommand.RejectObjection.class, DISPATCHED)
            .allow(HandlingCommand.RequestExtension.class, DISPATCHED)
            .allow(HandlingCommand.ApproveExtension.class, DISPATCHED)
            .allow(HandlingCommand.RefuseExtension.class, DISPATCHED)
            .allow(HandlingCommand.PauseClock.class, DISPATCHED)
            .allow(HandlingCommand.ResumeClock.class, DISPATCHED)
            .allow(HotlineRequestCommand.Answer.class, RECEIVED)
            .allow(HotlineRequestCommand.DismissAsNoCase.class, RECEIVED)
            .allow(HotlineRequestCommand.Withdraw.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.PromiseCallback.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.ContactRequester.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.Resolve.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.Close.class, HANDLED)
            .allow(HotlineRequestCommand.Redo.class, HANDLED, CLOSED)
            .allow(HotlineRequestCommand.MarkComplex.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.ConvertToPetition.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.ConvertToMediation.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.RecordConverted.class, RECEIVED, DISPATCHED)
            .allow(HotlineRequestCommand.RecordConversionRefused.class, RECEIVED, DISPATCHED);

    private HotlineTable() {}

    static HotlineRequestRejection refusal(HotlineStatus status) {
        return switch (status) {
            case RECEIVED -> HotlineRequestRejection.NOT_DISPATCHED;
            case DISPATCHED -> HotlineRequestRejection.ALREADY_DISPATCHED;
            case HANDLED -> HotlineRequestRejection.ALREADY_HANDLED;
            case CLOSED -> HotlineRequestRejection.CLOSED;
        };
    }
}

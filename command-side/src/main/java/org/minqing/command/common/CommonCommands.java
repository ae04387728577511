package org.minqing.command.common;

import java.util.List;
import org.minqing.api.CaseCommand;
import org.minqing.api.LedgerCommand;

/** When a case of any kind knows the commands that all kinds share. Following up is each kind's own matter. */
public final class CommonCommands {

    public static final List<Class<? extends LedgerCommand>> WHILE_OPEN = List.of(
            CaseCommand.Escalate.class,
            CaseCommand.Delegate.class,
            CaseCommand.Progress.class,
            CaseCommand.Reclassify.class,
            CaseCommand.Supervise.class,
            CaseCommand.Remind.class,
            CaseCommand.Instruct.class,
            CaseCommand.VoidCase.class);

    public static final List<Class<? extends LedgerCommand>> ALSO_AFTER_CLOSING = List.of(
            CaseCommand.Correct.class,
            CaseCommand.HandOver.class,
            CaseCommand.AddPaper.class,
            CaseCommand.WithdrawPaper.class,
            CaseCommand.JoinMergeGroup.class,
            CaseCommand.LeaveMergeGroup.class,
            CaseCommand.RequestExclusion.class,
            CaseCommand.ApproveExclusion.class,
            CaseCommand.RefuseExclusion.class,
            CaseCommand.ConfirmLateEntry.class,
            CaseCommand.LinkPerson.class,
            CaseCommand.UnlinkPerson.class,
            CaseCommand.RecordDeadlineNear.class,
            CaseCommand.RecordDeadlinePassed.class,
            CaseCommand.RecordSupervision.class,
            CaseCommand.RecomputeDeadline.class,
            CaseCommand.Supplement.class);

    private CommonCommands() {}
}

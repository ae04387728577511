package org.minqing.command.petition;

import static org.minqing.command.petition.PetitionStatus.ACCEPTED;
import static org.minqing.command.petition.PetitionStatus.CLOSED;
import static org.minqing.command.petition.PetitionStatus.REGISTERED;
import static org.minqing.command.petition.PetitionStatus.REPLIED;

import java.util.EnumSet;
import org.minqing.api.CaseCommand;
import org.minqing.api.HandlingCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.CommonCommands;
import org.minqing.command.common.StatusTable;

/** In which status a petition knows which command: the table of the domain, section 4.1. */
public final class PetitionTable {

    public static final StatusTable<PetitionStatus> TABLE = new StatusTable<>(
                    PetitionStatus.class, PetitionTable::refusal)
            .allowAll(CommonCommands.WHILE_OPEN, EnumSet.of(REGISTERED, ACCEPTED, REPLIED))
            .allowAll(CommonCommands.ALSO_AFTER_CLOSING, EnumSet.allOf(PetitionStatus.class))
            .allow(CaseCommand.FollowUp.class, REPLIED, CLOSED)
            .allow(CaseCommand.DeclineRedo.class, REPLIED, CLOSED)
            .allow(HandlingCommand.Dispatch.class, REGISTERED, ACCEPTED)
            .allow(HandlingCommand.ConfirmReceipt.class, REGISTERED, ACCEPTED)
            .allow(HandlingCommand.ObjectToDispatch.class, REGISTERED, ACCEPTED)
            .allow(HandlingCommand.AcceptObjection.class, REGISTERED, ACCEPTED)
            .allow(HandlingCommand.RejectObjection.class, REGISTERED, ACCEPTED)
            .allow(HandlingCommand.RequestExtension.class, ACCEPTED)
            .allow(HandlingCommand.ApproveExtension.class, ACCEPTED)
            .allow(HandlingCommand.RefuseExtension.class, ACCEPTED)
            .allow(HandlingCommand.PauseClock.class, ACCEPTED)
            .allow(HandlingCommand.ResumeClock.class, ACCEPTED)
            .allow(PetitionCommand.Accept.class, REGISTERED)
            .allow(PetitionCommand.Notify.class, REGISTERED, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.Decline.class, REGISTERED)
            .allow(PetitionCommand.Transfer.class, REGISTERED, ACCEPTED)
            .allow(PetitionCommand.Withdraw.class, REGISTERED, ACCEPTED, REPLIED)
            .allow(PetitionCommand.AnswerOnTheSpot.class, REGISTERED)
            .allow(PetitionCommand.OpenHearing.class, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.CloseHearing.class, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.ReferToMediation.class, ACCEPTED)
            .allow(PetitionCommand.RecordMediationOpened.class, REGISTERED, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.RecordMediationRefused.class, REGISTERED, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.RecordMediationConcluded.class, REGISTERED, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.SubmitReply.class, ACCEPTED)
            .allow(PetitionCommand.ApproveReply.class, ACCEPTED)
            .allow(PetitionCommand.GiveReply.class, ACCEPTED)
            .allow(PetitionCommand.ReplyDelivered.class, REPLIED, CLOSED)
            .allow(PetitionCommand.Close.class, REPLIED)
            .allow(PetitionCommand.Redo.class, REPLIED, CLOSED)
            .allow(PetitionCommand.RequestReview.class, REPLIED, CLOSED)
            .allow(PetitionCommand.ConcludeReview.class, REPLIED, CLOSED)
            .allow(PetitionCommand.RequestReReview.class, REPLIED, CLOSED)
            .allow(PetitionCommand.ConcludeReReview.class, REPLIED, CLOSED)
            .allow(PetitionCommand.PromiseOutcome.class, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.KeepPromise.class, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.BreakPromise.class, ACCEPTED, REPLIED, CLOSED)
            .allow(PetitionCommand.AppointAgent.class, REGISTERED, ACCEPTED, REPLIED);

    private PetitionTable() {}

    static PetitionRejection refusal(PetitionStatus status) {
        return switch (status) {
            case REGISTERED -> PetitionRejection.NOT_ACCEPTED;
            case ACCEPTED -> PetitionRejection.ALREADY_ACCEPTED;
            case REPLIED -> PetitionRejection.ALREADY_REPLIED;
            case CLOSED -> PetitionRejection.CLOSED;
        };
    }
}

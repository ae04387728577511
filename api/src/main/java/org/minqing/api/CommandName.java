package org.minqing.api;

import static org.minqing.api.CaseKind.HOTLINE_REQUEST;
import static org.minqing.api.CaseKind.MEDIATION;
import static org.minqing.api.CaseKind.PETITION;

import java.util.List;
import java.util.Optional;

/**
 * The word by which a person's command is called from outside: {@code POST /api/petitions/{id}/dispatch}. What starts a
 * case, and what only the ledger itself asks for, has none.
 *
 * @param kinds the kinds of case that know it
 */
public record CommandName(Class<? extends LedgerCommand> type, String word, List<CaseKind> kinds) {

    private static final List<CaseKind> ALL = List.of(PETITION, MEDIATION, HOTLINE_REQUEST);
    private static final List<CaseKind> DISPATCHED = List.of(PETITION, HOTLINE_REQUEST);
    private static final List<CaseKind> PETITIONS = List.of(PETITION);
    private static final List<CaseKind> MEDIATIONS = List.of(MEDIATION);
    private static final List<CaseKind> HOTLINE_REQUESTS = List.of(HOTLINE_REQUEST);

    private static final List<CommandName> NAMES = List.of(
            new CommandName(CaseCommand.Escalate.class, "escalate", ALL),
            new CommandName(CaseCommand.Delegate.class, "delegate", ALL),
            new CommandName(CaseCommand.Progress.class, "progress", ALL),
            new CommandName(CaseCommand.Reclassify.class, "reclassify", ALL),
            new CommandName(CaseCommand.Correct.class, "correct", ALL),
            new CommandName(CaseCommand.HandOver.class, "hand-over", ALL),
            new CommandName(CaseCommand.Supervise.class, "supervise", ALL),
            new CommandName(CaseCommand.Remind.class, "remind", ALL),
            new CommandName(CaseCommand.Instruct.class, "instruct", ALL),
            new CommandName(CaseCommand.VoidCase.class, "void", ALL),
            new CommandName(CaseCommand.AddPaper.class, "add-paper", ALL),
            new CommandName(CaseCommand.WithdrawPaper.class, "withdraw-paper", ALL),
            new CommandName(CaseCommand.JoinMergeGroup.class, "join-merge-group", ALL),
            new CommandName(CaseCommand.LeaveMergeGroup.class, "leave-merge-group", ALL),
            new CommandName(CaseCommand.RequestExclusion.class, "request-exclusion", ALL),
            new CommandName(CaseCommand.ApproveExclusion.class, "approve-exclusion", ALL),
            new CommandName(CaseCommand.RefuseExclusion.class, "refuse-exclusion", ALL),
            new CommandName(CaseCommand.ConfirmLateEntry.class, "confirm-late-entry", ALL),
            new CommandName(CaseCommand.LinkPerson.class, "link-person", ALL),
            new CommandName(CaseCommand.UnlinkPerson.class, "unlink-person", ALL),
            new CommandName(CaseCommand.FollowUp.class, "follow-up", ALL),
            new CommandName(CaseCommand.DeclineRedo.class, "decline-redo", ALL),
            new CommandName(HandlingCommand.Dispatch.class, "dispatch", DISPATCHED),
            new CommandName(HandlingCommand.ConfirmReceipt.class, "confirm-receipt", DISPATCHED),
            new CommandName(HandlingCommand.ObjectToDispatch.class, "object-to-dispatch", DISPATCHED),
            new CommandName(HandlingCommand.AcceptObjection.class, "accept-objection", DISPATCHED),
            new CommandName(HandlingCommand.RejectObjection.class, "reject-objection", DISPATCHED),
            new CommandName(HandlingCommand.RequestExtension.class, "request-extension", DISPATCHED),
            new CommandName(HandlingCommand.ApproveExtension.class, "approve-extension", DISPATCHED),
            new CommandName(HandlingCommand.RefuseExtension.class, "refuse-extension", DISPATCHED),
            new CommandName(HandlingCommand.PauseClock.class, "pause-clock", DISPATCHED),
            new CommandName(HandlingCommand.ResumeClock.class, "resume-clock", DISPATCHED),
            new CommandName(PetitionCommand.Accept.class, "accept", PETITIONS),
            new CommandName(PetitionCommand.Notify.class, "notify", PETITIONS),
            new CommandName(PetitionCommand.Decline.class, "decline", PETITIONS),
            new CommandName(PetitionCommand.Transfer.class, "transfer", PETITIONS),
            new CommandName(PetitionCommand.Withdraw.class, "withdraw", PETITIONS),
            new CommandName(PetitionCommand.AnswerOnTheSpot.class, "answer-on-the-spot", PETITIONS),
            new CommandName(PetitionCommand.OpenHearing.class, "open-hearing", PETITIONS),
            new CommandName(PetitionCommand.CloseHearing.class, "close-hearing", PETITIONS),
            new CommandName(PetitionCommand.ReferToMediation.class, "refer-to-mediation", PETITIONS),
            new CommandName(PetitionCommand.SubmitReply.class, "submit-reply", PETITIONS),
            new CommandName(PetitionCommand.ApproveReply.class, "approve-reply", PETITIONS),
            new CommandName(PetitionCommand.GiveReply.class, "reply", PETITIONS),
            new CommandName(PetitionCommand.ReplyDelivered.class, "reply-delivered", PETITIONS),
            new CommandName(PetitionCommand.Close.class, "close", PETITIONS),
            new CommandName(PetitionCommand.Redo.class, "redo", PETITIONS),
            new CommandName(PetitionCommand.RequestReview.class, "request-review", PETITIONS),
            new CommandName(PetitionCommand.ConcludeReview.class, "conclude-review", PETITIONS),
            new CommandName(PetitionCommand.RequestReReview.class, "request-re-review", PETITIONS),
            new CommandName(PetitionCommand.ConcludeReReview.class, "conclude-re-review", PETITIONS),
            new CommandName(PetitionCommand.PromiseOutcome.class, "promise-outcome", PETITIONS),
            new CommandName(PetitionCommand.KeepPromise.class, "keep-promise", PETITIONS),
            new CommandName(PetitionCommand.BreakPromise.class, "break-promise", PETITIONS),
            new CommandName(PetitionCommand.AppointAgent.class, "appoint-agent", PETITIONS),
            new CommandName(MediationCommand.Consent.class, "consent", MEDIATIONS),
            new CommandName(MediationCommand.Refuse.class, "refuse", MEDIATIONS),
            new CommandName(MediationCommand.Accept.class, "accept", MEDIATIONS),
            new CommandName(MediationCommand.AppointMediator.class, "appoint-mediator", MEDIATIONS),
            new CommandName(MediationCommand.ObjectToMediator.class, "object-to-mediator", MEDIATIONS),
            new CommandName(MediationCommand.ReplaceMediator.class, "replace-mediator", MEDIATIONS),
            new CommandName(MediationCommand.ScheduleSession.class, "schedule-session", MEDIATIONS),
            new CommandName(MediationCommand.HoldSession.class, "hold-session", MEDIATIONS),
            new CommandName(MediationCommand.CancelSession.class, "cancel-session", MEDIATIONS),
            new CommandName(MediationCommand.AssessRisk.class, "assess-risk", MEDIATIONS),
            new CommandName(MediationCommand.ReportToPolice.class, "report-to-police", MEDIATIONS),
            new CommandName(MediationCommand.Extend.class, "extend", MEDIATIONS),
            new CommandName(MediationCommand.ReachAgreement.class, "reach-agreement", MEDIATIONS),
            new CommandName(MediationCommand.Sign.class, "sign", MEDIATIONS),
            new CommandName(MediationCommand.Seal.class, "seal", MEDIATIONS),
            new CommandName(MediationCommand.AmendAgreement.class, "amend-agreement", MEDIATIONS),
            new CommandName(MediationCommand.Perform.class, "perform", MEDIATIONS),
            new CommandName(MediationCommand.Breach.class, "breach", MEDIATIONS),
            new CommandName(MediationCommand.Urge.class, "urge", MEDIATIONS),
            new CommandName(MediationCommand.ApplyForConfirmation.class, "apply-for-confirmation", MEDIATIONS),
            new CommandName(MediationCommand.RecordConfirmation.class, "record-confirmation", MEDIATIONS),
            new CommandName(MediationCommand.Terminate.class, "terminate", MEDIATIONS),
            new CommandName(MediationCommand.Close.class, "close", MEDIATIONS),
            new CommandName(MediationCommand.ArchiveDossier.class, "archive-dossier", MEDIATIONS),
            new CommandName(HotlineRequestCommand.Answer.class, "answer", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.DismissAsNoCase.class, "dismiss-as-no-case", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.Withdraw.class, "withdraw", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.PromiseCallback.class, "promise-callback", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.ContactRequester.class, "contact-requester", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.Resolve.class, "resolve", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.Close.class, "close", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.Redo.class, "redo", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.MarkComplex.class, "mark-complex", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.ConvertToPetition.class, "convert-to-petition", HOTLINE_REQUESTS),
            new CommandName(HotlineRequestCommand.ConvertToMediation.class, "convert-to-mediation", HOTLINE_REQUESTS));

    /** Every name there is, in the order of the vocabularies. */
    public static List<CommandName> all() {
        return NAMES;
    }

    /** The command that this kind of case knows under that word, if it knows one. */
    public static Optional<CommandName> parse(CaseKind kind, String word) {
        return NAMES.stream()
                .filter(name -> name.word.equals(word) && name.kinds.contains(kind))
                .findFirst();
    }
}

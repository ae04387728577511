package org.minqing.security.right;

import static org.minqing.api.Role.AUDITOR;
import static org.minqing.api.Role.GRID_WORKER;
import static org.minqing.api.Role.HANDLER;
import static org.minqing.api.Role.HOTLINE_OPERATOR;
import static org.minqing.api.Role.LEADER;
import static org.minqing.api.Role.MEDIATOR;
import static org.minqing.api.Role.SECURITY_ADMINISTRATOR;
import static org.minqing.api.Role.SUPERVISOR;
import static org.minqing.api.Role.SYSTEM_ADMINISTRATOR;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.api.CaseCommand;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.Role;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.TalkPointCommand;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.api.query.AnnualReportQuery;
import org.minqing.api.query.ApprovalsQuery;
import org.minqing.api.query.CaseCountQuery;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.api.query.CaseNumberQuery;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.DutyShiftQuery;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.HomeVisitQuery;
import org.minqing.api.query.HomeVisitsQuery;
import org.minqing.api.query.KeyPersonQuery;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.NotebookEntryQuery;
import org.minqing.api.query.NotebookQuery;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.ReceptionSeriesQuery;
import org.minqing.api.query.ReceptionSessionsQuery;
import org.minqing.api.query.ReportQuery;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ScreeningRoundsQuery;
import org.minqing.api.query.SessionsQuery;
import org.minqing.api.query.TalkPointQuery;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.security.SecurityProfile;
import org.minqing.security.account.Account;
import org.springframework.stereotype.Component;

/**
 * What each role may do: the one place that says so. A command, question or deed without a row is nobody's. Whether it is
 * within an account's reach is asked beside it; whether the case allows it now is the case's own matter.
 */
@Component
public class RoleTable {

    /** Who works on cases. */
    private static final Set<Role> DESKS = Set.of(GRID_WORKER, HOTLINE_OPERATOR, MEDIATOR, HANDLER, SUPERVISOR);

    /** Who takes cases in and owns them until they are closed. */
    private static final Set<Role> OFFICE = Set.of(GRID_WORKER, HOTLINE_OPERATOR, MEDIATOR, SUPERVISOR);

    private static final Set<Role> COUNTER = Set.of(GRID_WORKER, HOTLINE_OPERATOR, SUPERVISOR);
    /** Who goes to people. */
    private static final Set<Role> OUTDOORS = Set.of(GRID_WORKER, SUPERVISOR);

    /** Who goes to people, and who asks whether somebody did. */
    private static final Set<Role> AFOOT = Set.of(GRID_WORKER, SUPERVISOR, LEADER);

    /** Who receives people, and who asks what became of it. */
    private static final Set<Role> RECEPTION = Set.of(GRID_WORKER, HOTLINE_OPERATOR, MEDIATOR, SUPERVISOR, LEADER);

    private static final Set<Role> ROOM = Set.of(MEDIATOR, SUPERVISOR);
    private static final Set<Role> UNIT = Set.of(HANDLER);
    private static final Set<Role> COUNTER_AND_UNIT = Set.of(GRID_WORKER, HOTLINE_OPERATOR, HANDLER, SUPERVISOR);
    private static final Set<Role> UNIT_AND_SUPERVISOR = Set.of(HANDLER, SUPERVISOR);
    private static final Set<Role> ABOVE = Set.of(SUPERVISOR);
    private static final Set<Role> LEADERS = Set.of(SUPERVISOR, LEADER);
    private static final Set<Role> WATCHERS =
            Set.of(GRID_WORKER, HOTLINE_OPERATOR, MEDIATOR, HANDLER, SUPERVISOR, LEADER);
    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    /** What only the ledger itself does. */
    private static final Set<Role> NOBODY = Set.of();

    /** What whoever holds the number and query code of a case may send to it, and to what is put to the residents. */
    private static final Set<Class<?>> OF_RESIDENTS =
            Set.of(CaseCommand.FollowUp.class, ResidentsChoiceCommand.Vote.class);

    private static final Map<Class<?>, Set<Role>> MESSAGES = messages();
    private static final Map<Deed, Set<Role>> DEEDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Deed.ADMINISTER_ACCOUNTS, Set.of(SECURITY_ADMINISTRATOR)),
            Map.entry(Deed.CHANGE_DIRECTORIES, Set.of(SYSTEM_ADMINISTRATOR)),
            Map.entry(Deed.READ_DIRECTORIES, EVERYONE),
            Map.entry(Deed.IMPORT_REGISTER, Set.of(SYSTEM_ADMINISTRATOR, SUPERVISOR)),
            Map.entry(Deed.SEARCH_PERSONS, OFFICE),
            Map.entry(Deed.SEE_PROJECTIONS, Set.of(SYSTEM_ADMINISTRATOR, AUDITOR)),
            Map.entry(Deed.VERIFY_LEDGER, Set.of(SYSTEM_ADMINISTRATOR, AUDITOR)),
            Map.entry(Deed.REVEAL_IDENTITY, DESKS),
            Map.entry(Deed.REQUEST_UNMASKED_EXPORT, OFFICE),
            Map.entry(Deed.APPROVE_UNMASKED_EXPORT, ABOVE),
            Map.entry(Deed.REQUEST_ERASURE, OFFICE),
            // It cannot be taken back and reaches into every area: for someone who has no stake in any case.
            Map.entry(Deed.DECIDE_ERASURE, Set.of(SECURITY_ADMINISTRATOR)),
            Map.entry(Deed.HOLD_CASE, Set.of(SUPERVISOR, SECURITY_ADMINISTRATOR)),
            Map.entry(Deed.REBUILD_PROJECTION, Set.of(SYSTEM_ADMINISTRATOR)),
            Map.entry(Deed.MEND_PROJECTION, Set.of(SYSTEM_ADMINISTRATOR)),
            Map.entry(Deed.OFFER_VIEW, Set.of(SUPERVISOR, SYSTEM_ADMINISTRATOR)),
            Map.entry(Deed.TEND_DELIVERIES, Set.of(SYSTEM_ADMINISTRATOR))));

    /** Roles that look after the house itself, or that may see who a person is: a password alone is too little. */
    private static final Set<Role> NEED_SECOND_FACTOR = Set.of(
            GRID_WORKER,
            HOTLINE_OPERATOR,
            MEDIATOR,
            HANDLER,
            SUPERVISOR,
            SYSTEM_ADMINISTRATOR,
            SECURITY_ADMINISTRATOR,
            AUDITOR);

    private final SecurityProfile profile;

    public RoleTable(SecurityProfile profile) {
        this.profile = profile;
    }

    private static Map<Class<?>, Set<Role>> messages() {
        Map<Class<?>, Set<Role>> rows = new LinkedHashMap<>();
        row(rows, OFFICE, PetitionCommand.Register.class, PetitionCommand.RegisterAnswered.class);
        row(rows, OFFICE, MediationCommand.Open.class);
        row(rows, COUNTER, HotlineRequestCommand.Receive.class);
        row(rows, OUTDOORS, HomeVisitCommand.Log.class, HomeVisitCommand.Withdraw.class);
        row(rows, ABOVE, KeyPersonCommand.Name.class, KeyPersonCommand.Release.class);
        row(rows, ABOVE, ScreeningRoundCommand.Open.class, ScreeningRoundCommand.Close.class);
        row(rows, OUTDOORS, ScreeningRoundCommand.ReportCell.class, ScreeningRoundCommand.NoteSign.class);
        row(
                rows,
                ABOVE,
                ReceptionSeriesCommand.Open.class,
                ReceptionSeriesCommand.End.class,
                ReceptionSeriesCommand.MoveSession.class,
                ReceptionSeriesCommand.CancelSession.class);
        row(rows, OFFICE, ReceptionSeriesCommand.HoldSession.class, ReceptionSeriesCommand.RaiseDemand.class);
        row(
                rows,
                ABOVE,
                TalkPointCommand.Open.class,
                TalkPointCommand.ChangeWorker.class,
                TalkPointCommand.SetLegalAdvice.class,
                TalkPointCommand.ClearLegalAdvice.class,
                TalkPointCommand.Close.class);
        row(
                rows,
                OUTDOORS,
                TalkPointCommand.ReportNothing.class,
                NotebookEntryCommand.Note.class,
                NotebookEntryCommand.Advise.class,
                NotebookEntryCommand.Raise.class);
        row(
                rows,
                ABOVE,
                ResidentsChoiceCommand.Open.class,
                ResidentsChoiceCommand.Count.class,
                ResidentsChoiceCommand.Promise.class,
                ResidentsChoiceCommand.Withdraw.class);
        row(rows, NOBODY, ResidentsChoiceCommand.Vote.class);
        row(rows, ABOVE, DutyShiftCommand.Plan.class, DutyShiftCommand.Cancel.class);
        row(
                rows,
                OFFICE,
                DutyShiftCommand.SignOn.class,
                DutyShiftCommand.AskSwap.class,
                DutyShiftCommand.AnswerSwap.class,
                DutyShiftCommand.HandOver.class);
        row(
                rows,
                Set.of(SYSTEM_ADMINISTRATOR, SUPERVISOR),
                PetitionCommand.Adopt.class,
                MediationCommand.Adopt.class,
                HotlineRequestCommand.Adopt.class,
                CaseCommand.Supplement.class);
        ofAllKinds(rows);
        ofDispatch(rows);
        ofPetitions(rows);
        ofMediations(rows);
        ofHotlineRequests(rows);
        row(
                rows,
                WATCHERS,
                CasesQuery.class,
                CaseCountQuery.class,
                NamedCasesQuery.class,
                PromisesQuery.class,
                ApprovalsQuery.class,
                FollowUpsQuery.class,
                LikelyRepeatsQuery.class,
                SessionsQuery.class,
                HomeVisitsQuery.class,
                DutyShiftsQuery.class,
                DutyShiftQuery.class,
                HomeVisitQuery.class,
                CaseHistoryQuery.class,
                ResolutionQuery.class,
                LadderQuery.class,
                MediationQuery.class,
                ReportQuery.class,
                AnnualReportQuery.class);
        row(rows, AFOOT, VisitsToMakeQuery.class, KeyPersonQuery.class, ScreeningRoundsQuery.class);
        row(rows, RECEPTION, ReceptionSessionsQuery.class, ReceptionSeriesQuery.class, ResidentsChoicesQuery.class);
        row(
                rows,
                RECEPTION,
                TalkPointsQuery.class,
                TalkPointQuery.class,
                NotebookQuery.class,
                NotebookEntryQuery.class);
        row(rows, NOBODY, CaseNumberQuery.class);
        row(rows, Set.of(AUDITOR), AccessLedgerQuery.class);
        return Map.copyOf(rows);
    }

    private static void ofAllKinds(Map<Class<?>, Set<Role>> rows) {
        row(
                rows,
                DESKS,
                CaseCommand.Escalate.class,
                CaseCommand.Progress.class,
                CaseCommand.AddPaper.class,
                CaseCommand.WithdrawPaper.class,
                CaseCommand.RequestExclusion.class);
        row(rows, COUNTER_AND_UNIT, CaseCommand.Delegate.class);
        row(
                rows,
                OFFICE,
                CaseCommand.Reclassify.class,
                CaseCommand.Correct.class,
                CaseCommand.HandOver.class,
                CaseCommand.Remind.class,
                CaseCommand.JoinMergeGroup.class,
                CaseCommand.LeaveMergeGroup.class,
                CaseCommand.LinkPerson.class,
                CaseCommand.UnlinkPerson.class,
                CaseCommand.FollowUp.class);
        row(rows, LEADERS, CaseCommand.Supervise.class, CaseCommand.Instruct.class);
        row(
                rows,
                ABOVE,
                CaseCommand.VoidCase.class,
                CaseCommand.ApproveExclusion.class,
                CaseCommand.RefuseExclusion.class,
                CaseCommand.DeclineRedo.class,
                CaseCommand.ConfirmLateEntry.class);
        row(
                rows,
                NOBODY,
                CaseCommand.RecordDeadlineNear.class,
                CaseCommand.RecordDeadlinePassed.class,
                CaseCommand.RecordSupervision.class,
                CaseCommand.RecomputeDeadline.class);
    }

    private static void ofDispatch(Map<Class<?>, Set<Role>> rows) {
        row(
                rows,
                COUNTER,
                HandlingCommand.Dispatch.class,
                HandlingCommand.AcceptObjection.class,
                HandlingCommand.RejectObjection.class);
        row(rows, UNIT, HandlingCommand.ConfirmReceipt.class, HandlingCommand.ObjectToDispatch.class);
        row(rows, COUNTER_AND_UNIT, HandlingCommand.RequestExtension.class);
        row(rows, ABOVE, HandlingCommand.ApproveExtension.class, HandlingCommand.RefuseExtension.class);
        row(rows, UNIT_AND_SUPERVISOR, HandlingCommand.PauseClock.class, HandlingCommand.ResumeClock.class);
    }

    private static void ofPetitions(Map<Class<?>, Set<Role>> rows) {
        row(
                rows,
                COUNTER_AND_UNIT,
                PetitionCommand.Accept.class,
                PetitionCommand.Notify.class,
                PetitionCommand.Decline.class,
                PetitionCommand.Transfer.class,
                PetitionCommand.Withdraw.class,
                PetitionCommand.ReferToMediation.class,
                PetitionCommand.SubmitReply.class,
                PetitionCommand.ReplyDelivered.class,
                PetitionCommand.PromiseOutcome.class,
                PetitionCommand.KeepPromise.class,
                PetitionCommand.BreakPromise.class);
        row(
                rows,
                COUNTER,
                PetitionCommand.AnswerOnTheSpot.class,
                PetitionCommand.Close.class,
                PetitionCommand.RequestReview.class,
                PetitionCommand.RequestReReview.class,
                PetitionCommand.AppointAgent.class);
        row(
                rows,
                Set.of(HOTLINE_OPERATOR, SUPERVISOR),
                PetitionCommand.ApproveReply.class,
                PetitionCommand.GiveReply.class);
        row(rows, UNIT_AND_SUPERVISOR, PetitionCommand.OpenHearing.class, PetitionCommand.CloseHearing.class);
        row(
                rows,
                ABOVE,
                PetitionCommand.Redo.class,
                PetitionCommand.ConcludeReview.class,
                PetitionCommand.ConcludeReReview.class);
        row(
                rows,
                NOBODY,
                PetitionCommand.RecordMediationOpened.class,
                PetitionCommand.RecordMediationRefused.class,
                PetitionCommand.RecordMediationConcluded.class);
    }

    private static void ofMediations(Map<Class<?>, Set<Role>> rows) {
        row(
                rows,
                ROOM,
                MediationCommand.Consent.class,
                MediationCommand.Refuse.class,
                MediationCommand.Accept.class,
                MediationCommand.AppointMediator.class,
                MediationCommand.ObjectToMediator.class,
                MediationCommand.ReplaceMediator.class,
                MediationCommand.ScheduleSession.class,
                MediationCommand.HoldSession.class,
                MediationCommand.CancelSession.class,
                MediationCommand.Extend.class,
                MediationCommand.ReachAgreement.class,
                MediationCommand.Sign.class,
                MediationCommand.Seal.class,
                MediationCommand.AmendAgreement.class,
                MediationCommand.Perform.class,
                MediationCommand.Breach.class,
                MediationCommand.Urge.class,
                MediationCommand.ApplyForConfirmation.class,
                MediationCommand.RecordConfirmation.class,
                MediationCommand.Terminate.class,
                MediationCommand.Close.class,
                MediationCommand.ArchiveDossier.class);
        row(
                rows,
                Set.of(GRID_WORKER, MEDIATOR, SUPERVISOR),
                MediationCommand.AssessRisk.class,
                MediationCommand.ReportToPolice.class);
    }

    private static void ofHotlineRequests(Map<Class<?>, Set<Role>> rows) {
        row(
                rows,
                COUNTER,
                HotlineRequestCommand.Answer.class,
                HotlineRequestCommand.DismissAsNoCase.class,
                HotlineRequestCommand.Withdraw.class,
                HotlineRequestCommand.PromiseCallback.class,
                HotlineRequestCommand.ContactRequester.class,
                HotlineRequestCommand.Close.class,
                HotlineRequestCommand.ConvertToPetition.class,
                HotlineRequestCommand.ConvertToMediation.class);
        row(rows, COUNTER_AND_UNIT, HotlineRequestCommand.Resolve.class);
        row(rows, ABOVE, HotlineRequestCommand.Redo.class, HotlineRequestCommand.MarkComplex.class);
        row(
                rows,
                NOBODY,
                HotlineRequestCommand.RecordConverted.class,
                HotlineRequestCommand.RecordConversionRefused.class);
    }

    private static void row(Map<Class<?>, Set<Role>> rows, Set<Role> roles, Class<?>... messages) {
        for (Class<?> message : messages) {
            if (rows.put(message, roles) != null) {
                throw new IllegalStateException("Two rows for " + message.getName());
            }
        }
    }

    /** Who may give this command or ask this question; empty where it has no row. */
    public Optional<Set<Role>> rolesFor(Class<?> message) {
        return Optional.ofNullable(MESSAGES.get(message));
    }

    /** The commands and questions of the residents' page, which needs no account; all others are refused there. */
    public Set<Class<?>> ofResidents() {
        return OF_RESIDENTS;
    }

    public Set<Role> rolesFor(Deed deed) {
        return DEEDS.getOrDefault(deed, Set.of());
    }

    public boolean may(Account account, Class<?> message) {
        return rolesFor(message).filter(roles -> hasOne(account, roles)).isPresent();
    }

    public boolean may(Account account, Deed deed) {
        return hasOne(account, rolesFor(deed));
    }

    /** For whom a password alone is too little at the sign-in page. */
    public Set<Role> needingSecondFactor() {
        return NEED_SECOND_FACTOR;
    }

    public boolean needsSecondFactor(Account account) {
        return hasOne(account, NEED_SECOND_FACTOR);
    }

    /** What the roles of an account come to under the profile: no officer works on cases, and nobody is two officers. */
    public Set<Role> rolesInForce(Account account) {
        return rolesInForce(account.roles());
    }

    /** The same of an account with these roles. */
    public Set<Role> rolesInForce(Set<Role> roles) {
        if (!profile.separatesOfficers() || roles.stream().noneMatch(Role::isOfficer)) {
            return roles;
        }
        return Arrays.stream(Role.values())
                .filter(Role::isOfficer)
                .filter(roles::contains)
                .limit(1)
                .collect(Collectors.toSet());
    }

    private boolean hasOne(Account account, Set<Role> roles) {
        return rolesInForce(account).stream().anyMatch(roles::contains);
    }
}

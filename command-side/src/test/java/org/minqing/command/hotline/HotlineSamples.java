package org.minqing.command.hotline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Magnitude;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** One command of every word a hotline request knows once it stands, by that word. */
final class HotlineSamples {

    private HotlineSamples() {}

    static Map<String, LedgerCommand> commands() {
        Map<String, LedgerCommand> all = new LinkedHashMap<>();
        all.put("escalate", new CaseCommand.Escalate(TestDirectory.WATER_BUREAU, "Beyond us", Optional.of("Urgent")));
        all.put("delegate", new CaseCommand.Delegate(TestDirectory.GRID_DESK, "Small"));
        all.put("progress", new CaseCommand.Progress("On the way", Visibility.RESIDENT));
        all.put(
                "reclassify",
                new CaseCommand.Reclassify(
                        Optional.of(TestDirectory.STREET_LAMPS), Optional.of(Magnitude.MAJOR), "Wrong word"));
        all.put(
                "correct",
                new CaseCommand.Correct(
                        new Changes(
                                Optional.of("A street lamp is broken"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "Misheard"));
        all.put("hand-over", new CaseCommand.HandOver(TestDirectory.OTHER_OPERATOR, "Ill"));
        all.put("supervise", new CaseCommand.Supervise("Slow"));
        all.put("remind", new CaseCommand.Remind("Still dark"));
        all.put("instruct", new CaseCommand.Instruct("See to it"));
        all.put("void", new CaseCommand.VoidCase("Entered twice", Optional.of(TestContext.OTHER_CASE)));
        all.put("add-paper", new CaseCommand.AddPaper("OTHER", "Photo", "c0ffee", Optional.of("paper-1")));
        all.put("withdraw-paper", new CaseCommand.WithdrawPaper("paper-1", "Wrong photo"));
        all.put("join-merge-group", new CaseCommand.JoinMergeGroup(TestContext.OTHER_CASE));
        all.put("leave-merge-group", new CaseCommand.LeaveMergeGroup("Another lamp"));
        all.put("request-exclusion", new CaseCommand.RequestExclusion("Prank"));
        all.put("approve-exclusion", new CaseCommand.ApproveExclusion());
        all.put("refuse-exclusion", new CaseCommand.RefuseExclusion("A real call"));
        all.put(
                "confirm-late-entry",
                new CaseCommand.ConfirmLateEntry(DeadlineKind.HANDLING, Optional.empty(), "The system was down"));
        all.put("link-person", new CaseCommand.LinkPerson(TestIntake.BOLO, PersonRole.REQUESTER, "Called too"));
        all.put("unlink-person", new CaseCommand.UnlinkPerson(TestIntake.BOLO, "Another one"));
        all.put(
                "record-deadline-passed",
                new CaseCommand.RecordDeadlinePassed(
                        DeadlineKind.HANDLING, "", TestContext.instant("2018-03-13T00:00")));
        all.put(
                "record-deadline-near",
                new CaseCommand.RecordDeadlineNear(
                        DeadlineKind.HANDLING, "", TestContext.instant("2018-03-13T00:00"), 1));
        all.put(
                "record-supervision",
                new CaseCommand.RecordSupervision(
                        DeadlineKind.HANDLING, "", TestContext.instant("2018-03-13T00:00"), 1));
        all.put("recompute-deadline", new CaseCommand.RecomputeDeadline(DeadlineKind.HANDLING, ""));
        all.put(
                "supplement",
                new CaseCommand.Supplement(TestAdoption.numbered("H-990101-2018-000002")
                        .in(TestDirectory.STREET)
                        .adoption()));
        all.put("follow-up", HotlineCases.reached());
        all.put("decline-redo", new CaseCommand.DeclineRedo("Nothing more to do"));
        all.put("dispatch", HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE));
        all.put("confirm-receipt", new HandlingCommand.ConfirmReceipt(TestDirectory.STREET_OFFICE));
        all.put("object-to-dispatch", new HandlingCommand.ObjectToDispatch("Not our street", Optional.empty()));
        all.put("accept-objection", new HandlingCommand.AcceptObjection(Optional.empty()));
        all.put("reject-objection", new HandlingCommand.RejectObjection("It is"));
        all.put("request-extension", new HandlingCommand.RequestExtension(3, "Parts are missing"));
        all.put("approve-extension", new HandlingCommand.ApproveExtension());
        all.put("refuse-extension", new HandlingCommand.RefuseExtension("Parts are there"));
        all.put("pause-clock", new HandlingCommand.PauseClock("Storm", LocalDate.parse("2018-03-09")));
        all.put("resume-clock", new HandlingCommand.ResumeClock());
        all.put("answer", new HotlineRequestCommand.Answer("It will be lit tonight."));
        all.put("dismiss-as-no-case", new HotlineRequestCommand.DismissAsNoCase("Hung up"));
        all.put("withdraw", new HotlineRequestCommand.Withdraw("It is lit again"));
        all.put("promise-callback", new HotlineRequestCommand.PromiseCallback(TestContext.moment("2018-03-30T15:00")));
        all.put("contact-requester", new HotlineRequestCommand.ContactRequester(true, Optional.of("Thanks")));
        all.put("resolve", new HotlineRequestCommand.Resolve(Resolution.SOLVED, "A new bulb."));
        all.put("close", new HotlineRequestCommand.Close(Optional.of("Not in the sample"), Optional.of(true)));
        all.put("redo", new HotlineRequestCommand.Redo("Dark again"));
        all.put("mark-complex", new HotlineRequestCommand.MarkComplex("The cable is cut"));
        all.put(
                "convert-to-petition",
                new HotlineRequestCommand.ConvertToPetition(Optional.empty(), Optional.empty(), Optional.empty()));
        all.put("convert-to-mediation", toMediation());
        all.put(
                "record-converted",
                new HotlineRequestCommand.RecordConverted(Conversion.successorOf(TestContext.CASE, CaseKind.PETITION)));
        all.put(
                "record-conversion-refused",
                new HotlineRequestCommand.RecordConversionRefused("petition.no-petitioner", "{}"));
        return all;
    }

    static HotlineRequestCommand.ConvertToMediation toMediation() {
        return new HotlineRequestCommand.ConvertToMediation(
                TestDirectory.NEIGHBOURS,
                List.of(new Respondent(Optional.of(TestIntake.BOLO), Optional.empty())),
                Optional.of("The lamp shines into the bedroom"),
                Optional.of(TestDirectory.COMMUNITY_COMMITTEE),
                Optional.empty());
    }
}

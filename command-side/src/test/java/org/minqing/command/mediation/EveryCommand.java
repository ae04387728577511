package org.minqing.command.mediation;

import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.accepted;
import static org.minqing.command.mediation.MediationCase.agreed;
import static org.minqing.command.mediation.MediationCase.closed;
import static org.minqing.command.mediation.MediationCase.heard;
import static org.minqing.command.mediation.MediationCase.inEffect;
import static org.minqing.command.mediation.MediationCase.nothing;
import static org.minqing.command.mediation.MediationCase.opened;
import static org.minqing.command.mediation.MediationCase.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Magnitude;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.Moment;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/**
 * One of every command a mediation knows, said for the first time.
 *
 * @param in a mediation that accepts it and changes by it
 */
record EveryCommand(LedgerCommand command, MediationCase in) {

    static List<EveryCommand> known() {
        MediationCase late = MediationCase.watched().at("2018-04-09T10:00");
        Instant due = late.due(DeadlineKind.MEDIATION).dueAt();
        MediationCase askedOut = opened().after(new RequestExclusion("a test"));
        return List.of(
                of(MediationCase.open(), nothing()),
                of(new Adopt(TestAdoption.numbered("M-17").adoption(), Optional.of(TestDirectory.LAND)), nothing()),
                of(new Consent(A, "in writing"), opened()),
                of(new Refuse(B, "Never."), opened()),
                of(new Accept(Optional.of(TestDirectory.STREET_COMMITTEE)), MediationCase.consented()),
                of(new AppointMediator(TestDirectory.OTHER_MEDIATOR), opened()),
                of(new ObjectToMediator(B, TestDirectory.MEDIATOR, "her cousin"), heard()),
                of(new ReplaceMediator(TestDirectory.MEDIATOR, TestDirectory.OTHER_MEDIATOR, "ill"), heard()),
                of(
                        new ScheduleSession(
                                TestContext.moment("2018-03-09T10:00"), Optional.empty(), Optional.of("second")),
                        accepted()),
                of(
                        new HoldSession(
                                Optional.of("second"), List.of(A, B), "They met again.", List.of("the police station")),
                        heard().after(scheduled("second"))),
                of(new CancelSession("first", "He is away."), accepted().after(scheduled("first"))),
                of(new AssessRisk(Risk.LOW, "calm"), opened()),
                of(new ReportToPolice("the police station", "a knife"), opened()),
                of(new Extend(LocalDate.parse("2018-04-30"), List.of(A, B)), accepted()),
                of(new ReachAgreement(Form.ORAL, List.of(), "They shake hands."), heard()),
                of(new Sign(A), agreed()),
                of(new Seal(TestDirectory.COMMUNITY_COMMITTEE), agreed()),
                of(MediationCase.amend(Form.WRITTEN, MediationCase.mend()), inEffect()),
                of(new Perform("drain", Optional.empty()), inEffect()),
                of(new Breach("drain", "He went away."), inEffect()),
                of(new Urge("drain", "by phone"), inEffect()),
                of(new ApplyForConfirmation("the district court", List.of(A, B)), inEffect()),
                of(
                        new RecordConfirmation(ConfirmationResult.GRANTED, Optional.empty()),
                        inEffect().after(new ApplyForConfirmation("the district court", List.of(A, B)))),
                of(new Terminate(ClosedAs.WITHDRAWN, "The court.", Optional.of("reconciled")), opened()),
                of(new Close(Optional.of("All is done.")), inEffect()),
                of(
                        new ArchiveDossier(),
                        closed().after(
                                        paper("APPLICATION", "application"),
                                        paper("RIGHTS_NOTICE", "notice"),
                                        paper("IDENTITY_PROOF", A),
                                        paper("IDENTITY_PROOF", B),
                                        paper("MEDIATION_RECORD", "record"),
                                        paper("AGREEMENT", "agreement"))),
                of(new Escalate(TestDirectory.STREET_COMMITTEE, "too hard", Optional.empty()), accepted()),
                of(
                        new Delegate(TestDirectory.COMMUNITY_COMMITTEE, "nearer"),
                        MediationCase.consented().after(new Accept(Optional.of(TestDirectory.STREET_COMMITTEE)))),
                of(new Progress("We looked at the drain.", Visibility.INTERNAL), opened()),
                of(new Reclassify(Optional.empty(), Optional.of(Magnitude.HARD), "bigger than it seemed"), opened()),
                of(
                        new Correct(
                                new Changes(
                                        Optional.of("The drain"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                "misheard"),
                        opened()),
                of(new HandOver(TestDirectory.OTHER_OPERATOR, "on leave"), opened()),
                of(new Supervise("It is slow."), opened()),
                of(new Remind("She called again."), opened()),
                of(new Instruct("See to it."), opened()),
                of(new VoidCase("entered twice", Optional.empty()), opened()),
                of(new AddPaper("OTHER", "photo", "abc", Optional.of("photo-1")), opened()),
                of(new WithdrawPaper("photo-1", "blurred"), opened().after(photo())),
                of(new JoinMergeGroup(TestContext.OTHER_CASE), opened()),
                of(new LeaveMergeGroup("another matter"), opened().after(new JoinMergeGroup(TestContext.OTHER_CASE))),
                of(new RequestExclusion("a test"), opened()),
                of(new ApproveExclusion(), askedOut.at(askedOut.at().by(TestDirectory.SUPERVISOR))),
                of(new RefuseExclusion("no test"), askedOut.at(askedOut.at().by(TestDirectory.SUPERVISOR))),
                of(
                        new ConfirmLateEntry(DeadlineKind.MEDIATION, Optional.empty(), "told on the day"),
                        late.after(MediationCase.terminate())),
                of(new LinkPerson(TestIntake.CILI, PersonRole.THIRD_PARTY, "a neighbour"), opened()),
                of(new UnlinkPerson(TestIntake.BOLO, "another Bolo"), opened()),
                of(
                        new FollowUp(
                                Optional.of(TestIntake.ANYA),
                                true,
                                Optional.of(true),
                                Optional.of(true),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        inEffect()),
                of(
                        new DeclineRedo("nothing more to do"),
                        inEffect()
                                .after(new FollowUp(
                                        Optional.of(TestIntake.ANYA),
                                        true,
                                        Optional.empty(),
                                        Optional.of(false),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))),
                of(
                        new RecordDeadlinePassed(DeadlineKind.MEDIATION, "", due),
                        late.at(late.at().bySystem())),
                of(
                        new RecordDeadlineNear(DeadlineKind.MEDIATION, "", due, 1),
                        late.at(late.at().bySystem())),
                of(
                        new RecordSupervision(DeadlineKind.MEDIATION, "", due, 1),
                        late.after(new RecordDeadlinePassed(DeadlineKind.MEDIATION, "", due))
                                .at(late.at().bySystem())),
                of(new RecomputeDeadline(DeadlineKind.MEDIATION, ""), accepted()),
                of(
                        new Supplement(TestAdoption.numbered("M-17")
                                .closed(ClosedAs.NO_AGREEMENT)
                                .adoption()),
                        adopted()));
    }

    static MediationCase adopted() {
        return nothing().after(new Adopt(TestAdoption.numbered("M-17").adoption(), Optional.empty()));
    }

    static ScheduleSession scheduled(String id) {
        return new ScheduleSession(
                Moment.on(LocalDate.parse("2018-03-09")), Optional.of("the reading room"), Optional.of(id));
    }

    private static AddPaper photo() {
        return new AddPaper("OTHER", "photo", "abc", Optional.of("photo-1"));
    }

    private static EveryCommand of(LedgerCommand command, MediationCase in) {
        return new EveryCommand(command, in);
    }

    @Override
    public String toString() {
        return command.getClass().getSimpleName() + " in "
                + in.state().getClass().getSimpleName();
    }
}

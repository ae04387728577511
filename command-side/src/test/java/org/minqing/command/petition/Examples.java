package org.minqing.command.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.*;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Magnitude;
import org.minqing.api.PetitionCommand.*;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.rules.TestRules;

/** Every command a petition knows, once where it is carried out and once where it is refused. */
final class Examples {

    record Example(LedgerCommand command, Story allowedIn, Story refusedIn) {
        String word() {
            return command.getClass().getSimpleName();
        }
    }

    private static final Story REGISTERED = Story.registered();
    private static final Story WATCHED =
            Story.begins().when(context -> context.under(TestRules.watched())).does(Commands.register());
    private static final Story SENT = REGISTERED.does(Commands.dispatch(TestDirectory.COMMUNITY_OFFICE));
    private static final Story RECEIVED = SENT.does(new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE));
    private static final Story OBJECTED = RECEIVED.does(new ObjectToDispatch("Not ours.", Optional.empty()));
    private static final Story ACCEPTED = REGISTERED.does(Commands.accept());
    private static final Story EXTENSION_ASKED = ACCEPTED.does(new RequestExtension(30, "A spare part is late."));
    private static final Story PAUSED = ACCEPTED.does(new PauseClock("Waiting.", LocalDate.of(2018, 3, 20)));
    private static final Story IN_HEARING = ACCEPTED.does(Commands.openHearing());
    private static final Story SUBMITTED = ACCEPTED.does(Commands.submit());
    private static final Story PROMISED = ACCEPTED.does(Commands.promise());
    private static final Story REPLIED = ACCEPTED.does(Commands.give());
    private static final Story DELIVERED = REPLIED.does(Commands.delivered());
    private static final Story IN_REVIEW = DELIVERED.does(Commands.requestReview());
    private static final Story REVIEWED = IN_REVIEW.does(Commands.review(ReviewResult.UPHELD));
    private static final Story IN_RE_REVIEW = REVIEWED.does(Commands.requestReReview());
    private static final Story CLOSED = DELIVERED.does(Commands.close());
    private static final Story VOID = REGISTERED.does(Commands.voided());
    private static final Story REFERRED = ACCEPTED.does(Commands.refer());
    private static final Story PAPERED =
            REGISTERED.does(new CaseCommand.AddPaper("OTHER", "A photo", "abc", Optional.of("paper-1")));
    private static final Story GROUPED = REGISTERED.does(new CaseCommand.JoinMergeGroup(TestContext.OTHER_CASE));
    private static final Story LATE =
            REGISTERED.when(context -> context.recordedAt("2018-03-30T10:00")).does(Commands.notify(Notice.RECEIPT));
    private static final Story TOLD = REGISTERED.does(Commands.notify(Notice.RECEIPT));

    private Examples() {}

    static List<Example> all() {
        return List.of(
                new Example(
                        Commands.register(),
                        Story.begins(),
                        Story.begins().when(context -> context.recordedAt("2018-03-01T10:00"))),
                new Example(
                        new RegisterAnswered(Story.intake(), TestDetails.claim().details(), "At nine."),
                        Story.begins(),
                        Story.begins().when(context -> context.recordedAt("2018-03-01T10:00"))),
                new Example(
                        new Adopt(adoption(), Optional.empty()),
                        Story.begins().imported(),
                        Story.begins().imported().at("2017-12-01T10:00")),
                new Example(
                        new CaseCommand.Escalate(TestDirectory.STREET_OFFICE, "Too big for us.", Optional.empty()),
                        SENT,
                        VOID),
                new Example(new CaseCommand.Delegate(TestDirectory.GRID_DESK, "Small enough for them."), SENT, VOID),
                new Example(new CaseCommand.Progress("The part is ordered.", Visibility.RESIDENT), SENT, VOID),
                new Example(
                        new CaseCommand.Reclassify(Optional.empty(), Optional.of(Magnitude.HARD), "Bigger."),
                        SENT,
                        VOID),
                new Example(Commands.correctChannel("VISIT"), VOID, Story.begins()),
                new Example(new CaseCommand.HandOver(TestDirectory.OTHER_OPERATOR, "Ill."), VOID, Story.begins()),
                new Example(new CaseCommand.Supervise("Too slow."), SENT, VOID),
                new Example(new CaseCommand.Remind("When?"), SENT, VOID),
                new Example(new CaseCommand.Instruct("Soon, please."), SENT, VOID),
                new Example(Commands.voided(), SENT, CLOSED),
                new Example(
                        new CaseCommand.AddPaper("OTHER", "A photo", "abc", Optional.of("paper-1")),
                        CLOSED,
                        Story.begins()),
                new Example(new CaseCommand.WithdrawPaper("paper-1", "Blurred."), PAPERED, REGISTERED),
                new Example(new CaseCommand.JoinMergeGroup(TestContext.OTHER_CASE), REGISTERED, Story.begins()),
                new Example(new CaseCommand.LeaveMergeGroup("Another matter."), GROUPED, REGISTERED),
                new Example(new CaseCommand.RequestExclusion("Malicious."), CLOSED, Story.begins()),
                new Example(
                        new CaseCommand.ApproveExclusion(),
                        CLOSED.does(new CaseCommand.RequestExclusion("Malicious."))
                                .by(TestDirectory.SUPERVISOR),
                        CLOSED.by(TestDirectory.SUPERVISOR)),
                new Example(
                        new CaseCommand.RefuseExclusion("Meant in earnest."),
                        CLOSED.does(new CaseCommand.RequestExclusion("Malicious."))
                                .by(TestDirectory.SUPERVISOR),
                        CLOSED.by(TestDirectory.SUPERVISOR)),
                new Example(
                        new CaseCommand.ConfirmLateEntry(DeadlineKind.NOTICE, Optional.empty(), "The book shows it."),
                        LATE,
                        REGISTERED),
                new Example(
                        new CaseCommand.LinkPerson(TestIntake.CILI, PersonRole.PETITIONER, "Also signed."),
                        CLOSED,
                        Story.begins()),
                new Example(new CaseCommand.UnlinkPerson(TestIntake.ANYA, "Another one."), CLOSED, Story.begins()),
                new Example(Commands.followUp(), CLOSED, REGISTERED),
                new Example(
                        new CaseCommand.DeclineRedo("Nothing more to do."),
                        REPLIED.does(Commands.dissatisfied()),
                        REPLIED),
                new Example(
                        new CaseCommand.RecordDeadlinePassed(
                                DeadlineKind.NOTICE,
                                "",
                                REGISTERED.running(DeadlineKind.NOTICE).dueAt()),
                        REGISTERED.at("2018-03-22T00:00").when(TestContext::bySystem),
                        Story.begins()),
                new Example(
                        new CaseCommand.RecordDeadlineNear(
                                DeadlineKind.NOTICE,
                                "",
                                WATCHED.running(DeadlineKind.NOTICE).dueAt(),
                                1),
                        WATCHED.at("2018-03-20T12:00").when(TestContext::bySystem),
                        Story.begins()),
                new Example(
                        new CaseCommand.RecordSupervision(
                                DeadlineKind.NOTICE,
                                "",
                                WATCHED.running(DeadlineKind.NOTICE).dueAt(),
                                1),
                        WATCHED.at("2018-03-22T00:00")
                                .when(TestContext::bySystem)
                                .does(new CaseCommand.RecordDeadlinePassed(
                                        DeadlineKind.NOTICE,
                                        "",
                                        WATCHED.running(DeadlineKind.NOTICE).dueAt())),
                        Story.begins()),
                new Example(new CaseCommand.RecomputeDeadline(DeadlineKind.NOTICE, ""), REGISTERED, Story.begins()),
                new Example(
                        new CaseCommand.Supplement(
                                TestAdoption.numbered("17").onTime(true).adoption()),
                        Story.adopted(adoption()),
                        REGISTERED),
                new Example(Commands.dispatch(TestDirectory.COMMUNITY_OFFICE), REGISTERED, REPLIED),
                new Example(new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE), SENT, REGISTERED),
                new Example(new ObjectToDispatch("Not ours.", Optional.empty()), RECEIVED, REGISTERED),
                new Example(new AcceptObjection(Optional.empty()), OBJECTED, RECEIVED),
                new Example(new RejectObjection("It is yours."), OBJECTED, RECEIVED),
                new Example(new RequestExtension(30, "A spare part is late."), ACCEPTED, REGISTERED),
                new Example(new ApproveExtension(), EXTENSION_ASKED.by(TestDirectory.SUPERVISOR), EXTENSION_ASKED),
                new Example(new RefuseExtension("No."), EXTENSION_ASKED.by(TestDirectory.SUPERVISOR), EXTENSION_ASKED),
                new Example(new PauseClock("Waiting.", LocalDate.of(2018, 3, 20)), ACCEPTED, REPLIED),
                new Example(new ResumeClock(), PAUSED.at("2018-03-08T10:00"), ACCEPTED),
                new Example(Commands.accept(), REGISTERED, REPLIED),
                new Example(Commands.notify(Notice.TRANSFER), TOLD, Story.begins()),
                new Example(Commands.decline(), REGISTERED, ACCEPTED),
                new Example(Commands.transfer(), REGISTERED, ACCEPTED),
                new Example(Commands.withdraw(), REPLIED, CLOSED),
                new Example(Commands.answer(), REGISTERED, ACCEPTED),
                new Example(Commands.openHearing(), ACCEPTED, REPLIED),
                new Example(Commands.closeHearing(), IN_HEARING, ACCEPTED),
                new Example(Commands.refer(), ACCEPTED, REGISTERED),
                new Example(new RecordMediationOpened(mediation()), REFERRED, Story.begins()),
                new Example(new RecordMediationRefused("mediation.unknown-area", "No."), REFERRED, Story.begins()),
                new Example(
                        new RecordMediationConcluded(mediation(), org.minqing.api.ClosedAs.AGREEMENT, true),
                        REFERRED.does(new RecordMediationOpened(mediation())),
                        Story.begins()),
                new Example(Commands.submit(), ACCEPTED, REGISTERED),
                new Example(new ApproveReply(), SUBMITTED.by(TestDirectory.SUPERVISOR), SUBMITTED),
                new Example(Commands.give(), ACCEPTED, REGISTERED),
                new Example(Commands.delivered(), REPLIED, ACCEPTED),
                new Example(Commands.close(), DELIVERED, REPLIED),
                new Example(Commands.redo(), CLOSED, ACCEPTED),
                new Example(Commands.requestReview(), DELIVERED, ACCEPTED),
                new Example(Commands.review(ReviewResult.UPHELD), IN_REVIEW, DELIVERED),
                new Example(Commands.requestReReview(), REVIEWED, DELIVERED),
                new Example(Commands.reReview(ReviewResult.CHANGED), IN_RE_REVIEW, REVIEWED),
                new Example(Commands.promise(), CLOSED, REGISTERED),
                new Example(Commands.keep(), PROMISED, ACCEPTED),
                new Example(Commands.breakIt(), PROMISED, ACCEPTED),
                new Example(Commands.appointAgent(), REGISTERED, CLOSED));
    }

    private static org.minqing.api.CaseId mediation() {
        return ((Waiting.ForMediation) REFERRED.standing().waits()).mediation();
    }

    private static Adoption adoption() {
        return TestAdoption.numbered("17").adoption();
    }
}

package org.minqing.notice;

import static org.minqing.notice.NoticeKind.APPROVAL_ANSWERED;
import static org.minqing.notice.NoticeKind.APPROVAL_ASKED;
import static org.minqing.notice.NoticeKind.CAME_BACK;
import static org.minqing.notice.NoticeKind.DEADLINE_NEAR;
import static org.minqing.notice.NoticeKind.DEADLINE_PASSED;
import static org.minqing.notice.NoticeKind.DEADLINE_SUPERVISED;
import static org.minqing.notice.NoticeKind.DISPATCHED;
import static org.minqing.notice.NoticeKind.EMERGENCY;
import static org.minqing.notice.NoticeKind.FLARE_UP;
import static org.minqing.notice.NoticeKind.HANDED_OVER;
import static org.minqing.notice.NoticeKind.NOT_SOLVED;
import static org.minqing.notice.NoticeKind.OBJECTION;
import static org.minqing.notice.NoticeKind.OBJECTION_ANSWERED;
import static org.minqing.notice.NoticeKind.PROMISE_BROKEN;
import static org.minqing.notice.NoticeKind.REDONE;
import static org.minqing.notice.NoticeKind.REMINDED;
import static org.minqing.notice.NoticeKind.SHIFT;
import static org.minqing.notice.NoticeKind.SUPERVISED;
import static org.minqing.notice.NoticeKind.SWAP_ASKED;
import static org.minqing.notice.Telling.nothing;
import static org.minqing.notice.Telling.ofClock;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseEvent;
import org.minqing.api.DutyShiftEvent;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HomeVisitEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.KeyPersonEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationEvent;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.api.ResidentsChoiceEvent;
import org.minqing.api.Satisfaction;
import org.minqing.api.ScreeningRoundEvent;
import org.minqing.api.StreamEvent;
import org.minqing.api.TalkPointEvent;
import org.minqing.api.Urgency;

/**
 * Which events make which notice for whom: the one table. It has a row for every event there is, so that whoever adds one says
 * here whom it concerns. What a register told, and what people did who are told of it, nobody is told.
 */
final class WhoIsTold {

    private static final Audience HOLDER = new Audience.Holder();
    private static final Audience OWNER = new Audience.Owner();
    private static final Audience NEAREST_SUPERVISORS = new Audience.Supervisors(Level.GRID);

    private WhoIsTold() {}

    /** Empty where nobody is told. */
    static Optional<Telling> of(StreamEvent event) {
        if (event.act().imported()) {
            return nothing();
        }
        return switch (event) {
            case CaseEvent some -> ofCase(some);
            case HandlingEvent some -> ofHandling(some);
            case PetitionEvent some -> ofPetition(some);
            case MediationEvent some -> ofMediation(some);
            case HotlineRequestEvent some -> ofHotline(some);
            case DutyShiftEvent some -> ofShift(some);
            case HomeVisitEvent _,
                    KeyPersonEvent _,
                    ScreeningRoundEvent _,
                    ReceptionSeriesEvent _,
                    TalkPointEvent _,
                    NotebookEntryEvent _,
                    ResidentsChoiceEvent _ -> nothing();
        };
    }

    private static Optional<Telling> ofCase(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Escalated up -> Telling.of(DISPATCHED, new Audience.Units(List.of(up.unit())));
            case CaseEvent.Delegated down -> Telling.of(DISPATCHED, new Audience.Units(List.of(down.unit())));
            case CaseEvent.HandedOver over -> Telling.of(HANDED_OVER, new Audience.OneAccount(over.to()));
            case CaseEvent.Supervised _, CaseEvent.Instructed _ -> Telling.of(SUPERVISED, HOLDER, OWNER);
            case CaseEvent.Reminded _ -> Telling.of(REMINDED, HOLDER);
            case CaseEvent.ExclusionRequested _ -> Telling.of(APPROVAL_ASKED, NEAREST_SUPERVISORS);
            case CaseEvent.ExclusionApproved _, CaseEvent.ExclusionRefused _ ->
                Telling.of(APPROVAL_ANSWERED, HOLDER, OWNER);
            case CaseEvent.FollowedUp call ->
                isBad(call) ? Telling.of(NOT_SOLVED, NEAREST_SUPERVISORS, OWNER) : nothing();
            case CaseEvent.DeadlineNear near -> ofClock(DEADLINE_NEAR, near.which(), near.dueAt(), HOLDER);
            case CaseEvent.DeadlinePassed gone -> ofClock(DEADLINE_PASSED, gone.which(), gone.dueAt(), HOLDER, OWNER);
            case CaseEvent.DeadlineSupervised late ->
                ofClock(DEADLINE_SUPERVISED, late.which(), late.dueAt(), new Audience.Supervisors(late.level()));
            case CaseEvent.Progressed _,
                    CaseEvent.Reclassified _,
                    CaseEvent.Corrected _,
                    CaseEvent.Voided _,
                    CaseEvent.PaperAdded _,
                    CaseEvent.PaperWithdrawn _,
                    CaseEvent.MergeGroupJoined _,
                    CaseEvent.MergeGroupLeft _,
                    CaseEvent.LateEntryConfirmed _,
                    CaseEvent.PersonLinked _,
                    CaseEvent.PersonUnlinked _,
                    CaseEvent.RedoDeclined _,
                    CaseEvent.DeadlineSet _,
                    CaseEvent.DeadlineMet _,
                    CaseEvent.DeadlineLifted _,
                    CaseEvent.TakenOver _,
                    CaseEvent.Supplemented _ -> nothing();
        };
    }

    private static boolean isBad(CaseEvent.FollowedUp call) {
        boolean unsolved = call.solved().filter(solved -> !solved).isPresent();
        boolean dissatisfied =
                call.satisfaction().filter(Satisfaction.DISSATISFIED::equals).isPresent();
        return call.valid() && (unsolved || dissatisfied);
    }

    private static Optional<Telling> ofHandling(HandlingEvent event) {
        return switch (event) {
            case HandlingEvent.Dispatched sent ->
                Telling.of(
                        DISPATCHED,
                        new Audience.Units(Stream.concat(Stream.of(sent.leadUnit()), sent.coUnits().stream())
                                .toList()));
            case HandlingEvent.ObjectionRaised _ -> Telling.of(OBJECTION, OWNER);
            case HandlingEvent.ObjectionAccepted yes ->
                Telling.of(OBJECTION_ANSWERED, new Audience.Units(List.of(yes.unit())));
            case HandlingEvent.ObjectionRejected no ->
                Telling.of(OBJECTION_ANSWERED, new Audience.Units(List.of(no.unit())));
            case HandlingEvent.ExtensionRequested _ -> Telling.of(APPROVAL_ASKED, NEAREST_SUPERVISORS);
            case HandlingEvent.ExtensionApproved _, HandlingEvent.ExtensionRefused _ ->
                Telling.of(APPROVAL_ANSWERED, HOLDER);
            case HandlingEvent.ReceiptConfirmed _, HandlingEvent.ClockPaused _, HandlingEvent.ClockResumed _ ->
                nothing();
        };
    }

    private static Optional<Telling> ofPetition(PetitionEvent event) {
        return switch (event) {
            case PetitionEvent.ReplySubmitted _ -> Telling.of(APPROVAL_ASKED, OWNER, NEAREST_SUPERVISORS);
            case PetitionEvent.Replied _ -> Telling.of(APPROVAL_ANSWERED, HOLDER);
            case PetitionEvent.Redone _ -> Telling.of(REDONE, HOLDER, OWNER);
            case PetitionEvent.MediationRefused _, PetitionEvent.MediationConcluded _ ->
                Telling.of(CAME_BACK, HOLDER, OWNER);
            case PetitionEvent.PromiseBroken _ -> Telling.of(PROMISE_BROKEN, OWNER, NEAREST_SUPERVISORS);
            case PetitionEvent.Registered _,
                    PetitionEvent.Adopted _,
                    PetitionEvent.Accepted _,
                    PetitionEvent.Notified _,
                    PetitionEvent.Declined _,
                    PetitionEvent.Transferred _,
                    PetitionEvent.Withdrawn _,
                    PetitionEvent.AnsweredOnTheSpot _,
                    PetitionEvent.HearingOpened _,
                    PetitionEvent.HearingClosed _,
                    PetitionEvent.MediationReferred _,
                    PetitionEvent.MediationOpened _,
                    PetitionEvent.ReplyDelivered _,
                    PetitionEvent.Closed _,
                    PetitionEvent.ReviewRequested _,
                    PetitionEvent.ReviewConcluded _,
                    PetitionEvent.ReReviewRequested _,
                    PetitionEvent.ReReviewConcluded _,
                    PetitionEvent.OutcomePromised _,
                    PetitionEvent.PromiseKept _,
                    PetitionEvent.AgentAppointed _ -> nothing();
        };
    }

    private static Optional<Telling> ofMediation(MediationEvent event) {
        return switch (event) {
            case MediationEvent.RiskAssessed risk ->
                risk.risk() == Risk.HIGH ? Telling.urgently(FLARE_UP, OWNER, NEAREST_SUPERVISORS) : nothing();
            case MediationEvent.ReportedToPolice _ -> Telling.urgently(FLARE_UP, OWNER, NEAREST_SUPERVISORS);
            case MediationEvent.Breached _ -> Telling.of(PROMISE_BROKEN, OWNER);
            case MediationEvent.Opened _,
                    MediationEvent.Adopted _,
                    MediationEvent.Consented _,
                    MediationEvent.Refused _,
                    MediationEvent.Accepted _,
                    MediationEvent.MediatorAppointed _,
                    MediationEvent.MediatorObjectedTo _,
                    MediationEvent.MediatorReplaced _,
                    MediationEvent.SessionScheduled _,
                    MediationEvent.SessionHeld _,
                    MediationEvent.SessionCancelled _,
                    MediationEvent.Extended _,
                    MediationEvent.AgreementReached _,
                    MediationEvent.Signed _,
                    MediationEvent.Sealed _,
                    MediationEvent.TookEffect _,
                    MediationEvent.AgreementAmended _,
                    MediationEvent.Performed _,
                    MediationEvent.Urged _,
                    MediationEvent.ConfirmationAppliedFor _,
                    MediationEvent.ConfirmationRecorded _,
                    MediationEvent.Terminated _,
                    MediationEvent.Closed _,
                    MediationEvent.DossierArchived _ -> nothing();
        };
    }

    private static Optional<Telling> ofHotline(HotlineRequestEvent event) {
        return switch (event) {
            case HotlineRequestEvent.Received in ->
                in.details().urgency() == Urgency.EMERGENCY
                        ? Telling.urgently(EMERGENCY, NEAREST_SUPERVISORS)
                        : nothing();
            case HotlineRequestEvent.Redone _ -> Telling.of(REDONE, HOLDER, OWNER);
            case HotlineRequestEvent.ConversionRefused _ -> Telling.of(CAME_BACK, OWNER);
            case HotlineRequestEvent.Adopted _,
                    HotlineRequestEvent.Answered _,
                    HotlineRequestEvent.DismissedAsNoCase _,
                    HotlineRequestEvent.Withdrawn _,
                    HotlineRequestEvent.CallbackPromised _,
                    HotlineRequestEvent.RequesterContacted _,
                    HotlineRequestEvent.Resolved _,
                    HotlineRequestEvent.Closed _,
                    HotlineRequestEvent.MarkedComplex _,
                    HotlineRequestEvent.PetitionRequested _,
                    HotlineRequestEvent.MediationRequested _,
                    HotlineRequestEvent.Converted _ -> nothing();
        };
    }

    private static Optional<Telling> ofShift(DutyShiftEvent event) {
        return switch (event) {
            case DutyShiftEvent.Planned planned -> Telling.of(SHIFT, new Audience.OneAccount(planned.onDuty()));
            case DutyShiftEvent.Cancelled _, DutyShiftEvent.SwapDeclined _ -> Telling.of(SHIFT, HOLDER);
            case DutyShiftEvent.SwapAsked asked -> Telling.of(SWAP_ASKED, new Audience.OneAccount(asked.with()));
            case DutyShiftEvent.Swapped swapped -> Telling.of(SHIFT, new Audience.OneAccount(swapped.from()));
            case DutyShiftEvent.SignedOn _, DutyShiftEvent.HandedOver _ -> nothing();
        };
    }
}

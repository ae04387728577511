package org.minqing.api;

import static org.minqing.api.CaseKind.HOTLINE_REQUEST;
import static org.minqing.api.CaseKind.MEDIATION;
import static org.minqing.api.CaseKind.PETITION;
import static org.minqing.api.OccasionKind.DUTY_SHIFT;
import static org.minqing.api.OccasionKind.HOME_VISIT;
import static org.minqing.api.OccasionKind.KEY_PERSON;
import static org.minqing.api.OccasionKind.NOTEBOOK_ENTRY;
import static org.minqing.api.OccasionKind.RECEPTION_SERIES;
import static org.minqing.api.OccasionKind.RESIDENTS_CHOICE;
import static org.minqing.api.OccasionKind.SCREENING_ROUND;
import static org.minqing.api.OccasionKind.TALK_POINT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The name an event is stored under: a promise that outlives every renaming of a class. A full name is the kind's word
 * and the word here: {@code petition.registered}.
 *
 * @param revision raised, together with an upcaster, when the stored shape changes
 * @param kinds the kinds of stream that can hold it
 */
public record EventName(
        Class<? extends StreamEvent> type, String word, int revision, List<? extends StreamKind> kinds) {

    private static final List<CaseKind> ALL = List.of(PETITION, MEDIATION, HOTLINE_REQUEST);
    private static final List<CaseKind> DISPATCHED = List.of(PETITION, HOTLINE_REQUEST);
    private static final List<CaseKind> PETITIONS = List.of(PETITION);
    private static final List<CaseKind> MEDIATIONS = List.of(MEDIATION);
    private static final List<CaseKind> HOTLINE_REQUESTS = List.of(HOTLINE_REQUEST);
    private static final List<OccasionKind> HOME_VISITS = List.of(HOME_VISIT);
    private static final List<OccasionKind> KEY_PERSONS = List.of(KEY_PERSON);
    private static final List<OccasionKind> SCREENING_ROUNDS = List.of(SCREENING_ROUND);
    private static final List<OccasionKind> RECEPTIONS = List.of(RECEPTION_SERIES);
    private static final List<OccasionKind> TALK_POINTS = List.of(TALK_POINT);
    private static final List<OccasionKind> NOTEBOOK_ENTRIES = List.of(NOTEBOOK_ENTRY);
    private static final List<OccasionKind> CHOICES = List.of(RESIDENTS_CHOICE);
    private static final List<OccasionKind> DUTY_SHIFTS = List.of(DUTY_SHIFT);

    private static final List<EventName> NAMES = List.of(
            new EventName(CaseEvent.Escalated.class, "escalated", 1, ALL),
            new EventName(CaseEvent.Delegated.class, "delegated", 1, ALL),
            new EventName(CaseEvent.Progressed.class, "progressed", 1, ALL),
            new EventName(CaseEvent.Reclassified.class, "reclassified", 1, ALL),
            new EventName(CaseEvent.Corrected.class, "corrected", 1, ALL),
            new EventName(CaseEvent.HandedOver.class, "handed-over", 1, ALL),
            new EventName(CaseEvent.Supervised.class, "supervised", 1, ALL),
            new EventName(CaseEvent.Reminded.class, "reminded", 1, ALL),
            new EventName(CaseEvent.Instructed.class, "instructed", 1, ALL),
            new EventName(CaseEvent.Voided.class, "voided", 1, ALL),
            new EventName(CaseEvent.PaperAdded.class, "paper-added", 1, ALL),
            new EventName(CaseEvent.PaperWithdrawn.class, "paper-withdrawn", 1, ALL),
            new EventName(CaseEvent.MergeGroupJoined.class, "merge-group-joined", 1, ALL),
            new EventName(CaseEvent.MergeGroupLeft.class, "merge-group-left", 1, ALL),
            new EventName(CaseEvent.ExclusionRequested.class, "exclusion-requested", 1, ALL),
            new EventName(CaseEvent.ExclusionApproved.class, "exclusion-approved", 1, ALL),
            new EventName(CaseEvent.ExclusionRefused.class, "exclusion-refused", 1, ALL),
            new EventName(CaseEvent.LateEntryConfirmed.class, "late-entry-confirmed", 1, ALL),
            new EventName(CaseEvent.PersonLinked.class, "person-linked", 1, ALL),
            new EventName(CaseEvent.PersonUnlinked.class, "person-unlinked", 1, ALL),
            new EventName(CaseEvent.FollowedUp.class, "followed-up", 3, ALL),
            new EventName(CaseEvent.RedoDeclined.class, "redo-declined", 1, ALL),
            new EventName(CaseEvent.DeadlineSet.class, "deadline-set", 2, ALL),
            new EventName(CaseEvent.DeadlineMet.class, "deadline-met", 1, ALL),
            new EventName(CaseEvent.DeadlineLifted.class, "deadline-lifted", 1, ALL),
            new EventName(CaseEvent.DeadlinePassed.class, "deadline-passed", 1, ALL),
            new EventName(CaseEvent.DeadlineNear.class, "deadline-near", 1, ALL),
            new EventName(CaseEvent.DeadlineSupervised.class, "deadline-supervised", 1, ALL),
            new EventName(CaseEvent.TakenOver.class, "taken-over", 1, ALL),
            new EventName(CaseEvent.Supplemented.class, "supplemented", 1, ALL),
            new EventName(HandlingEvent.Dispatched.class, "dispatched", 1, DISPATCHED),
            new EventName(HandlingEvent.ReceiptConfirmed.class, "receipt-confirmed", 1, DISPATCHED),
            new EventName(HandlingEvent.ObjectionRaised.class, "objection-raised", 1, DISPATCHED),
            new EventName(HandlingEvent.ObjectionAccepted.class, "objection-accepted", 1, DISPATCHED),
            new EventName(HandlingEvent.ObjectionRejected.class, "objection-rejected", 1, DISPATCHED),
            new EventName(HandlingEvent.ExtensionRequested.class, "extension-requested", 1, DISPATCHED),
            new EventName(HandlingEvent.ExtensionApproved.class, "extension-approved", 1, DISPATCHED),
            new EventName(HandlingEvent.ExtensionRefused.class, "extension-refused", 1, DISPATCHED),
            new EventName(HandlingEvent.ClockPaused.class, "clock-paused", 1, DISPATCHED),
            new EventName(HandlingEvent.ClockResumed.class, "clock-resumed", 1, DISPATCHED),
            new EventName(PetitionEvent.Registered.class, "registered", 2, PETITIONS),
            new EventName(PetitionEvent.Adopted.class, "adopted", 1, PETITIONS),
            new EventName(PetitionEvent.Accepted.class, "accepted", 2, PETITIONS),
            new EventName(PetitionEvent.Notified.class, "notified", 1, PETITIONS),
            new EventName(PetitionEvent.Declined.class, "declined", 1, PETITIONS),
            new EventName(PetitionEvent.Transferred.class, "transferred", 1, PETITIONS),
            new EventName(PetitionEvent.Withdrawn.class, "withdrawn", 1, PETITIONS),
            new EventName(PetitionEvent.AnsweredOnTheSpot.class, "answered-on-the-spot", 2, PETITIONS),
            new EventName(PetitionEvent.HearingOpened.class, "hearing-opened", 1, PETITIONS),
            new EventName(PetitionEvent.HearingClosed.class, "hearing-closed", 1, PETITIONS),
            new EventName(PetitionEvent.MediationReferred.class, "mediation-referred", 2, PETITIONS),
            new EventName(PetitionEvent.MediationOpened.class, "mediation-opened", 1, PETITIONS),
            new EventName(PetitionEvent.MediationRefused.class, "mediation-refused", 1, PETITIONS),
            new EventName(PetitionEvent.MediationConcluded.class, "mediation-concluded", 1, PETITIONS),
            new EventName(PetitionEvent.ReplySubmitted.class, "reply-submitted", 1, PETITIONS),
            new EventName(PetitionEvent.Replied.class, "replied", 1, PETITIONS),
            new EventName(PetitionEvent.ReplyDelivered.class, "reply-delivered", 1, PETITIONS),
            new EventName(PetitionEvent.Closed.class, "closed", 1, PETITIONS),
            new EventName(PetitionEvent.Redone.class, "redone", 1, PETITIONS),
            new EventName(PetitionEvent.ReviewRequested.class, "review-requested", 1, PETITIONS),
            new EventName(PetitionEvent.ReviewConcluded.class, "review-concluded", 1, PETITIONS),
            new EventName(PetitionEvent.ReReviewRequested.class, "re-review-requested", 1, PETITIONS),
            new EventName(PetitionEvent.ReReviewConcluded.class, "re-review-concluded", 1, PETITIONS),
            new EventName(PetitionEvent.OutcomePromised.class, "outcome-promised", 1, PETITIONS),
            new EventName(PetitionEvent.PromiseKept.class, "promise-kept", 1, PETITIONS),
            new EventName(PetitionEvent.PromiseBroken.class, "promise-broken", 1, PETITIONS),
            new EventName(PetitionEvent.AgentAppointed.class, "agent-appointed", 1, PETITIONS),
            new EventName(MediationEvent.Opened.class, "opened", 2, MEDIATIONS),
            new EventName(MediationEvent.Adopted.class, "adopted", 1, MEDIATIONS),
            new EventName(MediationEvent.Consented.class, "consented", 1, MEDIATIONS),
            new EventName(MediationEvent.Refused.class, "refused", 1, MEDIATIONS),
            new EventName(MediationEvent.Accepted.class, "accepted", 1, MEDIATIONS),
            new EventName(MediationEvent.MediatorAppointed.class, "mediator-appointed", 1, MEDIATIONS),
            new EventName(MediationEvent.MediatorObjectedTo.class, "mediator-objected-to", 1, MEDIATIONS),
            new EventName(MediationEvent.MediatorReplaced.class, "mediator-replaced", 1, MEDIATIONS),
            new EventName(MediationEvent.SessionScheduled.class, "session-scheduled", 1, MEDIATIONS),
            new EventName(MediationEvent.SessionHeld.class, "session-held", 1, MEDIATIONS),
            new EventName(MediationEvent.SessionCancelled.class, "session-cancelled", 1, MEDIATIONS),
            new EventName(MediationEvent.RiskAssessed.class, "risk-assessed", 1, MEDIATIONS),
            new EventName(MediationEvent.ReportedToPolice.class, "reported-to-police", 1, MEDIATIONS),
            new EventName(MediationEvent.Extended.class, "extended", 1, MEDIATIONS),
            new EventName(MediationEvent.AgreementReached.class, "agreement-reached", 1, MEDIATIONS),
            new EventName(MediationEvent.Signed.class, "signed", 1, MEDIATIONS),
            new EventName(MediationEvent.Sealed.class, "sealed", 1, MEDIATIONS),
            new EventName(MediationEvent.TookEffect.class, "took-effect", 1, MEDIATIONS),
            new EventName(MediationEvent.AgreementAmended.class, "agreement-amended", 1, MEDIATIONS),
            new EventName(MediationEvent.Performed.class, "performed", 1, MEDIATIONS),
            new EventName(MediationEvent.Breached.class, "breached", 1, MEDIATIONS),
            new EventName(MediationEvent.Urged.class, "urged", 1, MEDIATIONS),
            new EventName(MediationEvent.ConfirmationAppliedFor.class, "confirmation-applied-for", 1, MEDIATIONS),
            new EventName(MediationEvent.ConfirmationRecorded.class, "confirmation-recorded", 1, MEDIATIONS),
            new EventName(MediationEvent.Terminated.class, "terminated", 1, MEDIATIONS),
            new EventName(MediationEvent.Closed.class, "closed", 1, MEDIATIONS),
            new EventName(MediationEvent.DossierArchived.class, "dossier-archived", 1, MEDIATIONS),
            new EventName(HotlineRequestEvent.Received.class, "received", 2, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.Adopted.class, "adopted", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.Answered.class, "answered", 2, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.DismissedAsNoCase.class, "dismissed-as-no-case", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.Withdrawn.class, "withdrawn", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.CallbackPromised.class, "callback-promised", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.RequesterContacted.class, "requester-contacted", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.Resolved.class, "resolved", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.Closed.class, "closed", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.Redone.class, "redone", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.MarkedComplex.class, "marked-complex", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.PetitionRequested.class, "petition-requested", 2, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.MediationRequested.class, "mediation-requested", 2, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.Converted.class, "converted", 1, HOTLINE_REQUESTS),
            new EventName(HotlineRequestEvent.ConversionRefused.class, "conversion-refused", 1, HOTLINE_REQUESTS),
            new EventName(HomeVisitEvent.Logged.class, "logged", 1, HOME_VISITS),
            new EventName(HomeVisitEvent.Withdrawn.class, "withdrawn", 1, HOME_VISITS),
            new EventName(KeyPersonEvent.Named.class, "named", 1, KEY_PERSONS),
            new EventName(KeyPersonEvent.Released.class, "released", 1, KEY_PERSONS),
            new EventName(ScreeningRoundEvent.Opened.class, "opened", 1, SCREENING_ROUNDS),
            new EventName(ScreeningRoundEvent.CellReported.class, "cell-reported", 1, SCREENING_ROUNDS),
            new EventName(ScreeningRoundEvent.SignNoted.class, "sign-noted", 1, SCREENING_ROUNDS),
            new EventName(ScreeningRoundEvent.Closed.class, "closed", 1, SCREENING_ROUNDS),
            new EventName(ReceptionSeriesEvent.Opened.class, "opened", 1, RECEPTIONS),
            new EventName(ReceptionSeriesEvent.SessionMoved.class, "session-moved", 1, RECEPTIONS),
            new EventName(ReceptionSeriesEvent.SessionCancelled.class, "session-cancelled", 1, RECEPTIONS),
            new EventName(ReceptionSeriesEvent.SessionHeld.class, "session-held", 1, RECEPTIONS),
            new EventName(ReceptionSeriesEvent.DemandRaised.class, "demand-raised", 1, RECEPTIONS),
            new EventName(ReceptionSeriesEvent.Ended.class, "ended", 1, RECEPTIONS),
            new EventName(TalkPointEvent.Opened.class, "opened", 1, TALK_POINTS),
            new EventName(TalkPointEvent.WorkerChanged.class, "worker-changed", 1, TALK_POINTS),
            new EventName(TalkPointEvent.LegalAdviceSet.class, "legal-advice-set", 1, TALK_POINTS),
            new EventName(TalkPointEvent.LegalAdviceCleared.class, "legal-advice-cleared", 1, TALK_POINTS),
            new EventName(TalkPointEvent.NothingReported.class, "nothing-reported", 1, TALK_POINTS),
            new EventName(TalkPointEvent.Closed.class, "closed", 1, TALK_POINTS),
            new EventName(NotebookEntryEvent.Noted.class, "noted", 1, NOTEBOOK_ENTRIES),
            new EventName(NotebookEntryEvent.Advised.class, "advised", 1, NOTEBOOK_ENTRIES),
            new EventName(NotebookEntryEvent.Raised.class, "raised", 1, NOTEBOOK_ENTRIES),
            new EventName(ResidentsChoiceEvent.Opened.class, "opened", 1, CHOICES),
            new EventName(ResidentsChoiceEvent.Voted.class, "voted", 1, CHOICES),
            new EventName(ResidentsChoiceEvent.Counted.class, "counted", 1, CHOICES),
            new EventName(ResidentsChoiceEvent.Promised.class, "promised", 1, CHOICES),
            new EventName(ResidentsChoiceEvent.Withdrawn.class, "withdrawn", 1, CHOICES),
            new EventName(DutyShiftEvent.Planned.class, "planned", 1, DUTY_SHIFTS),
            new EventName(DutyShiftEvent.Cancelled.class, "cancelled", 1, DUTY_SHIFTS),
            new EventName(DutyShiftEvent.SignedOn.class, "signed-on", 1, DUTY_SHIFTS),
            new EventName(DutyShiftEvent.SwapAsked.class, "swap-asked", 1, DUTY_SHIFTS),
            new EventName(DutyShiftEvent.Swapped.class, "swapped", 1, DUTY_SHIFTS),
            new EventName(DutyShiftEvent.SwapDeclined.class, "swap-declined", 1, DUTY_SHIFTS),
            new EventName(DutyShiftEvent.HandedOver.class, "handed-over", 1, DUTY_SHIFTS));

    private static final Map<Class<? extends StreamEvent>, EventName> BY_TYPE =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(EventName::type, Function.identity()));

    private static final Map<String, EventName> BY_FULL_NAME = NAMES.stream()
            .flatMap(name -> name.kinds.stream().map(kind -> Map.entry(name.full(kind), name)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Every name there is, in the order of the vocabularies. */
    public static List<EventName> all() {
        return NAMES;
    }

    /** The full name this event is stored under. */
    public static String of(StreamEvent event) {
        return of(event.getClass()).full(event.kind());
    }

    /** @throws IllegalArgumentException for a class that has no name yet */
    public static EventName of(Class<? extends StreamEvent> type) {
        return Optional.ofNullable(BY_TYPE.get(type))
                .orElseThrow(() -> new IllegalArgumentException("No stored name for " + type));
    }

    /** The name behind a full stored name, unless nothing was ever stored under it. */
    public static Optional<EventName> parse(String fullName) {
        return Optional.ofNullable(BY_FULL_NAME.get(fullName));
    }

    /** {@code petition.registered}. */
    public String full(StreamKind kind) {
        return kind.word() + "." + word;
    }
}

package org.minqing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.minqing.api.EventName;
import org.minqing.api.FreeText;

/** Of every text in every event somebody has said whether it is free. */
class FreeTextTest {

    /** Codes, ids, names of units and of fields: none of them is what somebody wrote in their own words. */
    private static final Set<String> NO_FREE_TEXT = Set.of(
            "Accepted.committee",
            "Act.by",
            "Adopted.disputeType",
            "Adoption.category",
            "Adoption.channel",
            "Adoption.number",
            "Adoption.unit",
            "Advised.adviser",
            "AgentAppointed.staff",
            "AgreedObligation.creditor",
            "AgreedObligation.debtor",
            "AgreedObligation.obligationId",
            "AgreementAmended.consents",
            "AreaCode.digits",
            "Breached.obligation",
            "Changes.channel",
            "ChoiceProposal.key",
            "ChoiceProposal.text",
            "ConfirmationAppliedFor.applicants",
            "ConfirmationAppliedFor.court",
            "Consented.party",
            "ConversionRefused.code",
            "Counted.chosen",
            "Counted.votes",
            "Deadline.key",
            "Deadline.rule",
            "Deadline.ruleSet",
            "DeadlineLifted.key",
            "DeadlineLifted.reason",
            "DeadlineMet.key",
            "DeadlineNear.key",
            "DeadlinePassed.key",
            "DeadlineSupervised.key",
            "Delegated.unit",
            "Dispatched.coUnits",
            "Dispatched.leadUnit",
            "DossierArchived.papers",
            "Escalated.unit",
            "Explanation.code",
            "Explanation.facts",
            "Extended.consents",
            "ExtensionApproved.requestedBy",
            "FollowedUp.byUnit",
            "FollowedUp.party",
            "HandedOver.from",
            "HandedOver.to",
            "HotlineDetails.shift",
            "Intake.category",
            "Intake.channel",
            "Intake.firstContactOwner",
            "Intake.number",
            "Intake.queryCode",
            "Intake.shift",
            "LateEntryConfirmed.key",
            "LegalAdviceSet.adviser",
            "MediationDetails.committee",
            "MediationDetails.disputeType",
            "MediationReferred.consents",
            "MediationReferred.disputeType",
            "MediationRefused.code",
            "MediationRequested.committee",
            "MediationRequested.disputeType",
            "MediatorAppointed.mediator",
            "MediatorObjectedTo.mediator",
            "MediatorObjectedTo.party",
            "MediatorReplaced.from",
            "MediatorReplaced.to",
            "Noted.category",
            "ObjectionAccepted.unit",
            "ObjectionRaised.proposedUnit",
            "ObjectionRaised.unit",
            "ObjectionRejected.unit",
            "Opened.host",
            "Opened.name",
            "Opened.place",
            "Opened.question",
            "Opened.worker",
            "Origin.externalId",
            "Origin.source",
            "OutcomePromised.promiseId",
            "Paper.contentId",
            "Paper.paperId",
            "Paper.paperKind",
            "PaperWithdrawn.paperId",
            "Party.partyId",
            "Party.unit",
            "Performed.obligation",
            "Planned.name",
            "Planned.onDuty",
            "PromiseBroken.promiseId",
            "PromiseKept.promiseId",
            "Promised.proposal",
            "ReReviewRequested.body",
            "ReceiptConfirmed.unit",
            "Reclassified.category",
            "Recurrence.rule",
            "Refused.party",
            "ReportedToPolice.body",
            "Respondent.unit",
            "ReviewRequested.body",
            "Sealed.committee",
            "SessionCancelled.sessionId",
            "SessionHeld.attendees",
            "SessionHeld.host",
            "SessionHeld.jointBodies",
            "SessionHeld.sessionId",
            "SessionScheduled.sessionId",
            "Signed.signatory",
            "SwapAsked.with",
            "Swapped.from",
            "Swapped.to",
            "Transferred.body",
            "Urged.obligation",
            "Voted.household",
            "Voted.proposal",
            "WorkerChanged.worker");

    @Test
    void each_string_of_each_event_is_either_marked_as_free_text_or_known_to_be_none() {
        Set<String> unmarked = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        EventName.all().forEach(name -> collect(name.type(), unmarked, seen));

        assertThat(unmarked).containsExactlyInAnyOrderElementsOf(NO_FREE_TEXT);
    }

    private static void collect(Class<?> type, Set<String> unmarked, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.isAnnotationPresent(FreeText.class)) {
                look(component.getGenericType(), type.getSimpleName() + "." + component.getName(), unmarked, seen);
            }
        }
    }

    private static void look(Type type, String where, Set<String> unmarked, Set<Class<?>> seen) {
        switch (type) {
            case ParameterizedType several ->
                Arrays.stream(several.getActualTypeArguments()).forEach(inner -> look(inner, where, unmarked, seen));
            case Class<?> one when one == String.class || one == Object.class -> unmarked.add(where);
            case Class<?> one when one.isRecord() -> collect(one, unmarked, seen);
            case Class<?> one
            when one.isSealed() ->
                Arrays.stream(one.getPermittedSubclasses()).forEach(inner -> look(inner, where, unmarked, seen));
            default -> {}
        }
    }
}

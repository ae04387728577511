package org.minqing.query.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseKind;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationEvent;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.query.MediationView;
import org.minqing.api.query.MediationView.AgreementView;
import org.minqing.api.query.MediationView.ObligationView;
import org.minqing.api.query.MediationView.SessionView;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Pact;
import org.minqing.query.facts.Pact.Owed;

/** What only a mediation has: parties' consents, sessions, risk, the agreement. */
final class MediationStory {

    private Optional<MediationDetails> details = Optional.empty();
    private final Set<String> consents = new LinkedHashSet<>();
    private final Map<String, SessionView> sessions = new LinkedHashMap<>();
    private Optional<Risk> risk = Optional.empty();
    private final List<String> policeReports = new ArrayList<>();
    private Optional<Terms> terms = Optional.empty();
    private final Set<String> signatories = new LinkedHashSet<>();
    private boolean hasSeal;
    private Optional<String> confirmation = Optional.empty();
    private boolean archived;

    private record Terms(Form form, String text, List<AgreedObligation> obligations) {}

    void tell(MediationEvent event) {
        switch (event) {
            case MediationEvent.Opened e -> details = Optional.of(e.details());
            case MediationEvent.Consented e -> consents.add(e.party());
            case MediationEvent.SessionScheduled e ->
                sessions.put(
                        e.sessionId(),
                        new SessionView(
                                e.sessionId(),
                                "SCHEDULED",
                                Optional.of(e.at()),
                                e.place(),
                                List.of(),
                                Optional.empty(),
                                List.of()));
            case MediationEvent.SessionHeld e -> held(e);
            case MediationEvent.SessionCancelled e ->
                sessions.computeIfPresent(
                        e.sessionId(),
                        (id, was) -> new SessionView(
                                id, "CANCELLED", was.at(), was.place(), List.of(), Optional.empty(), List.of()));
            case MediationEvent.RiskAssessed e -> risk = Optional.of(e.risk());
            case MediationEvent.ReportedToPolice e -> policeReports.add(e.body());
            case MediationEvent.AgreementReached e -> agreed(new Terms(e.form(), e.text(), e.obligations()));
            case MediationEvent.AgreementAmended e -> agreed(new Terms(e.form(), e.text(), e.obligations()));
            case MediationEvent.Signed e -> signatories.add(e.signatory());
            case MediationEvent.Sealed e -> hasSeal = true;
            case MediationEvent.ConfirmationAppliedFor e -> confirmation = Optional.of("APPLIED");
            case MediationEvent.ConfirmationRecorded e ->
                confirmation = Optional.of(e.result().name());
            case MediationEvent.DossierArchived e -> archived = true;
            case MediationEvent.Adopted _,
                    MediationEvent.Refused _,
                    MediationEvent.Accepted _,
                    MediationEvent.MediatorAppointed _,
                    MediationEvent.MediatorObjectedTo _,
                    MediationEvent.MediatorReplaced _,
                    MediationEvent.Extended _,
                    MediationEvent.TookEffect _,
                    MediationEvent.Performed _,
                    MediationEvent.Breached _,
                    MediationEvent.Urged _,
                    MediationEvent.Terminated _,
                    MediationEvent.Closed _ -> {}
        }
    }

    private void held(MediationEvent.SessionHeld e) {
        Optional<String> place =
                Optional.ofNullable(sessions.get(e.sessionId())).flatMap(SessionView::place);
        sessions.put(
                e.sessionId(),
                new SessionView(
                        e.sessionId(),
                        "HELD",
                        Optional.of(e.act().occurredAt()),
                        place,
                        e.present(),
                        Optional.of(e.record()),
                        e.jointBodies()));
    }

    private void agreed(Terms now) {
        terms = Optional.of(now);
        signatories.clear();
        hasSeal = false;
        confirmation = Optional.empty();
    }

    Optional<MediationView> view(CaseFacts facts) {
        if (facts.kind() != CaseKind.MEDIATION) {
            return Optional.empty();
        }
        return Optional.of(new MediationView(
                facts.sorting().disputeType(),
                details,
                facts.sorting().committee(),
                List.copyOf(consents),
                facts.sorting().mediators(),
                List.copyOf(sessions.values()),
                risk,
                List.copyOf(policeReports),
                terms.map(now -> agreement(now, facts.pact())),
                archived));
    }

    private AgreementView agreement(Terms now, Pact pact) {
        List<ObligationView> obligations = now.obligations().stream()
                .map(one -> new ObligationView(
                        one.obligationId(),
                        one.debtor(),
                        one.creditor(),
                        one.what(),
                        one.amount(),
                        one.dueOn(),
                        performance(pact, one.obligationId())))
                .toList();
        return new AgreementView(
                now.form(), now.text(), obligations, List.copyOf(signatories), hasSeal, pact.effectAt(), confirmation);
    }

    private static String performance(Pact pact, String obligation) {
        return pact.owed().stream()
                .filter(owed -> owed.obligation().equals(obligation))
                .map(Owed::performance)
                .map(Enum::name)
                .findFirst()
                .orElse("OPEN");
    }
}

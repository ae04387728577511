package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.AmendAgreement;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Obligation;
import org.minqing.api.MediationCommand.ReachAgreement;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.MediationEvent.AgreementAmended;
import org.minqing.api.MediationEvent.AgreementReached;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.mediation.MediationState.Known;

/** What the parties agree on, the first time and anew. An oral agreement takes effect as it is agreed (art. 30). */
final class AgreementDecision {

    private AgreementDecision() {}

    static Decision reach(ReachAgreement command, MediationFile file, DecisionContext context) {
        boolean imported = context.act().imported();
        List<Check> checks = new ArrayList<>();
        checks.add(refuseIf(!imported && !file.sessions().anyHeld(), MediationRejection.NO_SESSION_HELD));
        checks.add(Mediators.nobodyObjectedTo(file));
        checks.addAll(obligations(command.obligations(), file, imported));
        return Decision.unless(checks, () -> {
            List<AgreedObligation> named = Terms.named(command.obligations(), file.obligationIds());
            Terms terms = new Terms(command.form(), named, command.text());
            List<LedgerEvent> events = new ArrayList<>();
            events.add(new AgreementReached(context.act(), terms.form(), terms.obligations(), terms.text()));
            events.addAll(onceAgreed(terms, file, Optional.empty(), context));
            return events;
        });
    }

    static Decision amend(AmendAgreement command, Known state, DecisionContext context) {
        MediationFile file = state.file();
        boolean imported = context.act().imported();
        List<Check> checks = new ArrayList<>();
        checks.add(refuseIf(state.inForce().isEmpty(), MediationRejection.NO_AGREEMENT));
        checks.add(
                imported ? Optional::empty : Parties.all(command.consents(), file, MediationRejection.CONSENT_MISSING));
        checks.addAll(obligations(command.obligations(), file, imported));
        return Decision.unless(checks, () -> {
            List<AgreedObligation> named = Terms.named(command.obligations(), file.obligationIds());
            Terms terms = new Terms(command.form(), named, command.text());
            List<LedgerEvent> events = new ArrayList<>();
            events.add(new AgreementAmended(
                    context.act(), terms.form(), terms.obligations(), terms.text(), command.consents()));
            events.addAll(onceAgreed(terms, file, state.inForce(), context));
            return events;
        });
    }

    private static List<LedgerEvent> onceAgreed(
            Terms terms, MediationFile file, Optional<Agreement> before, DecisionContext context) {
        return terms.form() == Form.ORAL ? Effect.of(terms, file, before, context) : List.of();
    }

    private static List<Check> obligations(List<Obligation> obligations, MediationFile file, boolean imported) {
        List<Check> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Obligation obligation : obligations) {
            checks.add(Parties.isParty("debtor", obligation.debtor(), file, imported));
            checks.add(Parties.isParty("creditor", obligation.creditor(), file, imported));
            checks.add(refuseIf(
                    obligation.debtor().equals(obligation.creditor()),
                    MediationRejection.DEBTOR_IS_CREDITOR,
                    Map.of("field", "obligations", "value", obligation.debtor())));
            checks.add(refuseIf(
                    obligation.amount().filter(amount -> amount.signum() < 0).isPresent(),
                    MediationRejection.NEGATIVE_AMOUNT,
                    Map.of("field", "obligations", "value", obligation.what())));
            checks.add(refuseIf(
                    obligation.obligationId().filter(id -> !ids.add(id)).isPresent(),
                    MediationRejection.DUPLICATE_OBLIGATION,
                    Map.of(
                            "field",
                            "obligations",
                            "value",
                            obligation.obligationId().orElse(""))));
        }
        return checks;
    }
}

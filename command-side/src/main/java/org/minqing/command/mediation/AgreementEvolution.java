package org.minqing.command.mediation;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minqing.api.MediationEvent.TookEffect;
import org.minqing.command.mediation.MediationState.Agreed;
import org.minqing.command.mediation.MediationState.InEffect;
import org.minqing.command.mediation.MediationState.Known;

/** What agreeing, signing, taking effect and performing do to a mediation. Never fails. */
final class AgreementEvolution {

    private AgreementEvolution() {}

    static Known agreed(Known state, Terms terms) {
        return state instanceof MediationState.Accepted accepted
                ? new Agreed(accepted.file().withObligations(terms.obligations()), Draft.of(terms))
                : state;
    }

    static Known amended(Known state, Terms terms) {
        return switch (state) {
            case InEffect in ->
                new InEffect(
                        in.file().withObligations(terms.obligations()), in.agreement(), Optional.of(Draft.of(terms)));
            case MediationState.Closed closed ->
                new MediationState.Closed(
                        closed.file().withObligations(terms.obligations()),
                        closed.ending(),
                        closed.agreement(),
                        Optional.of(Draft.of(terms)),
                        closed.archived());
            case MediationState.Opened opened -> opened;
            case MediationState.Accepted accepted -> accepted;
            case Agreed agreed -> agreed;
        };
    }

    static Known draft(Known state, UnaryOperator<Draft> change) {
        return switch (state) {
            case Agreed agreed -> new Agreed(agreed.file(), change.apply(agreed.draft()));
            case InEffect in ->
                new InEffect(in.file(), in.agreement(), in.amendment().map(change));
            case MediationState.Closed closed ->
                new MediationState.Closed(
                        closed.file(),
                        closed.ending(),
                        closed.agreement(),
                        closed.amendment().map(change),
                        closed.archived());
            case MediationState.Opened opened -> opened;
            case MediationState.Accepted accepted -> accepted;
        };
    }

    static Known tookEffect(Known state, TookEffect event) {
        Optional<Agreement> next = state.toBeSigned()
                .map(draft -> Agreement.inEffect(draft, event.act().occurredAt(), state.inForce()));
        return next.map(agreement -> state instanceof Agreed agreed
                        ? new InEffect(agreed.file(), agreement, Optional.empty())
                        : withAgreement(state, agreement, Optional.empty()))
                .orElse(state);
    }

    static Known owed(Known state, String obligation, UnaryOperator<Owed> change) {
        return state.inForce()
                .map(agreement -> withAgreement(state, agreement.with(obligation, change), state.toBeSigned()))
                .orElse(state);
    }

    static Known confirmation(Known state, UnaryOperator<Confirmation> change) {
        return state.inForce()
                .map(agreement -> withAgreement(
                        state, agreement.with(change.apply(agreement.confirmation())), state.toBeSigned()))
                .orElse(state);
    }

    private static Known withAgreement(Known state, Agreement agreement, Optional<Draft> amendment) {
        return switch (state) {
            case InEffect in -> new InEffect(in.file(), agreement, amendment);
            case MediationState.Closed closed ->
                new MediationState.Closed(
                        closed.file(), closed.ending(), Optional.of(agreement), amendment, closed.archived());
            case MediationState.Opened opened -> opened;
            case MediationState.Accepted accepted -> accepted;
            case Agreed agreed -> agreed;
        };
    }
}

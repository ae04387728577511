package org.minqing.command.mediation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.Moment;

/**
 * An agreement that binds (People's Mediation Law, art. 31).
 *
 * @param document as it was signed and sealed; without either where it is oral
 * @param since when it took effect
 */
public record Agreement(Draft document, Moment since, List<Owed> owed, Confirmation confirmation) {

    /** @param before the agreement it takes the place of: an obligation that keeps its id keeps what was performed on it */
    static Agreement inEffect(Draft draft, Moment since, Optional<Agreement> before) {
        return new Agreement(draft, since, owed(draft.terms(), before), Confirmation.none());
    }

    static List<Owed> owed(Terms terms, Optional<Agreement> before) {
        return terms.obligations().stream().map(anew -> owed(anew, before)).toList();
    }

    private static Owed owed(AgreedObligation anew, Optional<Agreement> before) {
        return before.flatMap(agreement -> agreement.find(anew.obligationId()))
                .map(known -> known.agreedAnewAs(anew))
                .orElseGet(() -> Owed.of(anew));
    }

    public Terms terms() {
        return document.terms();
    }

    Optional<Owed> find(String obligation) {
        return owed.stream().filter(one -> one.id().equals(obligation)).findFirst();
    }

    Agreement with(String obligation, UnaryOperator<Owed> change) {
        return new Agreement(
                document,
                since,
                owed.stream()
                        .map(one -> one.id().equals(obligation) ? change.apply(one) : one)
                        .toList(),
                confirmation);
    }

    Agreement with(Confirmation next) {
        return new Agreement(document, since, owed, next);
    }
}

package org.minqing.query.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;

/**
 * What a mediation has come to.
 *
 * @param heated its risk was ELEVATED or HIGH at some time
 * @param drafted what was agreed and has not taken effect
 * @param effectAt when the agreement that stands took effect
 * @param owed under the agreement that stands
 * @param confirmed a court has confirmed it
 */
public record Pact(
        Optional<Moment> acceptedAt,
        boolean heated,
        List<Owed> drafted,
        Optional<Form> form,
        Optional<Moment> effectAt,
        List<Owed> owed,
        boolean confirmed) {

    static final Pact NONE =
            new Pact(Optional.empty(), false, List.of(), Optional.empty(), Optional.empty(), List.of(), false);

    public enum Performance {
        OPEN,
        /** Its day has passed and nobody performed. */
        OVERDUE,
        BREACHED,
        PERFORMED
    }

    Pact accepted(Moment at) {
        return new Pact(Optional.of(at), heated, drafted, form, effectAt, owed, confirmed);
    }

    Pact heatedUp() {
        return new Pact(acceptedAt, true, drafted, form, effectAt, owed, confirmed);
    }

    /** Until it takes effect, what was agreed before binds. */
    Pact agreed(List<AgreedObligation> obligations) {
        List<Owed> now = obligations.stream().map(Owed::of).toList();
        return new Pact(acceptedAt, heated, now, form, effectAt, owed, confirmed);
    }

    /** What a court said of the text before is not said of this one. */
    Pact tookEffect(Form how, Moment at) {
        List<Owed> now = drafted.stream()
                .map(anew -> owed.stream()
                        .filter(known -> known.obligation().equals(anew.obligation()))
                        .findFirst()
                        .map(known -> known.agreedAnewAs(anew))
                        .orElse(anew))
                .toList();
        return new Pact(acceptedAt, heated, List.of(), Optional.of(how), Optional.of(at), now, false);
    }

    /** @param amount absent where all that was left was performed */
    Pact performed(String obligation, Optional<BigDecimal> amount) {
        return change(obligation, one -> one.performed(amount));
    }

    Pact breached(String obligation) {
        return change(obligation, Owed::broken);
    }

    Pact fellDue(String obligation) {
        return change(obligation, Owed::fellDue);
    }

    Pact confirmed(boolean granted) {
        return new Pact(acceptedAt, heated, drafted, form, effectAt, owed, granted);
    }

    /** 解决 of a mediation: an agreement in effect; a breach makes it partly solved until performed. */
    Optional<Resolution> resolution() {
        return effectAt.map(at -> owed.stream().anyMatch(one -> one.performance() == Performance.BREACHED)
                ? Resolution.PARTLY_SOLVED
                : Resolution.SOLVED);
    }

    private Pact change(String obligation, UnaryOperator<Owed> how) {
        List<Owed> now = owed.stream()
                .map(one -> one.obligation().equals(obligation) ? how.apply(one) : one)
                .toList();
        return new Pact(acceptedAt, heated, drafted, form, effectAt, now, confirmed);
    }
}

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
 * @param effectAt when the agreement that stands took effect
 * @param confirmed a court has confirmed it
 */
public record Pact(
        Optional<Moment> acceptedAt,
        boolean heated,
        Optional<Form> form,
        Optional<Moment> effectAt,
        List<Owed> owed,
        boolean confirmed) {

    static final Pact NONE = new Pact(Optional.empty(), false, Optional.empty(), Optional.empty(), List.of(), false);

    public enum Performance {
        OPEN,
        /** Its day has passed and nobody performed. */
        OVERDUE,
        BREACHED,
        PERFORMED
    }

    /** One obligation of the agreement. */
    public record Owed(String obligation, Moment dueOn, Optional<BigDecimal> amount, Performance performance) {}

    Pact accepted(Moment at) {
        return new Pact(Optional.of(at), heated, form, effectAt, owed, confirmed);
    }

    Pact heatedUp() {
        return new Pact(acceptedAt, true, form, effectAt, owed, confirmed);
    }

    Pact agreed(Form how, List<AgreedObligation> obligations) {
        List<Owed> now = obligations.stream()
                .map(one -> new Owed(
                        one.obligationId(), Moment.on(one.dueOn()), one.amount(), performance(one.obligationId())))
                .toList();
        return new Pact(acceptedAt, heated, Optional.of(how), effectAt, now, confirmed);
    }

    /** What was performed stays performed when the rest is agreed anew. */
    private Performance performance(String obligation) {
        return owed.stream()
                .filter(one -> one.obligation().equals(obligation) && one.performance() == Performance.PERFORMED)
                .map(Owed::performance)
                .findFirst()
                .orElse(Performance.OPEN);
    }

    Pact tookEffect(Form how, Moment at) {
        return new Pact(acceptedAt, heated, Optional.of(how), Optional.of(at), owed, confirmed);
    }

    Pact performed(String obligation) {
        return change(obligation, was -> Performance.PERFORMED);
    }

    Pact breached(String obligation) {
        return change(obligation, was -> Performance.BREACHED);
    }

    Pact fellDue(String obligation) {
        return change(obligation, was -> was == Performance.OPEN ? Performance.OVERDUE : was);
    }

    Pact confirmed(boolean granted) {
        return new Pact(acceptedAt, heated, form, effectAt, owed, granted);
    }

    /** 解决 of a mediation: an agreement in effect; a breach makes it partly solved until performed. */
    Optional<Resolution> resolution() {
        return effectAt.map(at -> owed.stream().anyMatch(one -> one.performance() == Performance.BREACHED)
                ? Resolution.PARTLY_SOLVED
                : Resolution.SOLVED);
    }

    private Pact change(String obligation, UnaryOperator<Performance> how) {
        List<Owed> now = owed.stream()
                .map(one -> one.obligation().equals(obligation)
                        ? new Owed(one.obligation(), one.dueOn(), one.amount(), how.apply(one.performance()))
                        : one)
                .toList();
        return new Pact(acceptedAt, heated, form, effectAt, now, confirmed);
    }
}

package org.minqing.command.mediation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.Moment;

/**
 * An obligation of an agreement in effect, and how it stands.
 *
 * @param performed in full
 * @param payments in part, which add up
 * @param breach why it was held to be broken; performing it afterwards is still performing it
 */
public record Owed(AgreedObligation obligation, boolean performed, List<Payment> payments, Optional<String> breach) {

    /** @param amount in yuan */
    public record Payment(Moment at, BigDecimal amount) {

        boolean isTheSame(Moment moment, BigDecimal yuan) {
            return at.equals(moment) && amount.compareTo(yuan) == 0;
        }
    }

    static Owed of(AgreedObligation obligation) {
        return new Owed(obligation, false, List.of(), Optional.empty());
    }

    String id() {
        return obligation.obligationId();
    }

    public BigDecimal paid() {
        return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Absent where the obligation is not one of money. */
    Optional<BigDecimal> rest() {
        return obligation.amount().map(amount -> amount.subtract(paid()));
    }

    /** That much more would perform it in full; so does performing it without naming an amount. */
    boolean isSettledBy(Optional<BigDecimal> amount) {
        return amount.flatMap(yuan -> rest().map(rest -> yuan.compareTo(rest) >= 0))
                .orElse(true);
    }

    /** @param amount absent where all that was left was performed at once */
    Owed performed(Moment at, Optional<BigDecimal> amount) {
        List<Payment> more = amount.or(this::rest).map(yuan -> new Payment(at, yuan)).stream()
                .toList();
        return new Owed(
                obligation,
                performed || isSettledBy(amount),
                Stream.concat(payments.stream(), more.stream()).toList(),
                breach);
    }

    Owed breached(String reason) {
        return new Owed(obligation, performed, payments, Optional.of(reason));
    }

    /** Agreed anew: what was done counts on, what was broken is forgiven, and more than before may be due. */
    Owed agreedAnewAs(AgreedObligation anew) {
        Owed unsettled = new Owed(anew, false, payments, Optional.empty());
        boolean nothingLeft = unsettled.rest().filter(rest -> rest.signum() > 0).isEmpty();
        return new Owed(anew, performed && nothingLeft, payments, Optional.empty());
    }
}

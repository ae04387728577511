package org.minqing.query.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.Moment;
import org.minqing.query.facts.Pact.Performance;

/**
 * One obligation of an agreement.
 *
 * @param paid in parts, so far
 * @param performed in full
 * @param overdue its day has passed
 */
public record Owed(
        String obligation,
        Moment dueOn,
        Optional<BigDecimal> amount,
        BigDecimal paid,
        boolean performed,
        boolean breached,
        boolean overdue) {

    static Owed of(AgreedObligation agreed) {
        return new Owed(
                agreed.obligationId(),
                Moment.on(agreed.dueOn()),
                agreed.amount(),
                BigDecimal.ZERO,
                false,
                false,
                false);
    }

    public Performance performance() {
        if (performed) {
            return Performance.PERFORMED;
        }
        if (breached) {
            return Performance.BREACHED;
        }
        return overdue ? Performance.OVERDUE : Performance.OPEN;
    }

    /** @param part absent where all that was left was performed */
    Owed performed(Optional<BigDecimal> part) {
        BigDecimal now = part.map(paid::add).or(() -> amount).orElse(paid);
        boolean settled = part.isEmpty() || isCovered(amount, now);
        return new Owed(obligation, dueOn, amount, now, performed || settled, breached, overdue);
    }

    private static boolean isCovered(Optional<BigDecimal> amount, BigDecimal paid) {
        return amount.map(owed -> paid.compareTo(owed) >= 0).orElse(true);
    }

    Owed broken() {
        return new Owed(obligation, dueOn, amount, paid, performed, true, overdue);
    }

    Owed fellDue() {
        return new Owed(obligation, dueOn, amount, paid, performed, breached, true);
    }

    /** What was performed stays performed, unless more is owed now; what was broken is forgiven; another day may hold. */
    Owed agreedAnewAs(Owed anew) {
        return new Owed(
                obligation,
                anew.dueOn(),
                anew.amount(),
                paid,
                performed && isCovered(anew.amount(), paid),
                false,
                overdue && dueOn.equals(anew.dueOn()));
    }
}

package org.minqing.command.mediation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Obligation;
import org.minqing.api.MediationEvent.AgreedObligation;

/** What the parties agreed on. */
public record Terms(Form form, List<AgreedObligation> obligations, String text) {

    /** The same agreement in a command, which need not name the obligations. */
    boolean sayTheSame(Form otherForm, List<Obligation> others, String otherText) {
        return form == otherForm
                && text.equals(otherText)
                && obligations.size() == others.size()
                && IntStream.range(0, others.size()).allMatch(i -> isTheSame(obligations.get(i), others.get(i)));
    }

    private static boolean isTheSame(AgreedObligation agreed, Obligation asked) {
        return asked.obligationId().map(agreed.obligationId()::equals).orElse(true)
                && agreed.debtor().equals(asked.debtor())
                && agreed.creditor().equals(asked.creditor())
                && agreed.what().equals(asked.what())
                && agreed.dueOn().equals(asked.dueOn())
                && isTheSameAmount(agreed.amount(), asked.amount());
    }

    private static boolean isTheSameAmount(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }

    /**
     * Names the obligations that came without a name: with the lowest numbers that no obligation of this case ever had, so
     * that people can say "the second one" and nothing performed is ever booked on another debt.
     */
    static List<AgreedObligation> named(List<Obligation> obligations, List<String> everUsed) {
        Set<String> taken = new HashSet<>(everUsed);
        obligations.forEach(obligation -> obligation.obligationId().ifPresent(taken::add));
        return obligations.stream()
                .map(obligation -> named(obligation, obligation.obligationId().orElseGet(() -> free(taken))))
                .toList();
    }

    private static String free(Set<String> taken) {
        String number = Stream.iterate(1, n -> n + 1)
                .map(n -> Integer.toString(n))
                .filter(Predicate.not(taken::contains))
                .findFirst()
                .orElseThrow();
        taken.add(number);
        return number;
    }

    private static AgreedObligation named(Obligation obligation, String id) {
        return new AgreedObligation(
                id,
                obligation.debtor(),
                obligation.creditor(),
                obligation.what(),
                obligation.amount(),
                obligation.dueOn());
    }
}

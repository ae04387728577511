package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.MediationEvent.AgreementAmended;
import org.minqing.api.MediationEvent.AgreementReached;
import org.minqing.api.MediationEvent.Breached;
import org.minqing.api.MediationEvent.ConfirmationRecorded;
import org.minqing.api.MediationEvent.Performed;
import org.minqing.api.MediationEvent.TookEffect;

/**
 * The agreement of a mediation that is in effect (4.2), with what was done on it. Until an amendment takes effect, the text
 * before it binds (docs/decisions/an-amended-agreement-leaves-the-status-alone).
 *
 * @param effect when it last took effect: it may have been amended
 * @param obligations those of the text that took effect last
 * @param before what happened before it last took effect
 * @param since what happened since
 */
record Agreement(
        TookEffect effect, List<AgreedObligation> obligations, List<LedgerEvent> before, List<LedgerEvent> since) {

    static Optional<Agreement> of(History history) {
        List<TookEffect> effects = history.all(TookEffect.class);
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        List<LedgerEvent> events = history.events();
        int last = events.lastIndexOf(effects.getLast());
        List<LedgerEvent> before = events.subList(0, last);
        return Optional.of(
                new Agreement(effects.getLast(), lastText(before), before, events.subList(last, events.size())));
    }

    private static List<AgreedObligation> lastText(List<LedgerEvent> events) {
        List<List<AgreedObligation>> texts = new ArrayList<>();
        for (LedgerEvent event : events) {
            switch (event) {
                case AgreementReached e -> texts.add(e.obligations());
                case AgreementAmended e -> texts.add(e.obligations());
                default -> {
                    // Says nothing of what is owed.
                }
            }
        }
        return texts.getLast();
    }

    /** A breach counts until the obligation is performed; agreeing anew forgives it. */
    boolean isBroken() {
        return obligations.stream().anyMatch(this::isBroken);
    }

    boolean isBroken(AgreedObligation obligation) {
        return !isPerformed(obligation)
                && since.stream()
                        .anyMatch(event -> event instanceof Breached breached
                                && breached.obligation().equals(obligation.obligationId()));
    }

    /**
     * In full: at once, without naming an amount, or in parts that add up, also before an amendment. That an amendment asks
     * for more of what was performed at once does not happen in the year.
     */
    boolean isPerformed(AgreedObligation obligation) {
        List<Performed> acts = Stream.concat(before.stream(), since.stream())
                .filter(Performed.class::isInstance)
                .map(Performed.class::cast)
                .filter(act -> act.obligation().equals(obligation.obligationId()))
                .toList();
        if (acts.stream().anyMatch(act -> act.amount().isEmpty())) {
            return true;
        }
        BigDecimal paid = acts.stream().flatMap(act -> act.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !acts.isEmpty()
                && obligation.amount().filter(owed -> paid.compareTo(owed) >= 0).isPresent();
    }

    BigDecimal owed() {
        return obligations.stream()
                .flatMap(obligation -> obligation.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the court said of the text in effect. */
    boolean isConfirmed() {
        return since.stream()
                        .filter(ConfirmationRecorded.class::isInstance)
                        .map(event -> ((ConfirmationRecorded) event).result())
                        .reduce((first, second) -> second)
                        .orElse(ConfirmationResult.REFUSED)
                == ConfirmationResult.GRANTED;
    }
}

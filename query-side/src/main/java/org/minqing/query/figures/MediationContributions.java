package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.Moment;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Owed;
import org.minqing.query.facts.Pact;
import org.minqing.query.facts.Pact.Performance;

/** What a mediation came to. */
final class MediationContributions {

    private MediationContributions() {}

    static void add(CaseFacts facts, Contributions to) {
        if (facts.kind() != CaseKind.MEDIATION) {
            return;
        }
        Pact pact = facts.pact();
        to.count(to.day(facts.receivedAt()), OPENED);
        facts.standing()
                .closedAt()
                .filter(at -> facts.standing().is(ClosedAs.REFUSED))
                .ifPresent(at -> to.count(to.day(at), REFUSED));
        pact.acceptedAt().ifPresent(at -> {
            to.count(to.day(at), ACCEPTED);
            concluded(facts, to);
        });
        pact.effectAt().ifPresent(at -> inEffect(pact, to.day(at), to));
    }

    private static void concluded(CaseFacts facts, Contributions to) {
        if (!facts.standing().status().concluded()) {
            return;
        }
        LocalDate day = to.day(facts.standing().concludedAt().orElse(Moment.unknown()));
        to.count(day, AGREEMENT_OF);
        to.countIf(facts.pact().effectAt().isPresent(), day, AGREEMENT);
    }

    private static void inEffect(Pact pact, LocalDate day, Contributions to) {
        pact.form().ifPresent(form -> to.count(day, form == Form.WRITTEN ? AGREED_WRITTEN : AGREED_ORAL));
        to.countIf(pact.heated(), day, FLARE_UPS_AVERTED);
        to.count(day, CONFIRMATION_OF);
        to.countIf(pact.confirmed(), day, CONFIRMATION);
        pact.owed().forEach(owed -> {
            owed.amount().ifPresent(yuan -> to.add(day, AMOUNT, fen(yuan)));
            performance(owed, to);
        });
    }

    /** An obligation is due once its day has passed, or once it was performed or broken. */
    private static void performance(Owed owed, Contributions to) {
        if (owed.performance() != Performance.OPEN) {
            LocalDate due = to.day(owed.dueOn());
            to.count(due, PERFORMANCE_OF);
            to.countIf(owed.performance() == Performance.PERFORMED, due, PERFORMANCE);
        }
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}

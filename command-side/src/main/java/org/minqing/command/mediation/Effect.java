package org.minqing.command.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent.TookEffect;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Clocks;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleIds;

/**
 * What follows once an agreement binds: the mediation is concluded, the parties have 30 days to ask a court to confirm it
 * (art. 33, which does not ask for a form), and every obligation has its day.
 */
final class Effect {

    private static final String DROPPED = "amended";

    private Effect() {}

    static List<LedgerEvent> of(Terms terms, MediationFile file, Optional<Agreement> before, DecisionContext context) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new TookEffect(context.act(), terms.form(), file.risk().everElevated()));
        if (file.base().isOnlyAdopted()) {
            return events;
        }
        Timekeeping time = Timekeeping.of(file.base(), context)
                .met(DeadlineKind.MEDIATION)
                .start(
                        DeadlineKind.CONFIRMATION_REQUEST,
                        RuleIds.MEDIATION_CONFIRMATION_REQUEST,
                        context.act().occurredAt());
        List<Owed> open = Agreement.owed(terms, before).stream()
                .filter(owed -> !owed.performed())
                .toList();
        liftDropped(open, file.base().clocks(), time);
        open.forEach(owed -> setDay(owed, file.base().clocks(), time, context));
        events.addAll(time.events());
        return events;
    }

    /** What is no longer owed is no longer due. */
    private static void liftDropped(List<Owed> open, Clocks clocks, Timekeeping time) {
        Set<String> stillDue = open.stream().map(Owed::id).collect(Collectors.toSet());
        clocks.running().stream()
                .map(Clock::deadline)
                .filter(deadline -> deadline.which() == DeadlineKind.OBLIGATION)
                .filter(deadline -> !stillDue.contains(deadline.key()))
                .forEach(deadline -> time.lift(DeadlineKind.OBLIGATION, deadline.key(), DROPPED));
    }

    private static void setDay(Owed owed, Clocks clocks, Timekeeping time, DecisionContext context) {
        Deadline day = context.deadlines()
                .onDay(DeadlineKind.OBLIGATION, owed.id(), owed.obligation().dueOn(), DeadlineArithmetic.AGREED);
        Optional<Clock> running = clocks.running(DeadlineKind.OBLIGATION, owed.id());
        boolean same = running.filter(clock -> clock.deadline().dueAt().equals(day.dueAt()))
                .isPresent();
        if (!same) {
            time.set(day, running.isPresent() ? Cause.AGREED : Cause.STARTED);
        }
    }
}

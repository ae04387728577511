package org.minqing.command.common;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Deadline;
import org.minqing.api.Moment;
import org.minqing.api.Watch;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleSet;

/**
 * All that a decision may know beside the command and the case: no clock is read and nothing is looked up in passing.
 *
 * @param caseId the case the command is for
 * @param now when it is being recorded
 * @param act who acted and when it happened
 * @param units in whose name alone whoever acts may act; none means whoever has the case
 * @param freshId a new identifier for whatever the command brings into being (a paper, a promise, a successor), the
 *     same for the same command message
 */
public record DecisionContext(
        CaseId caseId,
        Instant now,
        Act act,
        Set<String> units,
        String freshId,
        RuleSet rules,
        DeadlineArithmetic deadlines,
        Directory directory,
        OtherCases others) {

    /** Whether whoever acts may do so for that unit. */
    public boolean actsFor(String unit) {
        return units.isEmpty() || units.contains(unit);
    }

    /** A clock set now, with the moments at which it will be spoken of. */
    public DeadlineSet set(CaseKind kind, Act by, Deadline deadline, Cause cause) {
        Optional<Watch> watch = Optional.of(deadlines.watch(deadline, now)).filter(any -> !any.equals(Watch.NONE));
        return new DeadlineSet(kind, by, deadline, cause, watch);
    }

    /** An act of the ledger itself at this moment, for what follows from a command without anyone having done it. */
    public Act systemAct() {
        return new Act(Moment.at(now), Act.SYSTEM, Optional.empty(), act.imported(), false);
    }
}

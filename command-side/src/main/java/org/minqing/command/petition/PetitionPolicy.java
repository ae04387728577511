package org.minqing.command.petition;

import java.util.List;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.handling.HandlingFile;
import org.minqing.command.handling.HandlingPolicy;
import org.minqing.command.rules.Rule;
import org.minqing.command.rules.RuleIds;

/** How petitions are dispatched, extended and paused: the statutory clock is extended once and never paused (art. 34). */
final class PetitionPolicy implements HandlingPolicy {

    static final PetitionPolicy INSTANCE = new PetitionPolicy();

    private PetitionPolicy() {}

    @Override
    public String receiptRule() {
        return RuleIds.PETITION_RECEIPT;
    }

    @Override
    public String objectionRule() {
        return RuleIds.PETITION_OBJECTION;
    }

    @Override
    public String extensionMaxRule() {
        return RuleIds.PETITION_HANDLING_EXTENSION_MAX;
    }

    @Override
    public Rule.Unit extensionUnit() {
        return Rule.Unit.CALENDAR_DAYS;
    }

    @Override
    public DeadlineKind pausable() {
        return DeadlineKind.INTERNAL;
    }

    /** Passed on; the unit it was with before can no longer object. */
    @Override
    public List<LedgerEvent> clocksOfDispatch(CaseFile file, HandlingFile handling, DecisionContext context) {
        return Timekeeping.of(file, context)
                .met(DeadlineKind.PASS_ON)
                .lift(DeadlineKind.OBJECTION, "dispatched-anew")
                .events();
    }

    /** The duty to pass it on in time was met; finding another unit starts no second one. */
    @Override
    public List<LedgerEvent> clocksOfReturn(CaseFile file, DecisionContext context) {
        return List.of();
    }
}

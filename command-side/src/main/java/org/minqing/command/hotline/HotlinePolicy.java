package org.minqing.command.hotline;

import java.util.List;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Urgency;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.handling.HandlingFile;
import org.minqing.command.handling.HandlingPolicy;
import org.minqing.command.rules.Rule;
import org.minqing.command.rules.RuleIds;

/** How a hotline request is dispatched, extended and paused: by local practice, here a pause moves the deadline. */
record HotlinePolicy(HotlineFile request) implements HandlingPolicy {

    @Override
    public String receiptRule() {
        return switch (urgency()) {
            case EMERGENCY -> RuleIds.HOTLINE_RECEIPT_EMERGENCY;
            case LIVELIHOOD -> RuleIds.HOTLINE_RECEIPT_LIVELIHOOD;
            case ORDINARY -> RuleIds.HOTLINE_RECEIPT_ORDINARY;
        };
    }

    @Override
    public String objectionRule() {
        return RuleIds.HOTLINE_OBJECTION;
    }

    @Override
    public String extensionMaxRule() {
        return RuleIds.HOTLINE_EXTENSION_MAX;
    }

    @Override
    public Rule.Unit extensionUnit() {
        return Rule.Unit.WORKING_DAYS;
    }

    @Override
    public DeadlineKind pausable() {
        return DeadlineKind.HANDLING;
    }

    /** Handling runs from the dispatch; handing it on to another unit does not start it anew. */
    @Override
    public List<LedgerEvent> clocksOfDispatch(CaseFile file, HandlingFile handling, DecisionContext context) {
        Timekeeping clocks = Timekeeping.of(file, context)
                .met(DeadlineKind.DISPATCH)
                .lift(DeadlineKind.OBJECTION, "dispatched-anew");
        if (clocks.running(DeadlineKind.HANDLING).isPresent()) {
            return clocks.events();
        }
        return clocks.start(DeadlineKind.HANDLING, handlingRule(), context.act().occurredAt())
                .events();
    }

    /** Back with the desk, it has to be dispatched again; the next unit gets its whole limit. */
    @Override
    public List<LedgerEvent> clocksOfReturn(CaseFile file, DecisionContext context) {
        return Timekeeping.of(file, context)
                .lift(DeadlineKind.HANDLING, "returned")
                .start(DeadlineKind.DISPATCH, dispatchRule(), context.act().occurredAt())
                .events();
    }

    String handlingRule() {
        if (request.base().round() > 1) {
            return RuleIds.HOTLINE_REDO;
        }
        return request.countsAsComplex() ? RuleIds.HOTLINE_HANDLING_COMPLEX : RuleIds.HOTLINE_HANDLING;
    }

    String dispatchRule() {
        return dispatchRule(urgency());
    }

    private Urgency urgency() {
        return request.urgency().orElse(Urgency.ORDINARY);
    }

    static String dispatchRule(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> RuleIds.HOTLINE_DISPATCH_EMERGENCY;
            case LIVELIHOOD -> RuleIds.HOTLINE_DISPATCH_LIVELIHOOD;
            case ORDINARY -> RuleIds.HOTLINE_DISPATCH_ORDINARY;
        };
    }
}

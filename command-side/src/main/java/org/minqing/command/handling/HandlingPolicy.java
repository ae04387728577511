package org.minqing.command.handling;

import java.util.List;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.rules.Rule;

/** Where petitions and hotline requests differ in being dispatched, extended and paused. */
public interface HandlingPolicy {

    /** Rule that limits confirming receipt, from the dispatch. A rule set may have none. */
    String receiptRule();

    /** Rule that limits objecting, from receipt. */
    String objectionRule();

    /** Rule whose amount is the most an extension can ask for. */
    String extensionMaxRule();

    /** Whether an extension counts calendar or working days. */
    Rule.Unit extensionUnit();

    /** The clock that a pause moves: never a petition's statutory one. */
    DeadlineKind pausable();

    /** What the dispatch does to the clocks. */
    List<LedgerEvent> clocksOfDispatch(CaseFile file, HandlingFile handling, DecisionContext context);

    /** What an accepted objection does to the clocks. */
    List<LedgerEvent> clocksOfReturn(CaseFile file, DecisionContext context);
}

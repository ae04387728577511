package org.minqing.command.process;

import org.minqing.api.CaseId;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Refusal;

/** A case did not take note of what a process had done for it: somebody has to look at both cases. */
final class UnexpectedRefusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnexpectedRefusal(CaseId caseId, LedgerCommand command, Refusal refusal) {
        super("Case " + caseId + " refused " + command + ": " + refusal.code() + " " + refusal.facts());
    }
}

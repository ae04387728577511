package org.minqing.demo.rehearsal;

import org.minqing.api.LedgerCommand;
import org.minqing.command.common.Decision;

/** The script asks for something the case does not allow: a mistake of whoever wrote it. */
public final class RefusedInRehearsal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RefusedInRehearsal(LedgerCommand command, Decision.Rejected refused) {
        super(command + " was refused: " + refused.reason().code() + " " + refused.facts());
    }
}

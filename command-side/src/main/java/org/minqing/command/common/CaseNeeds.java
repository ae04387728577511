package org.minqing.command.common;

import java.util.Map;
import java.util.function.Predicate;
import org.minqing.api.CaseCommand;
import org.minqing.api.LedgerCommand;

/** What a command to a case of any kind acts on where the status alone does not say so: a request to approve. */
public final class CaseNeeds {

    private static final Map<Class<? extends LedgerCommand>, Predicate<CaseFile>> NEEDS = Map.of(
            CaseCommand.ApproveExclusion.class,
                    file -> file.exclusion().requestedBy().isPresent(),
            CaseCommand.RefuseExclusion.class,
                    file -> file.exclusion().requestedBy().isPresent(),
            CaseCommand.DeclineRedo.class, file -> file.followUps().isRedoProposed());

    private CaseNeeds() {}

    /** Without it the command would be refused, or change nothing. */
    public static boolean areMet(Class<? extends LedgerCommand> command, CaseFile file) {
        return NEEDS.getOrDefault(command, any -> true).test(file);
    }
}

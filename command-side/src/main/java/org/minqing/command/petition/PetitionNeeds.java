package org.minqing.command.petition;

import java.util.Map;
import java.util.function.Predicate;
import org.minqing.api.LedgerCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.command.handling.HandlingNeeds;
import org.minqing.command.petition.PetitionState.Accepted;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.petition.Promise.State;

/** What a command acts on where the status alone does not say so: a reply to approve, a promise to keep. */
public final class PetitionNeeds {

    private static final Map<Class<? extends LedgerCommand>, Predicate<Standing>> NEEDS = Map.of(
            PetitionCommand.ApproveReply.class,
            state -> state instanceof Accepted accepted && accepted.submitted().isPresent(),
            PetitionCommand.CloseHearing.class,
            state -> state.file().openHearing().isPresent(),
            PetitionCommand.KeepPromise.class,
            PetitionNeeds::hasPromised,
            PetitionCommand.BreakPromise.class,
            PetitionNeeds::hasPromised);

    private PetitionNeeds() {}

    /** Without it the command would be refused, or change nothing. */
    public static boolean areMet(Class<? extends LedgerCommand> command, Standing state) {
        return HandlingNeeds.areMet(command, state.file().handling())
                && NEEDS.getOrDefault(command, any -> true).test(state);
    }

    private static boolean hasPromised(Standing state) {
        return state.file().promises().stream().anyMatch(promise -> promise.state() == State.OPEN);
    }
}

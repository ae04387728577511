package org.minqing.person;

import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.PetitionCommand;

/** Commands that begin a case: given again, they change nothing, and bring nobody new. */
public final class Beginnings {

    private Beginnings() {}

    public static boolean isOne(LedgerCommand command) {
        return command instanceof PetitionCommand.Register
                || command instanceof PetitionCommand.RegisterAnswered
                || command instanceof PetitionCommand.Adopt
                || command instanceof MediationCommand.Open
                || command instanceof MediationCommand.Adopt
                || command instanceof HotlineRequestCommand.Receive
                || command instanceof HotlineRequestCommand.Adopt;
    }
}

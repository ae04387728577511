package org.minqing.command.common;

import org.minqing.api.CaseCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;

/** What is an act of its own each time it is said: reminding twice is two reminders. */
public final class Notes {

    private Notes() {}

    public static boolean isOne(LedgerCommand command) {
        return switch (command) {
            case CaseCommand.Progress c -> true;
            case CaseCommand.Supervise c -> true;
            case CaseCommand.Remind c -> true;
            case CaseCommand.Instruct c -> true;
            case CaseCommand.FollowUp c -> true;
            case MediationCommand.Urge c -> true;
            case HotlineRequestCommand.ContactRequester c -> true;
            default -> false;
        };
    }
}

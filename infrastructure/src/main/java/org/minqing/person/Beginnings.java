package org.minqing.person;

import org.minqing.api.DutyShiftCommand;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.StreamCommand;
import org.minqing.api.TalkPointCommand;

/** Commands that begin a case or an occasion: given again, they change nothing, and bring nobody new. */
public final class Beginnings {

    private Beginnings() {}

    public static boolean isOne(StreamCommand command) {
        return command instanceof PetitionCommand.Register
                || command instanceof PetitionCommand.RegisterAnswered
                || command instanceof PetitionCommand.Adopt
                || command instanceof MediationCommand.Open
                || command instanceof MediationCommand.Adopt
                || command instanceof HotlineRequestCommand.Receive
                || command instanceof HotlineRequestCommand.Adopt
                || command instanceof HomeVisitCommand.Log
                || command instanceof KeyPersonCommand.Name
                || command instanceof ScreeningRoundCommand.Open
                || command instanceof ReceptionSeriesCommand.Open
                || command instanceof TalkPointCommand.Open
                || command instanceof NotebookEntryCommand.Note
                || command instanceof ResidentsChoiceCommand.Open
                || command instanceof DutyShiftCommand.Plan;
    }
}

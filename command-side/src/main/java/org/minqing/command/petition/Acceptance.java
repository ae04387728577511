package org.minqing.command.petition;

import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Directory;
import org.minqing.command.common.Timekeeping;

/** 受理: from here the petition is handled, and the limits of handling run. */
final class Acceptance {

    private Acceptance() {}

    static Decision accept(PetitionFile file, DecisionContext context) {
        Timekeeping time = Timekeeping.of(file.base(), context).met(DeadlineKind.PASS_ON);
        return Decision.accept(HandlingClocks.begin(time, file, context, Cause.STARTED)
                .after(new PetitionEvent.Accepted(context.act(), levelOfOwnHandling(file, context))));
    }

    /** Taken up by the desk itself before anyone was given it; what a register does not say stays unknown. */
    private static Optional<Level> levelOfOwnHandling(PetitionFile file, DecisionContext context) {
        CaseFile base = file.base();
        boolean given = file.handling().leadUnit().isPresent()
                || base.standing().level().isPresent();
        return given || context.act().imported()
                ? Optional.empty()
                : base.intake()
                        .flatMap(Intake::intakeLevel)
                        .or(() -> levelOfActingStaff(context))
                        .or(() -> Optional.of(Level.GRID));
    }

    private static Optional<Level> levelOfActingStaff(DecisionContext context) {
        return context.directory()
                .staff(context.act().by())
                .flatMap(Directory.Staff::unit)
                .flatMap(context.directory()::unit)
                .map(Directory.Unit::level);
    }
}

package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.PetitionCommand.Accept;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Directory;
import org.minqing.command.common.Timekeeping;

/** 受理: from here the petition is handled, and the limits of handling run. */
final class Acceptance {

    private Acceptance() {}

    static Decision accept(Accept command, PetitionFile file, DecisionContext context) {
        return Decision.unless(
                List.of(SameMatter.isNotTerminated(file, context), routeIsNotAnother(command, file)), () -> {
                    PetitionEvent.Accepted accepted = new PetitionEvent.Accepted(
                            context.act(),
                            levelOfOwnHandling(file, context),
                            file.route().isPresent() ? Optional.empty() : command.route());
                    Timekeeping time = Timekeeping.of(file.base(), context)
                            .met(DeadlineKind.PASS_ON)
                            .met(DeadlineKind.DECISION);
                    return HandlingClocks.begin(time, file, command.route(), context, Cause.STARTED)
                            .after(accepted);
                });
    }

    /** The route a petition was registered with is not changed in passing. */
    private static Check routeIsNotAnother(Accept command, PetitionFile file) {
        boolean another = command.route().isPresent()
                && file.route().isPresent()
                && !file.route().equals(command.route());
        return refuseIf(
                another,
                CaseRejection.FIELD_NOT_ALLOWED,
                Map.of(
                        "field",
                        "route",
                        "value",
                        command.route().map(Route::name).orElse("")));
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

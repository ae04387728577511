package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseRejection;
import org.minqing.api.Intake;
import org.minqing.api.Magnitude;
import org.minqing.command.common.Decision.Check;

/** What an intake must satisfy before a case can begin: its directory entries exist and its time is possible. */
public final class IntakeChecks {

    private IntakeChecks() {}

    public static List<Check> of(Intake intake, DecisionContext context) {
        List<Check> checks = new ArrayList<>(CommonChecks.beginning(intake.receivedAt(), context));
        checks.add(CommonChecks.known("receivedAt", intake.receivedAt(), context));
        checks.add(refuseIf(
                !context.directory().knowsArea(intake.area()),
                CaseRejection.UNKNOWN_AREA,
                Map.of("field", "areaCode", "value", intake.area().digits())));
        checks.add(refuseIf(
                !context.directory().knowsChannel(intake.channel()),
                CaseRejection.UNKNOWN_CHANNEL,
                Map.of("field", "channel", "value", intake.channel())));
        checks.add(CaseDecider.knownCategory(intake.category(), context));
        return checks;
    }

    /** The magnitude somebody said, else the one the category proposes, else SMALL. */
    public static Intake withMagnitude(Intake intake, Optional<Magnitude> proposed) {
        return new Intake(
                intake.number(),
                intake.queryCode(),
                intake.channel(),
                intake.receivedAt(),
                intake.area(),
                intake.place(),
                intake.category(),
                intake.subject(),
                intake.content(),
                intake.firstContactOwner(),
                intake.magnitude().or(() -> proposed).or(() -> Optional.of(Magnitude.SMALL)),
                intake.intakeLevel(),
                intake.confidential(),
                intake.origin(),
                intake.inherits(),
                intake.shift(),
                intake.raisedAt());
    }

    /** What the intake's category proposes. */
    public static Optional<Magnitude> proposedMagnitude(Intake intake, DecisionContext context) {
        return intake.category()
                .flatMap(path -> context.directory().category(path))
                .flatMap(Directory.Category::magnitude);
    }
}

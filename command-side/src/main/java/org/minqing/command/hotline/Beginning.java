package org.minqing.command.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestCommand.Adopt;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestEvent.Adopted;
import org.minqing.api.HotlineRequestEvent.Received;
import org.minqing.api.Intake;
import org.minqing.command.common.AdoptionChecks;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.IntakeChecks;
import org.minqing.command.common.Timekeeping;

/** How a request begins: received here, which starts the dispatch limit, or adopted from a register. */
final class Beginning {

    private Beginning() {}

    static Decision receive(Receive command, DecisionContext context) {
        return Decision.unless(IntakeChecks.of(command.intake(), context), () -> {
            Intake intake = IntakeChecks.withMagnitude(
                    command.intake(), IntakeChecks.proposedMagnitude(command.intake(), context));
            Received received =
                    new Received(context.act(), intake, command.details().orOffHours(offHours(intake, context)));
            return Timekeeping.of(
                            CaseFile.registered(
                                    CaseKind.HOTLINE_REQUEST,
                                    intake,
                                    HotlineEvolution.personsOf(command.details().requester())),
                            context)
                    .start(
                            DeadlineKind.DISPATCH,
                            HotlinePolicy.dispatchRule(command.details().urgency()),
                            intake.receivedAt())
                    .after(received);
        });
    }

    private static Optional<Boolean> offHours(Intake intake, DecisionContext context) {
        return context.deadlines().isInOfficeHours(intake.receivedAt()).map(open -> !open);
    }

    static Decision adopt(Adopt command, DecisionContext context) {
        List<Check> checks = new ArrayList<>(AdoptionChecks.of(command.adoption(), context));
        checks.add(AdoptionChecks.endsAsItsKindDoes(CaseKind.HOTLINE_REQUEST, command.adoption()));
        return Decision.unless(
                checks, () -> List.of(new Adopted(context.act(), command.adoption(), command.urgency())));
    }
}

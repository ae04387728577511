package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.Refuse;
import org.minqing.api.MediationCommand.Terminate;
import org.minqing.api.MediationEvent.Closed;
import org.minqing.api.MediationEvent.Refused;
import org.minqing.api.MediationEvent.Terminated;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;

/** How a mediation ends: a party refuses, it fails, or its agreement is in effect and nothing more is to be done. */
final class Conclusion {

    private static final Set<ClosedAs> TERMINATIONS =
            Set.of(ClosedAs.NO_AGREEMENT, ClosedAs.WITHDRAWN, ClosedAs.OUT_OF_SCOPE);

    private Conclusion() {}

    /** One party's clear refusal ends it (art. 17): refused is not failed. */
    static Decision refuse(Refuse command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(Parties.isParty(
                        "party", command.party(), file, context.act().imported())),
                () -> Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.MEDIATION)
                        .after(new Refused(context.act(), command.party(), command.said())));
    }

    /** The parties are told the ways that are left: arbitration, administration, court (art. 26). */
    static Decision terminate(Terminate command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(
                        refuseIf(
                                !TERMINATIONS.contains(command.as()),
                                MediationRejection.NOT_A_TERMINATION,
                                Map.of("field", "as", "value", command.as().name())),
                        refuseIf(
                                command.guidance().isBlank(),
                                CaseRejection.FIELD_MISSING,
                                Map.of("field", "guidance"))),
                () -> Timekeeping.of(file.base(), context)
                        .met(DeadlineKind.MEDIATION)
                        .after(new Terminated(context.act(), command.as(), command.guidance(), command.reason())));
    }

    /** What the parties still owe each other, and their way to the court, goes on beyond it. */
    static Decision close(Close command, DecisionContext context) {
        return Decision.accept(new Closed(context.act(), command.reason()));
    }
}

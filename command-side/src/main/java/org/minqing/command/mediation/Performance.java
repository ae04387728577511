package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Breach;
import org.minqing.api.MediationCommand.Perform;
import org.minqing.api.MediationCommand.Urge;
import org.minqing.api.MediationEvent.Breached;
import org.minqing.api.MediationEvent.Performed;
import org.minqing.api.MediationEvent.Urged;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.mediation.MediationState.Known;

/** 履行: what was agreed is performed, in full or in parts that add up; broken; or urged (art. 31). Also after closing. */
final class Performance {

    private Performance() {}

    static Decision perform(Perform command, Known state, DecisionContext context) {
        Optional<Owed> owed = owed(command.obligation(), state);
        Optional<BigDecimal> rest = owed.flatMap(Owed::rest);
        return Decision.unless(
                List.of(
                        stillOwed(command.obligation(), owed),
                        refuseIf(
                                command.amount()
                                        .filter(amount -> amount.signum() <= 0)
                                        .isPresent(),
                                MediationRejection.AMOUNT_NOT_POSITIVE,
                                Map.of("field", "amount")),
                        refuseIf(
                                command.amount().isPresent() && rest.isEmpty(),
                                CaseRejection.FIELD_NOT_ALLOWED,
                                Map.of("field", "amount")),
                        refuseIf(
                                command.amount()
                                        .flatMap(amount -> rest.filter(left -> amount.compareTo(left) > 0))
                                        .isPresent(),
                                MediationRejection.MORE_THAN_OWED,
                                Map.of(
                                        "field",
                                        "amount",
                                        "rest",
                                        rest.map(BigDecimal::toPlainString).orElse("")))),
                () -> {
                    LedgerEvent performed = new Performed(context.act(), command.obligation(), command.amount());
                    return owed.orElseThrow().isSettledBy(command.amount())
                            ? Timekeeping.of(state.file().base(), context)
                                    .met(DeadlineKind.OBLIGATION, command.obligation())
                                    .after(performed)
                            : List.of(performed);
                });
    }

    /** Its day runs on: what is performed after a breach is performed, too late or not. */
    static Decision breach(Breach command, Known state, DecisionContext context) {
        return Decision.unless(
                List.of(stillOwed(command.obligation(), owed(command.obligation(), state))),
                () -> List.of(new Breached(context.act(), command.obligation(), command.reason())));
    }

    static Decision urge(Urge command, Known state, DecisionContext context) {
        return Decision.unless(
                List.of(stillOwed(command.obligation(), owed(command.obligation(), state))),
                () -> List.of(new Urged(context.act(), command.obligation(), command.how())));
    }

    private static Optional<Owed> owed(String obligation, Known state) {
        return state.inForce().flatMap(agreement -> agreement.find(obligation));
    }

    private static Check stillOwed(String obligation, Optional<Owed> owed) {
        Map<String, String> facts = Map.of("field", "obligation", "value", obligation);
        return () -> Decision.firstBroken(List.of(
                refuseIf(owed.isEmpty(), MediationRejection.UNKNOWN_OBLIGATION, facts),
                refuseIf(owed.filter(Owed::performed).isPresent(), MediationRejection.OBLIGATION_PERFORMED, facts)));
    }
}

package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Seal;
import org.minqing.api.MediationCommand.Sign;
import org.minqing.api.MediationEvent.Sealed;
import org.minqing.api.MediationEvent.Signed;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.mediation.MediationState.Known;

/** Signatures and the seal, in whatever order they come: the one that completes them makes the agreement bind (art. 29). */
final class Signing {

    private Signing() {}

    static Decision sign(Sign command, Known state, DecisionContext context) {
        MediationFile file = state.file();
        boolean may = context.act().imported()
                || file.partyIds().contains(command.signatory())
                || file.panel().has(command.signatory());
        return Decision.unless(
                List.of(
                        somethingToSign(state),
                        refuseIf(
                                !may,
                                MediationRejection.NOT_A_SIGNATORY,
                                Map.of("field", "signatory", "value", command.signatory()))),
                () -> {
                    Draft draft = state.toBeSigned().orElseThrow().signed(command.signatory());
                    return followedByEffect(
                            new Signed(context.act(), command.signatory()),
                            draft,
                            draft.waitsFor(file.partyIds()).isEmpty(),
                            state,
                            context);
                });
    }

    static Decision seal(Seal command, Known state, DecisionContext context) {
        MediationFile file = state.file();
        Optional<String> handling = file.committee();
        return Decision.unless(
                List.of(
                        somethingToSign(state),
                        Opening.knownCommittee(Optional.of(command.committee()), context),
                        refuseIf(
                                handling.filter(committee -> !committee.equals(command.committee()))
                                        .isPresent(),
                                MediationRejection.NOT_THE_COMMITTEE,
                                Map.of(
                                        "field",
                                        "committee",
                                        "value",
                                        command.committee(),
                                        "committee",
                                        handling.orElse("")))),
                () -> {
                    Draft draft = state.toBeSigned().orElseThrow().sealed(command.committee());
                    // A register that tells of the seal need not tell of each signature.
                    boolean complete = context.act().imported()
                            || draft.waitsFor(file.partyIds()).isEmpty();
                    return followedByEffect(
                            new Sealed(context.act(), command.committee()), draft, complete, state, context);
                });
    }

    private static Check somethingToSign(Known state) {
        return refuseIf(state.toBeSigned().isEmpty(), MediationRejection.NOTHING_TO_SIGN);
    }

    private static List<LedgerEvent> followedByEffect(
            LedgerEvent signature, Draft draft, boolean complete, Known state, DecisionContext context) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(signature);
        if (complete) {
            events.addAll(Effect.of(draft.terms(), state.file(), state.inForce(), context));
        }
        return events;
    }
}

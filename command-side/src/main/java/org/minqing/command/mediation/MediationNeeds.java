package org.minqing.command.mediation;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.command.mediation.MediationState.Known;

/** What a command acts on where the status alone does not say so: a draft to sign, a request to a court. */
public final class MediationNeeds {

    private static final Map<Class<? extends LedgerCommand>, Predicate<Known>> NEEDS = Map.of(
            MediationCommand.Sign.class,
                    state -> state.toBeSigned()
                            .filter(draft -> Stream.concat(
                                            state.file().partyIds().stream(), state.file().panel().mediators().stream())
                                    .anyMatch(signatory -> !draft.isSignedBy(signatory)))
                            .isPresent(),
            MediationCommand.Seal.class,
                    state -> state.toBeSigned()
                            .filter(draft -> draft.sealedBy().isEmpty())
                            .isPresent(),
            MediationCommand.ApplyForConfirmation.class,
                    state -> state.inForce()
                            .filter(agreement ->
                                    agreement.confirmation().court().isEmpty())
                            .isPresent(),
            MediationCommand.RecordConfirmation.class,
                    state -> state.inForce()
                            .filter(agreement ->
                                    agreement.confirmation().court().isPresent())
                            .filter(agreement ->
                                    agreement.confirmation().result().isEmpty())
                            .isPresent());

    private MediationNeeds() {}

    /** Without it the command would be refused, or change nothing. */
    public static boolean areMet(Class<? extends LedgerCommand> command, Known state) {
        return NEEDS.getOrDefault(command, any -> true).test(state);
    }
}

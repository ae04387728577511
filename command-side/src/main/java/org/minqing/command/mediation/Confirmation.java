package org.minqing.command.mediation;

import java.util.List;
import java.util.Optional;
import org.minqing.api.MediationCommand.ConfirmationResult;

/**
 * 司法确认: whether a court was asked to confirm the agreement in effect, and what it said.
 *
 * @param reason the court's
 */
public record Confirmation(
        Optional<String> court, List<String> applicants, Optional<ConfirmationResult> result, Optional<String> reason) {

    static Confirmation none() {
        return new Confirmation(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    Confirmation appliedFor(String at, List<String> by) {
        return new Confirmation(Optional.of(at), by, Optional.empty(), Optional.empty());
    }

    Confirmation recorded(ConfirmationResult what, Optional<String> why) {
        return new Confirmation(court, applicants, Optional.of(what), why);
    }
}

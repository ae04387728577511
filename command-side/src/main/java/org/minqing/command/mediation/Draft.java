package org.minqing.command.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.MediationCommand.Form;

/**
 * An agreement before it binds. A written one takes effect once every party and a mediator have signed and the committee
 * has sealed, in whatever order (People's Mediation Law, art. 29).
 */
public record Draft(Terms terms, List<String> signatures, Optional<String> sealedBy) {

    /** What is missing that a mediator has to sign, or the committee to seal. */
    public static final String MEDIATOR = "mediator";

    public static final String SEAL = "seal";

    static Draft of(Terms terms) {
        return new Draft(terms, List.of(), Optional.empty());
    }

    boolean isSignedBy(String signatory) {
        return signatures.contains(signatory);
    }

    Draft signed(String signatory) {
        return isSignedBy(signatory)
                ? this
                : new Draft(
                        terms,
                        Stream.concat(signatures.stream(), Stream.of(signatory)).toList(),
                        sealedBy);
    }

    Draft sealed(String committee) {
        return new Draft(terms, signatures, Optional.of(committee));
    }

    /** Who has still to sign, {@link #MEDIATOR} and {@link #SEAL} among them; nobody where it is oral. */
    public List<String> waitsFor(List<String> parties) {
        if (terms.form() == Form.ORAL) {
            return List.of();
        }
        List<String> missing = new ArrayList<>(
                parties.stream().filter(party -> !isSignedBy(party)).toList());
        if (parties.containsAll(signatures)) {
            missing.add(MEDIATOR);
        }
        if (sealedBy.isEmpty()) {
            missing.add(SEAL);
        }
        return missing;
    }
}

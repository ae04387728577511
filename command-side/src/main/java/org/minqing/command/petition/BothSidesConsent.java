package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision.Check;

/**
 * Mediation is voluntary: each side has consented. A consent names a side, {@code PETITIONER} or {@code RESPONDENT}, or
 * who of that side gave it: a petitioner's or the respondent's person id, or the respondent unit's code.
 */
final class BothSidesConsent {

    static final String PETITIONER = "PETITIONER";
    static final String RESPONDENT = "RESPONDENT";

    private BothSidesConsent() {}

    static Check check(List<String> consents, List<PersonId> petitioners, Respondent respondent) {
        boolean petitionersSide = consents.contains(PETITIONER)
                || petitioners.stream().map(PersonId::toString).anyMatch(consents::contains);
        boolean respondentsSide = consents.contains(RESPONDENT)
                || respondent
                        .person()
                        .map(PersonId::toString)
                        .filter(consents::contains)
                        .isPresent()
                || respondent.unit().filter(consents::contains).isPresent();
        return refuseIf(
                !petitionersSide || !respondentsSide,
                PetitionRejection.CONSENT_MISSING,
                Map.of("field", "consents", "missing", petitionersSide ? RESPONDENT : PETITIONER));
    }
}

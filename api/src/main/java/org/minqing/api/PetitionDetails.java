package org.minqing.api;

import java.util.List;
import java.util.Optional;

/**
 * What a registration of a petition holds beside the {@link Intake}.
 *
 * @param headcount how many people stand behind it; at least the number of petitioners named
 * @param respondent who is complained about; of an accusation never told the identity of the accuser (art. 30)
 * @param procedure {@code ORDINARY} or {@code SIMPLE}, where the rule set allows the latter
 */
public record PetitionDetails(
        List<Petitioner> petitioners,
        int headcount,
        Matter matter,
        Route route,
        Optional<PetitionCommand.Respondent> respondent,
        Optional<Procedure> procedure) {

    /** @param representative speaks for the others of a joint petition */
    public record Petitioner(PersonId person, boolean representative) {}

    /** 建议意见, 检举控告, 申诉求决. */
    public enum Matter {
        SUGGESTION,
        ACCUSATION,
        CLAIM
    }

    /** Where the law sends a claim (art. 31); only the petition procedure has a handling clock of ours. */
    public enum Route {
        PETITION_PROCEDURE,
        LITIGATION,
        ARBITRATION,
        ADMINISTRATIVE_RECONSIDERATION,
        ADMINISTRATIVE_PROCEDURE,
        STATUTORY_DUTY
    }

    public enum Procedure {
        ORDINARY,
        SIMPLE
    }
}

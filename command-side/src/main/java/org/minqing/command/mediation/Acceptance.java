package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationCommand.Consent;
import org.minqing.api.MediationEvent.Accepted;
import org.minqing.api.MediationEvent.Consented;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Directory;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.RuleIds;

/** Nobody is mediated against their will: acceptance waits for every party's consent (art. 3 and 17). */
final class Acceptance {

    /** The lowest body that the law itself gives a committee, the residents' or villagers' committee (art. 8). */
    private static final Level WITHOUT_A_COMMITTEE = Level.COMMUNITY;

    private Acceptance() {}

    static Decision consent(Consent command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(Parties.isParty(
                        "party", command.party(), file, context.act().imported())),
                () -> List.of(new Consented(context.act(), command.party(), command.how())));
    }

    static Decision accept(Accept command, MediationFile file, DecisionContext context) {
        boolean imported = context.act().imported();
        Optional<String> committee = command.committee().or(file::committee);
        return Decision.unless(
                List.of(
                        Opening.knownCommittee(command.committee(), context),
                        refuseIf(
                                !imported && file.partyIds().size() < 2,
                                MediationRejection.CONSENT_MISSING,
                                Map.of(
                                        "parties",
                                        Integer.toString(file.partyIds().size()))),
                        imported
                                ? Optional::empty
                                : Parties.all(file.consents().keySet(), file, MediationRejection.CONSENT_MISSING)),
                () -> Timekeeping.of(file.base(), context)
                        .start(
                                DeadlineKind.MEDIATION,
                                RuleIds.MEDIATION_HANDLING,
                                context.act().occurredAt())
                        .after(new Accepted(context.act(), committee, level(committee, file, context))));
    }

    /** The committee's; where none is known, the level the matter came from, else {@link #WITHOUT_A_COMMITTEE}. */
    private static Level level(Optional<String> committee, MediationFile file, DecisionContext context) {
        return committee
                .flatMap(context.directory()::committee)
                .map(Directory.Committee::level)
                .or(() -> file.base().standing().level())
                .orElse(WITHOUT_A_COMMITTEE);
    }
}

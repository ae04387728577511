package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseRejection;
import org.minqing.api.PersonId;
import org.minqing.command.common.CaseDecider;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;

/**
 * 回访 of a mediation asks a party, and so whoever stands for it: the party in person, else its agent. A unit without one
 * answers under its own name, so that two of them are told apart.
 */
final class FollowedParty {

    private FollowedParty() {}

    static Decision decide(FollowUp command, MediationFile file, DecisionContext context) {
        boolean imported = context.act().imported();
        Optional<PersonId> person = command.party().flatMap(file::standsFor).or(command::personId);
        List<Check> checks = List.of(
                refuseIf(
                        !imported
                                && command.party()
                                        .or(() -> person.map(PersonId::toString))
                                        .isEmpty(),
                        CaseRejection.FIELD_MISSING,
                        Map.of("field", "party")),
                command.party()
                        .map(party -> Parties.isParty("party", party, file, imported))
                        .orElse(Optional::empty),
                refuseIf(
                        command.personId().isPresent() && !command.personId().equals(person),
                        CaseRejection.FIELD_NOT_ALLOWED,
                        Map.of("field", "personId")));
        return Decision.firstBroken(checks)
                .<Decision>map(refused -> refused)
                .orElseGet(() -> CaseDecider.decide(
                        command.asking(person, command.party().or(() -> person.flatMap(file::partyOf))),
                        file.base(),
                        context));
    }
}

package org.minqing.command.mediation;

import java.util.HashMap;
import java.util.Map;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.MediationDetails;
import org.minqing.api.PersonId;

/** What the persons of a mediation are to it. */
final class PartyRoles {

    private PartyRoles() {}

    static Map<PersonId, PersonRole> of(MediationDetails details) {
        Map<PersonId, PersonRole> persons = new HashMap<>();
        details.parties()
                .forEach(party -> party.agent().ifPresent(agent -> persons.put(agent.person(), PersonRole.AGENT)));
        details.parties()
                .forEach(party -> party.person().ifPresent(person -> persons.put(person, roleOf(party.role()))));
        return persons;
    }

    private static PersonRole roleOf(MediationDetails.Role role) {
        return switch (role) {
            case APPLICANT -> PersonRole.APPLICANT;
            case RESPONDENT -> PersonRole.RESPONDENT;
            case THIRD_PARTY -> PersonRole.THIRD_PARTY;
        };
    }
}

package org.minqing.query.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.MediationDetails;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionDetails;
import org.minqing.api.query.CaseView.PersonView;

/** Who belongs to the case. */
final class PersonStory {

    private final Map<PersonId, PersonRole> roles = new LinkedHashMap<>();

    void linked(PersonId person, PersonRole role) {
        roles.put(person, role);
    }

    void unlinked(PersonId person) {
        roles.remove(person);
    }

    void petitioners(PetitionDetails details) {
        details.petitioners().forEach(one -> linked(one.person(), PersonRole.PETITIONER));
        details.respondent()
                .flatMap(respondent -> respondent.person())
                .ifPresent(person -> linked(person, PersonRole.RESPONDENT));
    }

    void requester(HotlineDetails details) {
        details.requester().ifPresent(person -> linked(person, PersonRole.REQUESTER));
    }

    void parties(MediationDetails details) {
        details.parties().forEach(party -> {
            PersonRole role = switch (party.role()) {
                case APPLICANT -> PersonRole.APPLICANT;
                case RESPONDENT -> PersonRole.RESPONDENT;
                case THIRD_PARTY -> PersonRole.THIRD_PARTY;
            };
            party.person().ifPresent(person -> linked(person, role));
            party.agent().ifPresent(agent -> linked(agent.person(), PersonRole.AGENT));
        });
    }

    void adopted(List<PersonId> persons, CaseKind kind) {
        PersonRole role = switch (kind) {
            case PETITION -> PersonRole.PETITIONER;
            case HOTLINE_REQUEST -> PersonRole.REQUESTER;
            case MEDIATION -> PersonRole.APPLICANT;
        };
        persons.forEach(person -> linked(person, role));
    }

    List<PersonView> views() {
        return roles.entrySet().stream()
                .map(entry -> new PersonView(entry.getKey(), entry.getValue()))
                .toList();
    }
}

package org.minqing.command.mediation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Agent;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.PersonId;
import org.minqing.command.common.CaseFile;

/**
 * What a mediation holds beside what every case holds, whatever its status.
 *
 * @param details absent for one from a register
 * @param consents how each party that consented did so, by the party's id
 * @param accepted it was accepted at some time, so that its dossier needs more than one that ended before
 * @param obligationIds every one that was ever given, so that none is given twice
 */
public record MediationFile(
        CaseFile base,
        Optional<MediationDetails> details,
        Map<String, String> consents,
        boolean accepted,
        Panel panel,
        Sessions sessions,
        FlareUpRisk risk,
        List<String> obligationIds) {

    static MediationFile of(CaseFile base, Optional<MediationDetails> details) {
        return new MediationFile(
                base, details, Map.of(), false, Panel.empty(), Sessions.none(), FlareUpRisk.unassessed(), List.of());
    }

    /**
     * Those who must consent, agree and sign. A register does not say who they are: there they are the persons linked to the
     * case as a party, under their own ids.
     */
    public List<String> partyIds() {
        return details.map(known -> known.parties().stream().map(Party::partyId).toList())
                .orElseGet(() -> base.persons().entrySet().stream()
                        .filter(person -> isParty(person.getValue()))
                        .map(Map.Entry::getKey)
                        .map(PersonId::toString)
                        .sorted()
                        .toList());
    }

    /** Who speaks for that party; a register names its parties by these very persons. */
    Optional<PersonId> standsFor(String party) {
        return details.isPresent()
                ? details.get().parties().stream()
                        .filter(one -> one.partyId().equals(party))
                        .findFirst()
                        .flatMap(one -> one.person().or(() -> one.agent().map(Agent::person)))
                : base.persons().keySet().stream()
                        .filter(person -> person.toString().equals(party))
                        .findFirst();
    }

    /** The party that person speaks for, where it is one alone. */
    Optional<String> partyOf(PersonId person) {
        List<String> spokenFor = partyIds().stream()
                .filter(party -> standsFor(party).filter(person::equals).isPresent())
                .toList();
        return spokenFor.size() == 1 ? Optional.of(spokenFor.getFirst()) : Optional.empty();
    }

    private static boolean isParty(PersonRole role) {
        return switch (role) {
            case APPLICANT, RESPONDENT, THIRD_PARTY -> true;
            case PETITIONER, REQUESTER, AGENT -> false;
        };
    }

    /** The committee that handles it, or is to. */
    Optional<String> committee() {
        return base.standing().unit().or(() -> details.flatMap(MediationDetails::committee));
    }

    MediationFile with(CaseFile next) {
        return new MediationFile(next, details, consents, accepted, panel, sessions, risk, obligationIds);
    }

    MediationFile with(Panel next) {
        return new MediationFile(base, details, consents, accepted, next, sessions, risk, obligationIds);
    }

    MediationFile with(Sessions next) {
        return new MediationFile(base, details, consents, accepted, panel, next, risk, obligationIds);
    }

    MediationFile with(FlareUpRisk next) {
        return new MediationFile(base, details, consents, accepted, panel, sessions, next, obligationIds);
    }

    MediationFile consented(String party, String how) {
        Map<String, String> next = new HashMap<>(consents);
        next.put(party, how);
        return new MediationFile(base, details, Map.copyOf(next), accepted, panel, sessions, risk, obligationIds);
    }

    MediationFile nowAccepted() {
        return new MediationFile(base, details, consents, true, panel, sessions, risk, obligationIds);
    }

    MediationFile withObligations(List<AgreedObligation> agreed) {
        List<String> ids = Stream.concat(obligationIds.stream(), agreed.stream().map(AgreedObligation::obligationId))
                .distinct()
                .toList();
        return new MediationFile(base, details, consents, accepted, panel, sessions, risk, ids);
    }
}

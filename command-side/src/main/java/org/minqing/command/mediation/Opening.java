package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.MediationCommand.Adopt;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.MediationDetails.Source;
import org.minqing.api.MediationEvent.Adopted;
import org.minqing.api.MediationEvent.Opened;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.AdoptionChecks;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Directory;
import org.minqing.command.common.IntakeChecks;

/** Decides how a mediation begins: opened here, or taken over from a register. */
final class Opening {

    private Opening() {}

    static Decision open(Open command, DecisionContext context) {
        MediationDetails details = command.details();
        Optional<Directory.DisputeType> type = context.directory().disputeType(details.disputeType());
        List<Check> checks = new ArrayList<>(IntakeChecks.of(command.intake(), context));
        checks.add(refuseIf(
                type.isEmpty(),
                MediationRejection.UNKNOWN_DISPUTE_TYPE,
                Map.of("field", "disputeType", "value", details.disputeType())));
        checks.add(knownCommittee(details.committee(), context));
        checks.add(refuseIf(
                details.amount().filter(amount -> amount.signum() < 0).isPresent(),
                MediationRejection.NEGATIVE_AMOUNT,
                Map.of("field", "amount")));
        checks.addAll(partiesOf(details, context));
        return Decision.unless(
                checks,
                () -> List.of(new Opened(
                        context.act(),
                        IntakeChecks.withMagnitude(
                                command.intake(),
                                type.flatMap(Directory.DisputeType::magnitude)
                                        .or(() -> IntakeChecks.proposedMagnitude(command.intake(), context))),
                        details)));
    }

    /**
     * Two sides at least. One of them applied, unless the committee steps in of its own accord (主动调解): then nobody did, and
     * all may be respondents.
     */
    private static List<Check> partiesOf(MediationDetails details, DecisionContext context) {
        List<Party> parties = details.parties();
        boolean applied = parties.stream().anyMatch(party -> party.role() == Role.APPLICANT);
        boolean responds = parties.stream().anyMatch(party -> party.role() == Role.RESPONDENT);
        long sides = parties.stream()
                .filter(party -> party.role() != Role.THIRD_PARTY)
                .count();
        List<Check> checks = new ArrayList<>();
        checks.add(refuseIf(
                sides < 2,
                MediationRejection.TOO_FEW_PARTIES,
                Map.of("field", "parties", "value", Long.toString(sides))));
        checks.add(refuseIf(
                !applied && details.origin() != Source.PROACTIVE,
                MediationRejection.APPLICANT_MISSING,
                Map.of("field", "parties", "origin", details.origin().name())));
        checks.add(refuseIf(!responds, MediationRejection.RESPONDENT_MISSING, Map.of("field", "parties")));
        Set<Object> seen = new HashSet<>();
        for (Party party : parties) {
            checks.add(refuseIf(
                    !seen.add(party.partyId()) || !party.person().map(seen::add).orElse(true),
                    MediationRejection.DUPLICATE_PARTY,
                    Map.of("field", "parties", "value", party.partyId())));
            checks.add(refuseIf(
                    party.person().isEmpty() && party.unit().isEmpty(),
                    MediationRejection.PARTY_WITHOUT_PERSON,
                    Map.of("field", "parties", "value", party.partyId())));
            checks.add(refuseIf(
                    party.unit()
                            .filter(unit -> context.directory().unit(unit).isEmpty())
                            .isPresent(),
                    CaseRejection.UNKNOWN_UNIT,
                    Map.of("field", "parties", "value", party.unit().orElse(""))));
        }
        return checks;
    }

    static Check knownCommittee(Optional<String> committee, DecisionContext context) {
        return refuseIf(
                committee
                        .filter(code -> context.directory().committee(code).isEmpty())
                        .isPresent(),
                MediationRejection.UNKNOWN_COMMITTEE,
                Map.of("field", "committee", "value", committee.orElse("")));
    }

    static Decision adopt(Adopt command, DecisionContext context) {
        List<Check> checks = new ArrayList<>(AdoptionChecks.of(command.adoption(), context));
        checks.add(AdoptionChecks.endsAsItsKindDoes(CaseKind.MEDIATION, command.adoption()));
        return Decision.unless(
                checks, () -> List.of(new Adopted(context.act(), command.adoption(), command.disputeType())));
    }
}

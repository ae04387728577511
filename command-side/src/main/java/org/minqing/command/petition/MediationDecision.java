package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.RecordMediationConcluded;
import org.minqing.api.PetitionCommand.RecordMediationOpened;
import org.minqing.api.PetitionCommand.RecordMediationRefused;
import org.minqing.api.PetitionCommand.ReferToMediation;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.petition.PetitionState.Standing;

/** 访调对接: a claim goes to mediation where both sides want it, and its result comes home. The clock runs on. */
final class MediationDecision {

    private MediationDecision() {}

    static Decision refer(ReferToMediation command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        List<PersonId> petitioners = Referral.petitioners(file);
        List<Check> checks = List.of(
                refuseIf(!file.isAbout(Matter.CLAIM), PetitionRejection.NOT_A_CLAIM),
                refuseIf(state.waits() instanceof Waiting.ForMediation, PetitionRejection.WAITING_FOR_MEDIATION),
                refuseIf(state.waits() instanceof Waiting.ForOtherBody, PetitionRejection.WAITING_FOR_OTHER_BODY),
                refuseIf(
                        context.directory().disputeType(command.disputeType()).isEmpty(),
                        PetitionRejection.UNKNOWN_DISPUTE_TYPE,
                        Map.of("field", "disputeType", "value", command.disputeType())),
                refuseIf(
                        command.respondent().person().isEmpty()
                                && command.respondent().unit().isEmpty(),
                        CaseRejection.FIELD_MISSING,
                        Map.of("field", "respondent")),
                refuseIf(petitioners.isEmpty(), PetitionRejection.NO_PETITIONER),
                BothSidesConsent.check(command.consents(), petitioners, command.respondent()),
                refuseIf(Referral.area(file).isEmpty(), CaseRejection.FIELD_MISSING, Map.of("field", "areaCode")));
        return Decision.unless(
                checks,
                () -> List.of(new PetitionEvent.MediationReferred(
                        context.act(),
                        nextMediation(file, context),
                        command.disputeType(),
                        command.respondent(),
                        petitioners,
                        command.consents(),
                        command.claim(),
                        Referral.intake(file, context),
                        Referral.inheritance(file, context))));
    }

    static Decision opened(RecordMediationOpened command, Standing state, DecisionContext context) {
        return isAwaited(command.mediation(), state) && !stands(state)
                ? Decision.accept(new PetitionEvent.MediationOpened(context.act(), command.mediation()))
                : Decision.nothingChanges();
    }

    static Decision refused(RecordMediationRefused command, Standing state, DecisionContext context) {
        return state.waits() instanceof Waiting.ForMediation && !stands(state)
                ? Decision.accept(new PetitionEvent.MediationRefused(context.act(), command.code(), command.reason()))
                : Decision.nothingChanges();
    }

    /** A petition that no longer waits for that mediation takes no notice. */
    static Decision concluded(RecordMediationConcluded command, Standing state, DecisionContext context) {
        if (!isAwaited(command.mediation(), state)) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(
                        command.outcome() == ClosedAs.AGREEMENT && !command.writtenAgreement(),
                        PetitionRejection.WRITTEN_AGREEMENT_NEEDED)),
                () -> List.of(new PetitionEvent.MediationConcluded(
                        context.act(), command.mediation(), command.outcome(), command.writtenAgreement())));
    }

    private static boolean isAwaited(CaseId mediation, Standing state) {
        return state.waits() instanceof Waiting.ForMediation awaited
                && awaited.mediation().equals(mediation);
    }

    private static boolean stands(Standing state) {
        return state.waits() instanceof Waiting.ForMediation awaited && awaited.opened();
    }

    /** The same petition's same referral is the same mediation, however often it is asked for. */
    private static CaseId nextMediation(PetitionFile file, DecisionContext context) {
        String name = "petition:" + context.caseId() + ":mediation:" + (file.mediations() + 1);
        return new CaseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.minqing.command.mediation;

import static org.minqing.command.mediation.MediationStatus.ACCEPTED;
import static org.minqing.command.mediation.MediationStatus.AGREED;
import static org.minqing.command.mediation.MediationStatus.CLOSED;
import static org.minqing.command.mediation.MediationStatus.IN_EFFECT;
import static org.minqing.command.mediation.MediationStatus.OPENED;

import java.util.EnumSet;
import org.minqing.api.CaseCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.MediationRejection;
import org.minqing.api.Rejection;
import org.minqing.command.common.CommonCommands;
import org.minqing.command.common.StatusTable;

/** Which status knows which command (domain, section 4.2). */
public final class MediationTable {

    public static final StatusTable<MediationStatus> TABLE = new StatusTable<>(
                    MediationStatus.class, MediationTable::refusal)
            .allowAll(CommonCommands.WHILE_OPEN, EnumSet.range(OPENED, IN_EFFECT))
            .allowAll(CommonCommands.ALSO_AFTER_CLOSING, EnumSet.allOf(MediationStatus.class))
            .allow(Consent.class, OPENED, ACCEPTED, AGREED)
            .allow(Refuse.class, OPENED, ACCEPTED, AGREED)
            .allow(Accept.class, OPENED)
            .allow(AppointMediator.class, OPENED, ACCEPTED)
            .allow(ObjectToMediator.class, OPENED, ACCEPTED)
            .allow(ReplaceMediator.class, OPENED, ACCEPTED)
            .allow(ScheduleSession.class, ACCEPTED)
            .allow(HoldSession.class, ACCEPTED)
            .allow(CancelSession.class, ACCEPTED)
            .allow(AssessRisk.class, OPENED, ACCEPTED, IN_EFFECT)
            .allow(ReportToPolice.class, OPENED, ACCEPTED, IN_EFFECT)
            .allow(Extend.class, ACCEPTED)
            .allow(ReachAgreement.class, ACCEPTED)
            // Beyond AGREED only for an agreement that was amended in writing.
            .allow(Sign.class, AGREED, IN_EFFECT, CLOSED)
            .allow(Seal.class, AGREED, IN_EFFECT, CLOSED)
            .allow(AmendAgreement.class, IN_EFFECT, CLOSED)
            .allow(Perform.class, IN_EFFECT, CLOSED)
            .allow(Breach.class, IN_EFFECT, CLOSED)
            .allow(Urge.class, IN_EFFECT, CLOSED)
            .allow(ApplyForConfirmation.class, IN_EFFECT, CLOSED)
            .allow(RecordConfirmation.class, IN_EFFECT, CLOSED)
            .allow(Terminate.class, OPENED, ACCEPTED, AGREED)
            .allow(Close.class, IN_EFFECT)
            .allow(CaseCommand.FollowUp.class, IN_EFFECT, CLOSED)
            .allow(CaseCommand.DeclineRedo.class, IN_EFFECT, CLOSED)
            .allow(ArchiveDossier.class, CLOSED);

    /** Where a command has led once it has been carried out, so that there it can come again. */
    private static final StatusTable<MediationStatus> LEADS_TO = new StatusTable<>(
                    MediationStatus.class, MediationTable::refusal)
            .allow(Accept.class, ACCEPTED)
            .allow(ReachAgreement.class, AGREED, IN_EFFECT)
            .allow(Refuse.class, CLOSED)
            .allow(Terminate.class, CLOSED)
            .allow(Close.class, CLOSED)
            .allow(CaseCommand.VoidCase.class, CLOSED);

    private MediationTable() {}

    /** Whether that command, come again, can still be a repeat. */
    static boolean isWithinReach(LedgerCommand command, MediationStatus status) {
        return TABLE.allows(command.getClass(), status) || LEADS_TO.allows(command.getClass(), status);
    }

    private static Rejection refusal(MediationStatus status) {
        return switch (status) {
            case OPENED -> MediationRejection.NOT_ACCEPTED;
            case ACCEPTED -> MediationRejection.ALREADY_ACCEPTED;
            case AGREED -> MediationRejection.ALREADY_AGREED;
            case IN_EFFECT -> MediationRejection.IN_EFFECT;
            case CLOSED -> MediationRejection.CLOSED;
        };
    }
}

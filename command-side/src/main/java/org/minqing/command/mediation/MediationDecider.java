package org.minqing.command.mediation;

import static org.minqing.command.mediation.MediationTable.TABLE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseRejection;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionCommand;
import org.minqing.command.common.CaseDecider;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.TakeOver;
import org.minqing.command.mediation.MediationState.Known;
import org.minqing.command.mediation.MediationState.None;

/** Decides what a mediation answers to a command. */
public final class MediationDecider {

    private MediationDecider() {}

    public static Decision decide(LedgerCommand command, MediationState state, DecisionContext context) {
        return switch (state) {
            case None none -> begin(command, context);
            case Known known -> decide(command, known, context);
        };
    }

    private static Decision begin(LedgerCommand command, DecisionContext context) {
        return switch (command) {
            case Open c -> Opening.open(c, context);
            case Adopt c -> Opening.adopt(c, context);
            case MediationCommand c -> Decision.reject(CaseRejection.NOT_FOUND);
            case CaseCommand c -> Decision.reject(CaseRejection.NOT_FOUND);
            case HandlingCommand c -> Decision.reject(CaseRejection.NOT_FOUND);
            case PetitionCommand c -> Decision.reject(CaseRejection.NOT_FOUND);
            case HotlineRequestCommand c -> Decision.reject(CaseRejection.NOT_FOUND);
        };
    }

    private static Decision decide(LedgerCommand command, Known state, DecisionContext context) {
        return switch (command) {
            // Opening what stands already, whatever is said about it now, is the first opening again.
            case Open c -> Decision.nothingChanges();
            case Adopt c -> Decision.nothingChanges();
            case MediationCommand c -> onStanding(c, state, context, known -> mediate(c, known, context));
            case CaseCommand c -> onStanding(c, state, context, known -> common(c, known, context));
            case HandlingCommand c -> Decision.reject(CaseRejection.NOT_ALLOWED_NOW);
            case PetitionCommand c -> Decision.reject(CaseRejection.NOT_ALLOWED_NOW);
            case HotlineRequestCommand c -> Decision.reject(CaseRejection.NOT_ALLOWED_NOW);
        };
    }

    private static Decision onStanding(
            LedgerCommand command, Known state, DecisionContext context, Function<Known, Decision> decide) {
        if (Repeats.isRepeated(command, state, context)) {
            return Decision.nothingChanges();
        }
        return Decision.firstBroken(
                        CommonChecks.onStanding(command, state.file().base(), context))
                .or(() -> TABLE.check(command, state.status(), context.act()))
                .<Decision>map(Function.identity())
                .orElseGet(
                        () -> TakeOver.deciding(state, state.file().base(), context, MediationEvolution::goOn, decide));
    }

    private static Decision mediate(MediationCommand command, Known state, DecisionContext context) {
        MediationFile file = state.file();
        return switch (command) {
            case Open c -> Decision.nothingChanges();
            case Adopt c -> Decision.nothingChanges();
            case Consent c -> Acceptance.consent(c, file, context);
            case Refuse c -> Conclusion.refuse(c, file, context);
            case Accept c -> Acceptance.accept(c, file, context);
            case AppointMediator c -> Mediators.appoint(c, file, context);
            case ObjectToMediator c -> Mediators.object(c, file, context);
            case ReplaceMediator c -> Mediators.replace(c, file, context);
            case ScheduleSession c -> SessionDecision.schedule(c, file, context);
            case HoldSession c -> SessionDecision.hold(c, file, context);
            case CancelSession c -> SessionDecision.cancel(c, file, context);
            case AssessRisk c -> Decision.accept(new MediationEvent.RiskAssessed(context.act(), c.risk(), c.reason()));
            // At once, whatever risk was assessed before, or none (art. 25).
            case ReportToPolice c ->
                Decision.accept(new MediationEvent.ReportedToPolice(context.act(), c.body(), c.reason()));
            case Extend c -> Prolongation.decide(c, file, context);
            case ReachAgreement c -> AgreementDecision.reach(c, file, context);
            case Sign c -> Signing.sign(c, state, context);
            case Seal c -> Signing.seal(c, state, context);
            case AmendAgreement c -> AgreementDecision.amend(c, state, context);
            case Perform c -> Performance.perform(c, state, context);
            case Breach c -> Performance.breach(c, state, context);
            case Urge c -> Performance.urge(c, state, context);
            case ApplyForConfirmation c -> ConfirmationDecision.apply(c, state, context);
            case RecordConfirmation c -> ConfirmationDecision.record(c, state, context);
            case Terminate c -> Conclusion.terminate(c, file, context);
            case Close c -> Conclusion.close(c, context);
            case ArchiveDossier c -> archive(state, context);
        };
    }

    private static Decision archive(Known state, DecisionContext context) {
        return state instanceof MediationState.Closed closed
                ? Dossier.archive(closed, context)
                : Decision.reject(CaseRejection.NOT_ALLOWED_NOW);
    }

    /** Where a mediation asks more of a command that every case knows. */
    private static Decision common(CaseCommand command, Known state, DecisionContext context) {
        List<Check> checks = switch (command) {
            case CaseCommand.Escalate c -> List.of(CommitteeAbove.of(c, state.file(), context));
            case CaseCommand c -> List.of();
        };
        Optional<Decision> refused = Decision.firstBroken(checks).map(Function.identity());
        return refused.orElseGet(() -> command instanceof CaseCommand.FollowUp followUp
                ? FollowedParty.decide(followUp, state.file(), context)
                : CaseDecider.decide(command, state.file().base(), context));
    }
}

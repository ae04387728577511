package org.minqing.command.mediation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.mediation.FlareUpRisk.Assessment;
import org.minqing.command.mediation.FlareUpRisk.Report;
import org.minqing.command.mediation.MediationState.Known;
import org.minqing.command.mediation.Panel.Objection;
import org.minqing.command.mediation.Panel.Replacement;
import org.minqing.command.mediation.Session.Appointment;

/** Knows a command that says again what is already so: it is accepted and changes nothing. */
final class Repeats {

    private Repeats() {}

    static boolean isRepeated(LedgerCommand command, Known state, DecisionContext context) {
        return MediationTable.isWithinReach(command, state.status())
                && switch (command) {
                    case MediationCommand c -> isSo(c, state, context);
                    case CaseCommand.VoidCase c -> ended(Ending.asked(c), state);
                    case CaseCommand c -> false;
                    case HandlingCommand c -> false;
                    case PetitionCommand c -> false;
                    case HotlineRequestCommand c -> false;
                };
    }

    private static boolean isSo(MediationCommand command, Known state, DecisionContext context) {
        MediationFile file = state.file();
        return switch (command) {
            case Open c -> true;
            case Adopt c -> true;
            case Consent c -> c.how().equals(file.consents().get(c.party()));
            case Refuse c -> ended(Ending.asked(c), state);
            case Accept c ->
                state instanceof MediationState.Accepted
                        && (c.committee().isEmpty() || c.committee().equals(file.committee()));
            case AppointMediator c -> file.panel().has(c.mediator());
            case ObjectToMediator c ->
                file.panel().objections().contains(new Objection(c.party(), c.mediator(), c.reason()));
            case ReplaceMediator c ->
                file.panel().has(c.to()) && file.panel().replacements().contains(new Replacement(c.from(), c.to()));
            case ScheduleSession c -> file.sessions().all().stream().anyMatch(session -> isScheduledSo(session, c));
            case HoldSession c -> file.sessions().all().stream().anyMatch(session -> wasHeldSo(session, c, context));
            case CancelSession c ->
                file.sessions()
                        .find(c.sessionId())
                        .flatMap(Session::cancelled)
                        .filter(c.reason()::equals)
                        .isPresent();
            case AssessRisk c -> file.risk().assessed().equals(Optional.of(new Assessment(c.risk(), c.reason())));
            case ReportToPolice c -> file.risk().reports().contains(new Report(c.body(), c.reason()));
            case Extend c -> lastDay(file, context).filter(c.until()::equals).isPresent();
            case ReachAgreement c ->
                agreedOn(state)
                        .filter(terms -> terms.sayTheSame(c.form(), c.obligations(), c.text()))
                        .isPresent();
            case AmendAgreement c ->
                agreedOn(state)
                        .filter(terms -> terms.sayTheSame(c.form(), c.obligations(), c.text()))
                        .isPresent();
            case Sign c ->
                document(state).filter(draft -> draft.isSignedBy(c.signatory())).isPresent();
            case Seal c ->
                document(state)
                        .flatMap(Draft::sealedBy)
                        .filter(c.committee()::equals)
                        .isPresent();
            case Perform c ->
                owed(c.obligation(), state)
                        .filter(owed -> isPerformedSo(owed, c, context))
                        .isPresent();
            case Breach c ->
                owed(c.obligation(), state)
                        .filter(owed -> !owed.performed())
                        .flatMap(Owed::breach)
                        .filter(c.reason()::equals)
                        .isPresent();
            // Urging twice is two acts, as with every note.
            case Urge c -> false;
            case ApplyForConfirmation c ->
                confirmation(state)
                        .filter(known -> known.court().equals(Optional.of(c.court()))
                                && known.applicants().equals(c.applicants()))
                        .isPresent();
            case RecordConfirmation c ->
                confirmation(state)
                        .filter(known -> known.result().equals(Optional.of(c.result()))
                                && known.reason().equals(c.reason()))
                        .isPresent();
            case Terminate c -> ended(Ending.asked(c), state);
            case Close c -> ended(Ending.asked(c), state);
            case ArchiveDossier c -> state instanceof MediationState.Closed closed && closed.archived();
        };
    }

    private static boolean ended(Ending asked, Known state) {
        return state instanceof MediationState.Closed closed && closed.ending().equals(asked);
    }

    private static boolean isScheduledSo(Session session, ScheduleSession command) {
        return session.isStillToCome()
                && command.sessionId().map(session.sessionId()::equals).orElse(true)
                && session.appointment().equals(Optional.of(new Appointment(command.at(), command.place())));
    }

    /** An ad-hoc session has no name to know it by: the same minutes on another day are another session. */
    private static boolean wasHeldSo(Session session, HoldSession command, DecisionContext context) {
        ZoneId zone = context.rules().zone();
        Moment now = context.act().occurredAt();
        return session.minutes()
                .filter(minutes -> minutes.tellTheSame(command.present(), command.record(), command.jointBodies()))
                .filter(minutes -> command.sessionId()
                        .map(session.sessionId()::equals)
                        .orElseGet(() -> minutes.at().day(zone).equals(now.day(zone))))
                .isPresent();
    }

    /** The same sum at the same moment is the same payment; at another moment it is one more instalment. */
    private static boolean isPerformedSo(Owed owed, Perform command, DecisionContext context) {
        return command.amount()
                .map(yuan -> owed.payments().stream()
                        .anyMatch(payment -> payment.isTheSame(context.act().occurredAt(), yuan)))
                .orElse(owed.performed());
    }

    private static Optional<LocalDate> lastDay(MediationFile file, DecisionContext context) {
        return file.base()
                .clocks()
                .running(DeadlineKind.MEDIATION)
                .map(clock -> Prolongation.lastDay(clock.deadline(), context));
    }

    private static Optional<Draft> document(Known state) {
        return state.toBeSigned().or(() -> state.inForce().map(Agreement::document));
    }

    private static Optional<Terms> agreedOn(Known state) {
        return document(state).map(Draft::terms);
    }

    private static Optional<Owed> owed(String obligation, Known state) {
        return state.inForce().flatMap(agreement -> agreement.find(obligation));
    }

    private static Optional<Confirmation> confirmation(Known state) {
        return state.inForce().map(Agreement::confirmation);
    }
}

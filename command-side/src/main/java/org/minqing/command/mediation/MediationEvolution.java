package org.minqing.command.mediation;

import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Supplemented;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.MediationEvent.*;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.CaseEvolution;
import org.minqing.command.common.CaseFile;
import org.minqing.command.mediation.MediationState.Agreed;
import org.minqing.command.mediation.MediationState.InEffect;
import org.minqing.command.mediation.MediationState.Known;
import org.minqing.command.mediation.MediationState.None;

/** What an event does to a mediation. Never fails: what happened, happened; what makes no sense changes nothing. */
public final class MediationEvolution {

    private MediationEvolution() {}

    public static MediationState evolve(MediationState state, LedgerEvent event) {
        return switch (state) {
            case None none -> begin(none, event);
            case Known known -> goOn(known, event);
        };
    }

    private static MediationState begin(None none, LedgerEvent event) {
        return switch (event) {
            case Opened e ->
                new MediationState.Opened(MediationFile.of(
                        CaseFile.registered(CaseKind.MEDIATION, e.intake(), PartyRoles.of(e.details())),
                        Optional.of(e.details())));
            case Adopted e ->
                adopted(
                        MediationFile.of(CaseFile.adopted(CaseKind.MEDIATION, e.adoption()), Optional.empty()),
                        e.adoption());
            case MediationEvent e -> none;
            case CaseEvent e -> none;
            case HandlingEvent e -> none;
            case PetitionEvent e -> none;
            case HotlineRequestEvent e -> none;
        };
    }

    static Known goOn(Known state, LedgerEvent event) {
        return switch (event) {
            case MediationEvent e ->
                evolve(
                        state.with(state.file()
                                .with(state.file().base().actedAt(e.act().occurredAt()))),
                        e);
            case Voided e -> end(common(state, e), Ending.of(e));
            case Supplemented e -> supplemented(common(state, e));
            case CaseEvent e -> common(state, e);
            case HandlingEvent e -> state;
            case PetitionEvent e -> state;
            case HotlineRequestEvent e -> state;
        };
    }

    private static Known evolve(Known state, MediationEvent event) {
        MediationFile file = state.file();
        return switch (event) {
            case Opened e -> state;
            case Adopted e -> state;
            case Consented e -> state.with(file.consented(e.party(), e.how()));
            case Refused e -> end(state, Ending.of(e));
            case Accepted e -> accepted(state, e);
            case MediatorAppointed e -> state.with(file.with(file.panel().appointed(e.mediator())));
            case MediatorObjectedTo e -> state.with(file.with(file.panel().objected(e)));
            case MediatorReplaced e -> state.with(file.with(file.panel().replaced(e)));
            case SessionScheduled e -> state.with(file.with(file.sessions().scheduled(e)));
            case SessionHeld e -> state.with(file.with(file.sessions().held(e)));
            case SessionCancelled e -> state.with(file.with(file.sessions().cancelled(e)));
            case RiskAssessed e -> state.with(file.with(file.risk().assessed(e)));
            case ReportedToPolice e -> state.with(file.with(file.risk().reported(e)));
            case Extended e -> state;
            case AgreementReached e -> AgreementEvolution.agreed(state, new Terms(e.form(), e.obligations(), e.text()));
            case AgreementAmended e ->
                AgreementEvolution.amended(state, new Terms(e.form(), e.obligations(), e.text()));
            case Signed e -> AgreementEvolution.draft(state, draft -> draft.signed(e.signatory()));
            case Sealed e -> AgreementEvolution.draft(state, draft -> draft.sealed(e.committee()));
            case TookEffect e -> AgreementEvolution.tookEffect(state, e);
            case Performed e ->
                AgreementEvolution.owed(
                        state, e.obligation(), owed -> owed.performed(e.act().occurredAt(), e.amount()));
            case Breached e -> AgreementEvolution.owed(state, e.obligation(), owed -> owed.breached(e.reason()));
            case Urged e -> state;
            case ConfirmationAppliedFor e ->
                AgreementEvolution.confirmation(
                        state, confirmation -> confirmation.appliedFor(e.court(), e.applicants()));
            case ConfirmationRecorded e ->
                AgreementEvolution.confirmation(state, confirmation -> confirmation.recorded(e.result(), e.reason()));
            case Terminated e -> end(state, Ending.of(e));
            case Closed e -> end(state, Ending.of(e));
            case DossierArchived e -> archived(state);
        };
    }

    private static Known common(Known state, CaseEvent event) {
        return state.with(state.file().with(CaseEvolution.evolve(state.file().base(), event)));
    }

    private static Known adopted(MediationFile file, Adoption adoption) {
        return adoption.closedAs()
                .<Known>map(as -> ended(file, Ending.told(as)))
                .orElseGet(() -> new MediationState.Opened(file));
    }

    /** A second file may know how it ended what the first told as open. */
    private static Known supplemented(Known state) {
        return switch (state) {
            case MediationState.Opened opened ->
                opened.file()
                        .base()
                        .adoption()
                        .map(known -> adopted(opened.file(), known))
                        .orElse(opened);
            case MediationState.Accepted accepted -> accepted;
            case Agreed agreed -> agreed;
            case InEffect inEffect -> inEffect;
            case MediationState.Closed closed -> closed;
        };
    }

    private static Known accepted(Known state, Accepted event) {
        if (!(state instanceof MediationState.Opened opened)) {
            return state;
        }
        CaseFile common = opened.file().base();
        CaseFile levelled = common.with(common.standing().handledAt(event.level()));
        CaseFile held = event.committee()
                .map(committee -> levelled.with(levelled.standing().heldBy(committee)))
                .orElse(levelled);
        return new MediationState.Accepted(opened.file().with(held).nowAccepted());
    }

    private static Known end(Known state, Ending ending) {
        return state instanceof MediationState.Closed closed
                ? closed
                : new MediationState.Closed(
                        state.file(), ending, state.inForce(), state.inForce().flatMap(a -> state.toBeSigned()), false);
    }

    private static MediationState.Closed ended(MediationFile file, Ending ending) {
        return new MediationState.Closed(file, ending, Optional.empty(), Optional.empty(), false);
    }

    private static Known archived(Known state) {
        return state instanceof MediationState.Closed closed
                ? new MediationState.Closed(
                        closed.file(), closed.ending(), closed.agreement(), closed.amendment(), true)
                : state;
    }
}

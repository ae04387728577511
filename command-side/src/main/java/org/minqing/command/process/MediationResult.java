package org.minqing.command.process;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.SourceId;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Inheritance;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationEvent.Opened;
import org.minqing.api.MediationEvent.Refused;
import org.minqing.api.MediationEvent.Terminated;
import org.minqing.api.MediationEvent.TookEffect;
import org.minqing.api.PetitionCommand.RecordMediationConcluded;
import org.minqing.command.common.CaseCommands;

/**
 * Brings the result of a mediation home to the petition that was referred to it.
 *
 * <p>A petition that waits no longer takes no notice, and one that needs a written agreement goes on waiting for it: what it
 * refuses comes home with the next result, or not at all.
 */
@DisallowReplay
public class MediationResult {

    private final Messenger messenger;
    private final Function<CaseId, Optional<LedgerEvent>> beginnings;

    public MediationResult(CaseCommands commands, EventStore ledger) {
        this(
                commands,
                caseId -> ledger.readEvents(caseId.toString(), 0)
                        .asStream()
                        .findFirst()
                        .map(first -> (LedgerEvent) first.getPayload()));
    }

    /** @param beginnings the first event of a case */
    public MediationResult(CaseCommands commands, Function<CaseId, Optional<LedgerEvent>> beginnings) {
        this.messenger = new Messenger(commands);
        this.beginnings = beginnings;
    }

    @EventHandler
    void on(TookEffect event, @SourceId String mediation) {
        bringHome(mediation, ClosedAs.AGREEMENT, event.form() == Form.WRITTEN);
    }

    @EventHandler
    void on(Terminated event, @SourceId String mediation) {
        bringHome(mediation, event.as(), false);
    }

    @EventHandler
    void on(Refused event, @SourceId String mediation) {
        bringHome(mediation, ClosedAs.REFUSED, false);
    }

    @EventHandler
    void on(Voided event, @SourceId String mediation) {
        if (event.kind() == CaseKind.MEDIATION) {
            bringHome(mediation, ClosedAs.VOID, false);
        }
    }

    private void bringHome(String mediation, ClosedAs outcome, boolean written) {
        petitionOf(mediation)
                .ifPresent(petition -> messenger.tell(
                        CaseKind.PETITION,
                        petition,
                        new RecordMediationConcluded(CaseId.of(mediation), outcome, written)));
    }

    /** How a mediation began says where it came from. */
    private Optional<CaseId> petitionOf(String mediation) {
        return beginnings
                .apply(CaseId.of(mediation))
                .filter(Opened.class::isInstance)
                .map(Opened.class::cast)
                .flatMap(opened -> opened.intake().inherits())
                .filter(inherits -> inherits.fromKind() == CaseKind.PETITION)
                .map(Inheritance::from);
    }
}

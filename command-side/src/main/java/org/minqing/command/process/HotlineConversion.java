package org.minqing.command.process;

import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestCommand.RecordConversionRefused;
import org.minqing.api.HotlineRequestCommand.RecordConverted;
import org.minqing.api.HotlineRequestEvent.MediationRequested;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Source;
import org.minqing.api.PetitionCommand;
import org.minqing.api.Refusal;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.CaseNumbers;

/** 转信访、转调解: begins the case that a hotline request goes on as, and closes the request once it stands. */
@DisallowReplay
public class HotlineConversion {

    private final Messenger messenger;
    private final Successor successor;

    public HotlineConversion(CaseCommands commands, CaseNumbers numbers, ZoneId zone) {
        this.messenger = new Messenger(commands);
        this.successor = new Successor(numbers, zone);
    }

    @EventHandler
    void on(PetitionRequested event, @SourceId String request) {
        convert(
                event.act(),
                CaseId.of(request),
                CaseKind.PETITION,
                event.petition(),
                new PetitionCommand.Register(
                        successor.numbered(event.intake(), CaseKind.PETITION, event.petition()), event.details()));
    }

    @EventHandler
    void on(MediationRequested event, @SourceId String request) {
        MediationDetails details = new MediationDetails(
                Source.REFERRED,
                event.disputeType(),
                Successor.parties(event.applicants(), event.respondents()),
                event.claim(),
                Optional.empty(),
                event.committee(),
                Optional.of(CaseId.of(request)));
        convert(
                event.act(),
                CaseId.of(request),
                CaseKind.MEDIATION,
                event.mediation(),
                new MediationCommand.Open(
                        successor.numbered(event.intake(), CaseKind.MEDIATION, event.mediation()), details));
    }

    private void convert(Act act, CaseId request, CaseKind kind, CaseId successorId, LedgerCommand beginning) {
        Optional<Refusal> refused = messenger.carryOn(act, kind, successorId, beginning);
        LedgerCommand answer = refused.<LedgerCommand>map(
                        why -> new RecordConversionRefused(why.code(), Messenger.inOrder(why)))
                .orElseGet(() -> new RecordConverted(successorId));
        messenger.tell(CaseKind.HOTLINE_REQUEST, request, answer).ifPresent(why -> {
            throw new UnexpectedRefusal(request, answer, why);
        });
    }
}

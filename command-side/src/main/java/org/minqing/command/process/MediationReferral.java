package org.minqing.command.process;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand.Consent;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Source;
import org.minqing.api.PetitionCommand.RecordMediationOpened;
import org.minqing.api.PetitionCommand.RecordMediationRefused;
import org.minqing.api.PetitionEvent.MediationReferred;
import org.minqing.api.Refusal;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.CaseNumbers;

/** 访调对接: opens the mediation a petition is referred to, with the consents both sides gave, and tells the petition. */
@DisallowReplay
public class MediationReferral {

    /** How a party consented whose consent the petition tells of. */
    static final String WITH_THE_REFERRAL = "WITH_THE_REFERRAL";

    private final Messenger messenger;
    private final Successor successor;

    public MediationReferral(CaseCommands commands, CaseNumbers numbers, ZoneId zone) {
        this.messenger = new Messenger(commands);
        this.successor = new Successor(numbers, zone);
    }

    @EventHandler
    void on(MediationReferred event, @SourceId String petition) {
        List<Party> parties = Successor.parties(event.petitioners(), List.of(event.respondent()));
        MediationDetails details = new MediationDetails(
                Source.REFERRED,
                event.disputeType(),
                parties,
                event.claim(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(CaseId.of(petition)));
        Open open = new Open(successor.numbered(event.intake(), CaseKind.MEDIATION, event.mediation()), details);
        Optional<Refusal> refused = messenger.carryOn(event.act(), CaseKind.MEDIATION, event.mediation(), open);
        if (refused.isEmpty()) {
            parties.stream()
                    .filter(party -> hasConsented(party, Set.copyOf(event.consents())))
                    .forEach(party -> consent(event, party));
        }
        LedgerCommand answer = refused.<LedgerCommand>map(
                        why -> new RecordMediationRefused(why.code(), Messenger.inOrder(why)))
                .orElseGet(() -> new RecordMediationOpened(event.mediation()));
        messenger.tell(CaseKind.PETITION, CaseId.of(petition), answer).ifPresent(why -> {
            throw new UnexpectedRefusal(CaseId.of(petition), answer, why);
        });
    }

    /** A mediation that went on meanwhile needs it no longer, and may say so. */
    private void consent(MediationReferred event, Party party) {
        messenger.carryOn(
                event.act(), CaseKind.MEDIATION, event.mediation(), new Consent(party.partyId(), WITH_THE_REFERRAL));
    }

    /** A consent names a side, or who of that side gave it. */
    private static boolean hasConsented(Party party, Set<String> consents) {
        String side = switch (party.role()) {
            case APPLICANT -> "PETITIONER";
            case RESPONDENT, THIRD_PARTY -> "RESPONDENT";
        };
        return consents.contains(side)
                || party.person()
                        .map(Object::toString)
                        .filter(consents::contains)
                        .isPresent()
                || party.unit().filter(consents::contains).isPresent();
    }
}

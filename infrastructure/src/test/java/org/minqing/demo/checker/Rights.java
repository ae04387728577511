package org.minqing.demo.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.HandlingEvent.Dispatched;
import org.minqing.api.HandlingEvent.ObjectionAccepted;
import org.minqing.api.HandlingEvent.ObjectionRaised;
import org.minqing.api.HandlingEvent.ReceiptConfirmed;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionEvent;

/**
 * Nobody is mediated against their will; a written agreement binds once all have signed and the committee has sealed; the
 * accused unit never gets an accusation; only what was received can be objected to; asking oneself proves nothing.
 */
final class Rights implements Invariant {

    @Override
    public List<String> brokenIn(List<Recorded> stream) {
        Walk walk = new Walk();
        stream.forEach(recorded -> walk.look(recorded.event()));
        return walk.broken;
    }

    private static final class Walk {

        private final List<String> broken = new ArrayList<>();
        private final Set<String> consented = new HashSet<>();
        private final Set<String> signed = new HashSet<>();
        private List<String> parties = List.of();
        private Form form = Form.ORAL;
        private boolean sealed;
        private boolean held;
        private Optional<String> accused = Optional.empty();
        private boolean received;
        private boolean reviewAsked;

        private void look(LedgerEvent event) {
            switch (event) {
                case MediationEvent.Opened e ->
                    parties = e.details().parties().stream().map(Party::partyId).toList();
                case MediationEvent.Consented e -> consented.add(e.party());
                case MediationEvent.Accepted e -> expect(consented.containsAll(parties), "accepted without consent", e);
                case MediationEvent.SessionHeld e -> held = true;
                case MediationEvent.AgreementReached e -> {
                    expect(held, "agreed without a session", e);
                    draft(e.form());
                }
                case MediationEvent.AgreementAmended e -> {
                    expect(e.consents().containsAll(parties), "amended without everybody", e);
                    draft(e.form());
                }
                case MediationEvent.Signed e -> signed.add(e.signatory());
                case MediationEvent.Sealed e -> sealed = true;
                case MediationEvent.TookEffect e -> {
                    boolean mediatorSigned = signed.stream().anyMatch(one -> !parties.contains(one));
                    expect(
                            form == Form.ORAL || (sealed && mediatorSigned && signed.containsAll(parties)),
                            "took effect unsigned or unsealed",
                            e);
                }
                case PetitionEvent.Registered e ->
                    accused = e.details().matter() == Matter.ACCUSATION
                            ? e.details().respondent().flatMap(respondent -> respondent.unit())
                            : Optional.empty();
                case Dispatched e -> {
                    boolean toAccused = accused.filter(unit ->
                                    unit.equals(e.leadUnit()) || e.coUnits().contains(unit))
                            .isPresent();
                    expect(!toAccused, "an accusation went to the accused", e);
                    received = false;
                }
                case ReceiptConfirmed e -> received = true;
                case ObjectionRaised e -> expect(received, "objected to before it was received", e);
                case ObjectionAccepted e -> received = false;
                case FollowedUp e -> expect(e.reached() || !e.valid(), "valid, though nobody was reached", e);
                case PetitionEvent.ReviewRequested e -> reviewAsked = true;
                case PetitionEvent.ReviewConcluded e -> expect(reviewAsked, "a review nobody asked for", e);
                default -> {
                    // Touches no right that is watched here.
                }
            }
        }

        private void draft(Form next) {
            form = next;
            sealed = false;
            signed.clear();
        }

        private void expect(boolean holds, String otherwise, LedgerEvent event) {
            if (!holds) {
                broken.add(otherwise + ": " + event);
            }
        }
    }
}

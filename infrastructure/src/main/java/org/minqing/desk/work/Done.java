package org.minqing.desk.work;

import org.minqing.api.query.CaseStatus;
import org.minqing.command.handling.HandlingFile;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.cases.Acted;
import org.minqing.desk.work.LineForms.InHand;

/**
 * What was just done at a desk.
 *
 * @param open there is still something to do with the case at that desk
 * @param awaited it is to be done first: a receipt of one of the desk's units to confirm, a redo that is proposed
 */
public record Done(Acted acted, boolean open, boolean awaited) {

    /** @param decides whoever sits there may say whether a redo is to be */
    static Done of(Acted acted, Seat seat, boolean decides) {
        boolean concluded = CaseStatus.valueOf(acted.status()).concluded();
        if (seat.desk() == Desk.FOLLOW_UP) {
            Called called = Called.of(acted.standing());
            boolean proposed = concluded && decides && called.tally().isRedoProposed();
            return new Done(acted, concluded && (proposed || called.isAwaited()), proposed);
        }
        if (seat.desk() == Desk.APPROVALS) {
            boolean more = LineForm.OF_APPROVALS.stream()
                    .anyMatch(form -> acted.standing().allowed().contains(form.word()));
            return new Done(acted, more, false);
        }
        HandlingFile handling = acted.standing().handling().orElse(HandlingFile.none());
        return new Done(
                acted, !concluded, new InHand(handling, seat.ours()).awaited().isPresent());
    }

    public String id() {
        return acted.id();
    }
}

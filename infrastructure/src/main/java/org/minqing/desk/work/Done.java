package org.minqing.desk.work;

import org.minqing.api.query.CaseStatus;
import org.minqing.command.handling.HandlingFile;
import org.minqing.desk.cases.Acted;
import org.minqing.desk.work.LineForms.InHand;

/**
 * What was just done at a desk.
 *
 * @param open somebody still has to handle the case
 * @param awaited a receipt of one of the desk's units is still to be confirmed
 */
public record Done(Acted acted, boolean open, boolean awaited) {

    static Done of(Acted acted, Seat seat) {
        HandlingFile handling = acted.standing().handling().orElse(HandlingFile.none());
        return new Done(
                acted,
                !CaseStatus.valueOf(acted.status()).concluded(),
                new InHand(handling, seat.ours()).awaited().isPresent());
    }

    public String id() {
        return acted.id();
    }
}

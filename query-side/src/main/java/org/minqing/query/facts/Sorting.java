package org.minqing.query.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Magnitude;
import org.minqing.api.Nature;
import org.minqing.api.Origin;

/**
 * Under what a case is filed: everything a list can be filtered and a figure be grouped by.
 *
 * @param unit who handles it, or did last
 * @param owner the account of the first-contact owner; unknown where a register began the case
 * @param mediators those appointed now; several mediate together
 */
public record Sorting(
        Optional<String> area,
        Optional<String> category,
        Optional<String> channel,
        Optional<String> unit,
        Optional<Nature> nature,
        Optional<Magnitude> magnitude,
        Optional<Origin> origin,
        Optional<String> disputeType,
        Optional<String> committee,
        Optional<String> owner,
        List<String> mediators) {

    Sorting place(Optional<String> newArea, Optional<String> newChannel) {
        return new Sorting(
                newArea,
                category,
                newChannel,
                unit,
                nature,
                magnitude,
                origin,
                disputeType,
                committee,
                owner,
                mediators);
    }

    Sorting classify(Optional<String> newCategory, Optional<Magnitude> newMagnitude) {
        return new Sorting(
                area,
                newCategory.or(() -> category),
                channel,
                unit,
                nature,
                newMagnitude.or(() -> magnitude),
                origin,
                disputeType,
                committee,
                owner,
                mediators);
    }

    Sorting heldBy(Optional<String> newUnit) {
        return new Sorting(
                area, category, channel, newUnit, nature, magnitude, origin, disputeType, committee, owner, mediators);
    }

    Sorting nature(Optional<Nature> newNature) {
        return new Sorting(
                area, category, channel, unit, newNature, magnitude, origin, disputeType, committee, owner, mediators);
    }

    Sorting before(Optional<String> newCommittee) {
        return new Sorting(
                area,
                category,
                channel,
                unit,
                nature,
                magnitude,
                origin,
                disputeType,
                newCommittee.or(() -> committee),
                owner,
                mediators);
    }

    Sorting ownedBy(String newOwner) {
        return new Sorting(
                area,
                category,
                channel,
                unit,
                nature,
                magnitude,
                origin,
                disputeType,
                committee,
                Optional.of(newOwner),
                mediators);
    }

    Sorting mediatedBy(String mediator) {
        return mediators.contains(mediator) ? this : mediators(mediator, Optional.empty());
    }

    Sorting mediatedByInsteadOf(String mediator, String former) {
        return mediators(mediator, Optional.of(former));
    }

    private Sorting mediators(String added, Optional<String> removed) {
        List<String> now = new ArrayList<>(mediators);
        removed.ifPresent(now::remove);
        if (!now.contains(added)) {
            now.add(added);
        }
        return new Sorting(
                area,
                category,
                channel,
                unit,
                nature,
                magnitude,
                origin,
                disputeType,
                committee,
                owner,
                List.copyOf(now));
    }
}

package org.minqing.http.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;
import org.minqing.api.Place;
import org.minqing.person.ShownPerson;

/**
 * A home visit as somebody may read it: persons are masked, in the texts too.
 *
 * @param occurredAt when somebody went
 * @param withdrawn present where it was noted in error
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenedVisit(
        OccasionId id,
        AreaCode areaCode,
        Optional<Place> place,
        Moment occurredAt,
        String by,
        boolean met,
        String diary,
        List<ShownPerson> persons,
        Optional<Withdrawal> withdrawn,
        long version) {

    /** Who took it back, when and why. */
    public record Withdrawal(Moment occurredAt, String by, String reason) {}
}

package org.minqing.api.query;

import java.util.List;
import org.minqing.api.AreaCode;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;

/** @param total how many there are on all pages together */
public record HomeVisitPage(List<Visit> items, long total) {

    /**
     * What the diary says is in the visit's own history.
     *
     * @param at when somebody went
     * @param by who went
     * @param persons how many people they went to see, as far as they said
     */
    public record Visit(OccasionId id, AreaCode area, Moment at, String by, boolean met, int persons) {}
}

package org.minqing.http.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.OccasionId;
import org.minqing.person.ShownPerson;

/**
 * A key person in a list: masked, and without a word why.
 *
 * @param since the day they were named
 * @param days calendar days since somebody went to see them, or since they were named where that was later
 * @param overdue longer ago than the cadence allows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListedKeyPerson(
        OccasionId id,
        ShownPerson person,
        AreaCode areaCode,
        LocalDate since,
        Optional<LocalDate> lastVisit,
        long days,
        boolean overdue) {

    /** What stands in a line in the place of their name. */
    public String called() {
        return person.name().or(person::phone).orElse("");
    }
}

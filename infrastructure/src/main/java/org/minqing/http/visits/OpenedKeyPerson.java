package org.minqing.http.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;
import org.minqing.person.ShownPerson;

/**
 * A key person as somebody may read it: masked, in the reasons too.
 *
 * @param occurredAt when they were named
 * @param reason why
 * @param released present where it is needed no more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenedKeyPerson(
        OccasionId id,
        AreaCode areaCode,
        Optional<ShownPerson> person,
        Moment occurredAt,
        String by,
        String reason,
        Optional<Release> released,
        long version) {

    /** Who released them, when and why. */
    public record Release(Moment occurredAt, String by, String reason) {}
}

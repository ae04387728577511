package org.minqing.intake.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.PersonalData;
import org.minqing.api.Place;
import org.minqing.person.PersonReferences;

/** Puts references to the case's persons where its texts name them, so that no name stands in an event. */
final class WithoutNames {

    private WithoutNames() {}

    static Adoption of(Adoption from, Map<String, String> attributes, List<PersonalData> persons) {
        Map<String, String> others = new LinkedHashMap<>();
        attributes.forEach((column, text) -> others.put(column, PersonReferences.put(text, persons)));
        return new Adoption(
                from.number(),
                from.origin(),
                from.receivedAt(),
                from.channel(),
                from.area(),
                from.place()
                        .map(place -> new Place(PersonReferences.put(place.text(), persons), place.lon(), place.lat())),
                from.category(),
                put(from.subject(), persons),
                put(from.content(), persons),
                from.nature(),
                from.magnitude(),
                from.unit(),
                from.level(),
                from.persons(),
                from.repliedAt(),
                put(from.replyText(), persons),
                from.closedAs(),
                from.closedAt(),
                from.resolution(),
                from.onTime(),
                from.followUps(),
                others);
    }

    private static Optional<String> put(Optional<String> text, List<PersonalData> persons) {
        return text.map(said -> PersonReferences.put(said, persons));
    }
}

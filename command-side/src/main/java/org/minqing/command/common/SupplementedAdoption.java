package org.minqing.command.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minqing.api.Adoption;

/** One case told of by two files of one source: what the first did not know, the second adds. */
final class SupplementedAdoption {

    private SupplementedAdoption() {}

    /** What is known stays; only gaps are filled. */
    static Adoption of(Adoption known, Adoption added) {
        return new Adoption(
                known.number(),
                known.origin(),
                known.receivedAt(),
                known.channel().or(added::channel),
                known.area().or(added::area),
                known.place().or(added::place),
                known.category().or(added::category),
                known.subject().or(added::subject),
                known.content().or(added::content),
                known.nature().or(added::nature),
                known.magnitude().or(added::magnitude),
                known.unit().or(added::unit),
                known.level().or(added::level),
                both(known.persons(), added.persons()),
                known.repliedAt().or(added::repliedAt),
                known.replyText().or(added::replyText),
                known.closedAs().or(added::closedAs),
                known.closedAt().or(added::closedAt),
                known.resolution().or(added::resolution),
                known.onTime().or(added::onTime),
                both(known.followUps(), added.followUps()),
                both(known.attributes(), added.attributes()));
    }

    private static <T> List<T> both(List<T> known, List<T> added) {
        Set<T> all = new LinkedHashSet<>(known);
        all.addAll(added);
        return new ArrayList<>(all);
    }

    private static Map<String, String> both(Map<String, String> known, Map<String, String> added) {
        Map<String, String> all = new LinkedHashMap<>(added);
        all.putAll(known);
        return all;
    }
}

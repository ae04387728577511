package org.minqing.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a register knows about a case, and nothing else. Every field may be absent, and absent means unknown, never a
 * default.
 *
 * @param onTime the register's own verdict, where it gives no times to judge by
 * @param repliedAt present where the register says there was a reply, {@link Moment#unknown()} where not when
 * @param closedAs present where the register says it ended
 * @param closedAt when it ended; absent or {@link Moment#unknown()} where it does not say
 * @param level the level that handled it
 * @param attributes columns without a place here, verbatim, by their heading
 */
public record Adoption(
        String number,
        Origin origin,
        Moment receivedAt,
        Optional<String> channel,
        Optional<AreaCode> area,
        Optional<Place> place,
        Optional<String> category,
        @FreeText Optional<String> subject,
        @FreeText Optional<String> content,
        Optional<Nature> nature,
        Optional<Magnitude> magnitude,
        Optional<String> unit,
        Optional<Level> level,
        List<PersonId> persons,
        Optional<Moment> repliedAt,
        @FreeText Optional<String> replyText,
        Optional<ClosedAs> closedAs,
        Optional<Moment> closedAt,
        Optional<Resolution> resolution,
        Optional<Boolean> onTime,
        List<FollowUpAnswers> followUps,
        @FreeText Map<String, String> attributes) {

    /** The same case under the number it is given here. */
    public Adoption withNumber(String given) {
        return new Adoption(
                given,
                origin,
                receivedAt,
                channel,
                area,
                place,
                category,
                subject,
                content,
                nature,
                magnitude,
                unit,
                level,
                persons,
                repliedAt,
                replyText,
                closedAs,
                closedAt,
                resolution,
                onTime,
                followUps,
                attributes);
    }

    /** One answered follow-up a register reports. */
    public record FollowUpAnswers(
            Moment at, Optional<Boolean> contacted, Optional<Boolean> solved, Optional<Satisfaction> satisfaction) {}
}

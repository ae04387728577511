package org.minqing.api;

import java.util.Optional;

/**
 * What every case that people register holds from its first moment.
 *
 * @param number {@code P-440310-2026-000017}: for people to say aloud; may have gaps
 * @param queryCode a random code with which the resident can look the case up
 * @param subject at most 200 characters
 * @param content at most 20,000 characters; known names and numbers of the case's persons stand as references
 * @param firstContactOwner 首问负责人, the person who received it and owns it until it is closed
 * @param magnitude proposed by the category where nobody said
 * @param intakeLevel level of the desk that took it in, for information only
 * @param shift the duty shift it was taken in on; of a hotline request {@link HotlineDetails} says it
 * @param raisedAt where it came up on an occasion that the ledger knows
 */
public record Intake(
        String number,
        String queryCode,
        String channel,
        Moment receivedAt,
        AreaCode area,
        Optional<Place> place,
        Optional<String> category,
        @FreeText String subject,
        @FreeText String content,
        String firstContactOwner,
        Optional<Magnitude> magnitude,
        Optional<Level> intakeLevel,
        boolean confidential,
        Optional<Origin> origin,
        Optional<Inheritance> inherits,
        Optional<String> shift,
        Optional<RaisedAt> raisedAt) {

    /** Of a case that nobody took in on a shift and that came up on no occasion. */
    public Intake(
            String number,
            String queryCode,
            String channel,
            Moment receivedAt,
            AreaCode area,
            Optional<Place> place,
            Optional<String> category,
            String subject,
            String content,
            String firstContactOwner,
            Optional<Magnitude> magnitude,
            Optional<Level> intakeLevel,
            boolean confidential,
            Optional<Origin> origin,
            Optional<Inheritance> inherits) {
        this(
                number,
                queryCode,
                channel,
                receivedAt,
                area,
                place,
                category,
                subject,
                content,
                firstContactOwner,
                magnitude,
                intakeLevel,
                confidential,
                origin,
                inherits,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, which came up on this occasion. */
    public Intake raisedAt(RaisedAt occasion) {
        return new Intake(
                number,
                queryCode,
                channel,
                receivedAt,
                area,
                place,
                category,
                subject,
                content,
                firstContactOwner,
                magnitude,
                intakeLevel,
                confidential,
                origin,
                inherits,
                shift,
                Optional.of(occasion));
    }
}

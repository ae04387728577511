package org.minqing.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one occasion, and its event stream, for ever: a time-ordered UUID. */
public record OccasionId(@JsonValue UUID value) {

    @JsonCreator
    public static OccasionId of(String text) {
        return new OccasionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

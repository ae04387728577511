package org.minqing.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one case, and its event stream, for ever.
 *
 * @param value derived from (source, externalId) where a register named the case, else a time-ordered UUID
 */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    /** The case that another system knows under this name: the same pair is the same case, whoever asks and when. */
    public static CaseId named(Origin origin) {
        String pair = origin.source().length() + ":" + origin.source() + origin.externalId();
        return new CaseId(UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

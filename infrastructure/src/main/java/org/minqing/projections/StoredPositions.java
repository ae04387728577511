package org.minqing.projections;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the projections stand in the stream, as their database says. */
@Component
final class StoredPositions {

    private final JdbcClient jdbc;
    private final Serializer serializer;

    StoredPositions(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /**
     * @param position the number of the last event taken in
     * @param claimed whether a node keeps it up
     */
    record StoredPosition(long position, boolean claimed) {}

    /** Empty where it was never filled. */
    Optional<StoredPosition> find(String projection) {
        return read(projection, "");
    }

    /** The same, and until the transaction ends nobody puts another in its place. */
    Optional<StoredPosition> hold(String projection) {
        return read(projection, " for key share");
    }

    private Optional<StoredPosition> read(String projection, String how) {
        return jdbc.sql(
                        "select token, token_type, owner from token_entry where processor_name = ? and token is not null"
                                + how)
                .param(projection)
                .query((row, number) -> new StoredPosition(
                        position(row.getBytes("token"), row.getString("token_type")), row.getString("owner") != null))
                .optional();
    }

    private long position(byte[] token, String type) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(0);
    }
}

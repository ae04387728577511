package org.minqing.projections;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.minqing.store.NodeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the projections stand in the stream, as their database says. */
@Component
final class StoredPositions {

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final NodeName node;

    StoredPositions(JdbcClient jdbc, Serializer serializer, NodeName node) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.node = node;
    }

    /**
     * @param position the number of the last event taken in
     * @param ours whether it is this node's to go on from there
     * @param kept whether some node has said within a minute that it keeps it up; whoever is killed takes no leave
     */
    record StoredPosition(long position, boolean ours, boolean kept) {}

    /** Empty where it was never filled. */
    Optional<StoredPosition> find(String projection) {
        return read(projection, "");
    }

    /** The same, and until the transaction ends nobody puts another in its place. */
    Optional<StoredPosition> hold(String projection) {
        return read(projection, " for key share");
    }

    private Optional<StoredPosition> read(String projection, String how) {
        return jdbc.sql("""
                        select token, token_type, coalesce(owner = ?, false) as ours,
                               owner is not null and timestamp::timestamptz > clock_timestamp() - interval '1 minute' as kept
                          from token_entry where processor_name = ? and token is not null
                        """ + how)
                .param(node.value())
                .param(projection)
                .query((row, number) -> new StoredPosition(
                        position(row.getBytes("token"), row.getString("token_type")),
                        row.getBoolean("ours"),
                        row.getBoolean("kept")))
                .optional();
    }

    private long position(byte[] token, String type) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(0);
    }
}

package org.minqing.projections;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.minqing.query.projection.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the projections stand in the stream, whichever node keeps them up. */
@Component
public class ProjectionPositions {

    private final List<Projection> projections;
    private final Followers followers;
    private final JdbcClient jdbc;
    private final Serializer serializer;

    ProjectionPositions(List<Projection> projections, Followers followers, JdbcClient jdbc, Serializer serializer) {
        this.projections = projections;
        this.followers = followers;
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** What a projection is doing. */
    public enum State {
        /** It has taken in every event. */
        CAUGHT_UP,
        /** It takes in what came lately. */
        BEHIND,
        /** It could not take in what comes next, and tries again and again. */
        FAILING,
        /** Nobody keeps it up; filling it anew does. */
        STOPPED
    }

    /**
     * @param position the number of the last event taken in
     * @param behind how many events are not yet
     */
    public record Position(String name, State state, long position, long behind) {}

    public List<Position> all() {
        return names().stream().map(this::position).toList();
    }

    List<String> names() {
        return projections.stream().map(Projection::name).sorted().toList();
    }

    public Optional<Position> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Position position(String name) {
        Optional<Token> token = token(name);
        long position = token.map(Token::position).orElse(0L);
        long behind = jdbc.sql("select count(*) from domain_event where global_index > ?")
                .param(position)
                .query(Long.class)
                .single();
        return new Position(name, state(name, token.filter(Token::claimed).isPresent(), behind > 0), position, behind);
    }

    /** How it stands, found out without counting what it has not taken in. */
    Lag lag(String name, int many) {
        Optional<Token> token = token(name);
        long position = token.map(Token::position).orElse(0L);
        boolean behind = moreAfter(position, 0);
        return new Lag(
                state(name, token.filter(Token::claimed).isPresent(), behind), behind && moreAfter(position, many));
    }

    /** @param far whether it has more events not taken in than was asked for */
    record Lag(State state, boolean far) {}

    /** The number of the newest event that is durable; 0 where there is none. */
    long newest() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    /** The number of the last event taken in. */
    long taken(String name) {
        return token(name).map(Token::position).orElse(0L);
    }

    private boolean moreAfter(long position, int events) {
        return jdbc.sql("""
                        select exists (
                            select 1 from domain_event where global_index > :position
                             order by global_index offset :events limit 1)
                        """)
                .param("position", position)
                .param("events", events)
                .query(Boolean.class)
                .single();
    }

    private State state(String name, boolean claimed, boolean behind) {
        if (followers.isFailing(name)) {
            return State.FAILING;
        }
        if (!followers.follows(name) && !claimed) {
            return State.STOPPED;
        }
        return behind ? State.BEHIND : State.CAUGHT_UP;
    }

    private Optional<Token> token(String name) {
        return jdbc.sql(
                        "select token, token_type, owner from token_entry where processor_name = ? and token is not null")
                .param(name)
                .query((row, number) -> new Token(
                        position(row.getBytes("token"), row.getString("token_type")), row.getString("owner") != null))
                .optional();
    }

    private long position(byte[] token, String type) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(0);
    }

    private record Token(long position, boolean claimed) {}
}

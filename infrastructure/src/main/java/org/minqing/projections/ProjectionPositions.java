package org.minqing.projections;

import java.util.List;
import java.util.Optional;
import org.minqing.projections.StoredPositions.StoredPosition;
import org.minqing.query.projection.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the projections stand in the stream, whichever node keeps them up. */
@Component
public class ProjectionPositions {

    private final List<Projection> projections;
    private final Followers followers;
    private final StoredPositions stored;
    private final JdbcClient jdbc;

    ProjectionPositions(List<Projection> projections, Followers followers, StoredPositions stored, JdbcClient jdbc) {
        this.projections = projections;
        this.followers = followers;
        this.stored = stored;
        this.jdbc = jdbc;
    }

    /** What a projection is doing. */
    public enum State {
        /** It has taken in every event. */
        CAUGHT_UP,
        /** It takes in what came lately. */
        BEHIND,
        /** It believes to have taken in more than there is: the ledger was put back to an earlier time without it. */
        AHEAD,
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
        Optional<StoredPosition> token = stored.find(name);
        long position = token.map(StoredPosition::position).orElse(0L);
        long behind = jdbc.sql("select count(*) from domain_event where global_index > ?")
                .param(position)
                .query(Long.class)
                .single();
        return new Position(name, state(name, token, behind > 0), position, behind);
    }

    /** How it stands, found out without counting what it has not taken in. */
    Lag lag(String name, int many) {
        Optional<StoredPosition> token = stored.find(name);
        long position = token.map(StoredPosition::position).orElse(0L);
        boolean behind = moreAfter(position, 0);
        return new Lag(state(name, token, behind), behind && moreAfter(position, many));
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
        return stored.find(name).map(StoredPosition::position).orElse(0L);
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

    private State state(String name, Optional<StoredPosition> token, boolean behind) {
        boolean kept = token.filter(StoredPosition::kept).isPresent();
        boolean isTakenInElsewhere = kept && !followers.isTakenInHere(name);
        if (followers.isFailing(name) && !isTakenInElsewhere) {
            return State.FAILING;
        }
        if (!followers.follows(name) && !kept) {
            return State.STOPPED;
        }
        if (behind) {
            return State.BEHIND;
        }
        return token.map(StoredPosition::position).orElse(0L) > newest() ? State.AHEAD : State.CAUGHT_UP;
    }
}

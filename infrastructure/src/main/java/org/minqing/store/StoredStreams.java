package org.minqing.store;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseId;

/**
 * Where the stream of each case is kept: what was decided is appended to it, and what is decided next is decided on it. Who
 * follows the events of all cases reads them in PostgreSQL, wherever they are kept.
 */
public interface StoredStreams {

    /** The profile under which an Axon Server keeps them; without it PostgreSQL does. */
    String ON_AXON_SERVER = "axon-server";

    /**
     * All of them or none, in the unit of work at hand where there is one. Of two writers at the same place of a stream one
     * fails, now or when the unit of work is committed.
     *
     * @throws org.springframework.dao.DuplicateKeyException where others have written there
     * @throws org.springframework.dao.DataAccessException where nothing could be stored, or nobody knows
     */
    void append(List<StoredEvent> events);

    /** So many events of a case at most, from a place in its stream on. */
    List<StoredEvent> read(UUID caseId, long from, int limit);

    /** The snapshot of a case, where it has one, and so many of the events that came after it at most. */
    List<StoredEvent> readFromSnapshot(UUID caseId, int limit);

    /** The place of the last event of a case; empty where it has not begun. */
    OptionalLong last(UUID caseId);

    /** Which of these cases have begun. */
    Set<CaseId> standing(Collection<CaseId> cases);

    /** Returns once all that is stored by now stands where it is followed, and otherwise after two seconds. */
    void awaitFollowable();
}

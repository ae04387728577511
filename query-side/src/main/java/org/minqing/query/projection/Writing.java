package org.minqing.query.projection;

import java.util.List;

/** Writes events into the tables the search path leads to, within whatever transaction is open. */
public interface Writing {

    /** @param batch in the order of the stream; a constant number of statements, however long it is */
    void apply(List<ProjectedEvent> batch);

    /** Writes what was held back. */
    default void finish() {}
}

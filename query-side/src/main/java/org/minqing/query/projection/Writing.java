package org.minqing.query.projection;

import java.util.List;

/** Writes events into the tables of a projection, within whatever transaction is open. */
public interface Writing {

    /** @param batch in the order of the stream; a constant number of statements, however many events; long texts take more */
    void apply(List<ProjectedEvent> batch);

    /** Writes what was held back. */
    default void finish() {}
}

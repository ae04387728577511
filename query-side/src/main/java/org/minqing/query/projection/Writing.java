package org.minqing.query.projection;

import java.util.List;
import java.util.Set;

/** Writes events into the tables of a projection, within whatever transaction is open. */
public interface Writing {

    /**
     * What is held back changes only once nothing can fail any more: a batch that failed may come again in parts.
     *
     * @param batch in the order of the stream; a constant number of statements, however many events; long texts take more
     */
    void apply(List<ProjectedEvent> batch);

    /**
     * Where the cases lie that the last batch told of, before it or since.
     *
     * @return digits of areas, empty for one that is not known
     */
    default Set<String> touched() {
        return Set.of();
    }

    /** Writes what is held back, where that is too much by now. */
    default void relieve() {}

    /** Writes what was held back. */
    default void finish() {}
}

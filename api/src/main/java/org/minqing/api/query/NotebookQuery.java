package org.minqing.api.query;

import org.minqing.api.OccasionId;

/**
 * What stands in the notebook of a talk point, the latest first. Of the scope the area is heeded; no unit holds it, so whoever sees the cases
 * of some units only sees none.
 *
 * @param page from 0
 * @param size at most {@value #MAX_SIZE}
 */
public record NotebookQuery(Scope scope, OccasionId point, int page, int size) implements ScopedQuery<NotebookPage> {

    public static final int MAX_SIZE = 200;

    @Override
    public NotebookQuery about(Scope other) {
        return new NotebookQuery(other, point, page, size);
    }

    @Override
    public Class<NotebookPage> answeredWith() {
        return NotebookPage.class;
    }
}

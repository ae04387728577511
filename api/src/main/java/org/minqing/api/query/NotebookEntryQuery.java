package org.minqing.api.query;

import org.minqing.api.OccasionId;

/** All that happened to one notebook entry, every command already answered among it. */
public record NotebookEntryQuery(OccasionId id) implements LedgerQuery<NotebookEntryHistory> {

    @Override
    public Class<NotebookEntryHistory> answeredWith() {
        return NotebookEntryHistory.class;
    }
}

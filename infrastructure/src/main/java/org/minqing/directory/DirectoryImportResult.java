package org.minqing.directory;

import java.util.List;

/** What an import of a directory file did; entries that were there already and say the same are in no count. */
public record DirectoryImportResult(int added, int changed, List<RefusedRow> rejected) {}

package org.minqing.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryNames;
import org.minqing.intake.mapping.RegisterReader;
import org.minqing.table.Row;
import org.minqing.table.Rows;
import org.springframework.stereotype.Component;

/**
 * Works through one file, batch by batch. What is settled after a batch stays settled: an interrupted run goes on behind
 * it, and what of the next batch was done already is found to be known.
 */
@Component
class ImportRun {

    private static final int ROWS_AT_ONCE = 200;

    private final ImportTable imports;
    private final BatchSender batches;
    private final Directories directories;
    private final DirectoryNames names;

    ImportRun(ImportTable imports, BatchSender batches, Directories directories, DirectoryNames names) {
        this.imports = imports;
        this.batches = batches;
        this.directories = directories;
        this.names = names;
    }

    /** @throws org.minqing.table.UnreadableFile where the file cannot be read, or not further */
    void work(Job job, Path file) {
        long began = System.nanoTime();
        long total = count(file);
        try (Rows rows = Tables.open(file)) {
            imports.tellFile(job.id(), rows.encoding(), rows.headings(), total);
            RegisterReader reader = new RegisterReader(job.mapping(), rows.headings(), directories, names);
            for (long settled = 0; settled < job.done().read() && rows.next().isPresent(); settled++) {
                // These rows' fate was settled before the interruption.
            }
            Counts counts = job.done();
            for (List<Row> batch = next(rows); !batch.isEmpty(); batch = next(rows)) {
                List<Fate> fates = batches.send(job, reader, rows.headings().size(), batch);
                for (Fate fate : fates) {
                    counts = counts.plus(fate);
                }
                long busyMillis = job.busyMillis() + (System.nanoTime() - began) / 1_000_000;
                imports.settle(job.id(), counts, job.unmatched().all(), busyMillis, refused(fates));
            }
        }
    }

    /** Reading takes a small part of what deciding takes. */
    private static long count(Path file) {
        try (Rows rows = Tables.open(file)) {
            long count = 0;
            while (rows.next().isPresent()) {
                count++;
            }
            return count;
        }
    }

    private static List<Row> next(Rows rows) {
        List<Row> batch = new ArrayList<>(ROWS_AT_ONCE);
        while (batch.size() < ROWS_AT_ONCE) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                return batch;
            }
            batch.add(row.get());
        }
        return batch;
    }

    private static List<Fate.Refused> refused(List<Fate> fates) {
        return fates.stream()
                .filter(Fate.Refused.class::isInstance)
                .map(Fate.Refused.class::cast)
                .toList();
    }
}

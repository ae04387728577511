package org.minqing.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.minqing.api.CommandRefused;
import org.minqing.api.Origin;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;
import org.minqing.intake.mapping.CaseRow;
import org.minqing.intake.mapping.RegisterReader;
import org.minqing.intake.mapping.UnfitRow;
import org.minqing.table.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends the rows of a batch, several cases at a time but never more than leaves room for people at work. Rows about the
 * same case follow each other as in the file.
 */
@Component
class BatchSender {

    private final CaseSender sender;
    private final Newcomers newcomers;
    private final Directories directories;
    private final int atOnce;

    BatchSender(
            CaseSender sender,
            Newcomers newcomers,
            Directories directories,
            @Value("${minqing.intake.at-once:8}") int atOnce) {
        this.sender = sender;
        this.newcomers = newcomers;
        this.directories = directories;
        this.atOnce = atOnce;
    }

    /** What became of each row, in the order of the rows. */
    List<Fate> send(Job job, RegisterReader reader, int columns, List<Row> rows) {
        List<Fate> fates = new ArrayList<>();
        Map<Origin, List<Placed>> cases = new LinkedHashMap<>();
        Map<DirectoryKind, List<DirectoryEntry>> words = new LinkedHashMap<>();
        for (Row given : rows) {
            Row row = withoutPadding(given);
            fates.add(new Fate.Known(false));
            try {
                CaseRow read = reader.read(whole(row, columns));
                job.unmatched().add(read.unmatched());
                if (read instanceof CaseRow.Adopted adopted) {
                    adopted.newWords()
                            .forEach((kind, entries) -> words.computeIfAbsent(kind, same -> new ArrayList<>())
                                    .addAll(entries));
                }
                cases.computeIfAbsent(read.origin(), origin -> new ArrayList<>())
                        .add(new Placed(fates.size() - 1, row, read));
            } catch (UnfitRow unfit) {
                fates.set(fates.size() - 1, refused(row, unfit.column(), unfit.value(), unfit.code(), unfit.facts()));
            }
        }
        if (!job.dryRun()) {
            words.forEach(directories::addFromRegister);
        }
        Set<Origin> standing = sender.standing(cases.keySet());
        if (job.dryRun()) {
            cases.forEach((origin, placed) -> placed.forEach(row ->
                    fates.set(row.index(), standing.contains(origin) ? new Fate.Known(false) : new Fate.Imported())));
        } else {
            cases.keySet().removeAll(adoptNewcomers(job, cases, standing, fates));
            sendAll(job, cases.values(), fates);
        }
        return fates;
    }

    /** Those with one row, of which nothing stands yet. @return whose fate is settled by that */
    private List<Origin> adoptNewcomers(
            Job job, Map<Origin, List<Placed>> cases, Set<Origin> standing, List<Fate> fates) {
        List<Placed> rows = new ArrayList<>();
        List<CaseRow.Adopted> adopted = new ArrayList<>();
        cases.forEach((origin, placed) -> {
            if (!standing.contains(origin)
                    && placed.size() == 1
                    && placed.getFirst().read() instanceof CaseRow.Adopted newcomer) {
                rows.addAll(placed);
                adopted.add(newcomer);
            }
        });
        if (adopted.isEmpty()) {
            return List.of();
        }
        return newcomers
                .adopt(adopted, job)
                .map(refusals -> {
                    for (int i = 0; i < rows.size(); i++) {
                        Placed row = rows.get(i);
                        fates.set(
                                row.index(),
                                refusals.get(i)
                                        .<Fate>map(refused -> refused(row.row(), refused))
                                        .orElseGet(Fate.Imported::new));
                    }
                    return adopted.stream().map(CaseRow.Adopted::origin).toList();
                })
                .orElse(List.of());
    }

    private void sendAll(Job job, Iterable<List<Placed>> cases, List<Fate> fates) {
        Semaphore room = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("intake-", 0).factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Placed> rows : cases) {
                room.acquireUninterruptibly();
                running.add(threads.submit(() -> {
                    try {
                        rows.forEach(row -> set(fates, row.index(), send(job, row)));
                    } finally {
                        room.release();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private static void set(List<Fate> fates, int index, Fate fate) {
        synchronized (fates) {
            fates.set(index, fate);
        }
    }

    private Fate send(Job job, Placed row) {
        try {
            return sender.send(row.read(), job);
        } catch (CommandRefused refused) {
            return refused(row.row(), refused);
        }
    }

    private static Fate.Refused refused(Row row, CommandRefused refused) {
        Map<String, String> facts = refused.refusal().facts();
        return refused(
                row, "", facts.getOrDefault("value", ""), refused.refusal().code(), facts);
    }

    /** Fields of a fixed width come filled up with zeros, which nobody wrote and no database keeps. */
    private static Row withoutPadding(Row row) {
        return new Row(
                row.line(),
                row.cells().stream().map(text -> text.replace("\0", "")).toList());
    }

    private static Row whole(Row row, int columns) {
        if (row.cells().size() != columns) {
            throw new UnfitRow(
                    "",
                    "",
                    "import.cells-missing",
                    Map.of(
                            "cells", Integer.toString(row.cells().size()),
                            "columns", Integer.toString(columns)));
        }
        return row;
    }

    private static Fate.Refused refused(Row row, String column, String value, String code, Map<String, String> facts) {
        return new Fate.Refused(new RowFault(row.line(), column, value, code, facts), row.cells());
    }

    /** @param index of the row in its batch */
    private record Placed(int index, Row row, CaseRow read) {}
}

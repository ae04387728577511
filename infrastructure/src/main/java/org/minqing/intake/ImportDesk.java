package org.minqing.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.minqing.PrivateFolder;
import org.minqing.intake.ImportTable.Failure;
import org.minqing.intake.mapping.MappingText;
import org.minqing.table.UnreadableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes files in and has them worked through, one after another. Files wait in a folder of this node; after a restart it
 * takes its own up again where they stood.
 */
@Component
class ImportDesk implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

    private final ImportTable imports;
    private final RefusedRows refused;
    private final ImportRun run;
    private final Path folder;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import").factory());
    /** Waiting for their turn here, or being worked on. */
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;

    ImportDesk(ImportTable imports, RefusedRows refused, ImportRun run, @Value("${minqing.data-dir}") Path data)
            throws IOException {
        this.imports = imports;
        this.refused = refused;
        this.run = run;
        this.folder = PrivateFolder.at(data.resolve("imports"));
    }

    /** A place for a file that is on its way in. */
    Path place(UUID id) {
        return folder.resolve(id.toString());
    }

    static UUID newId() {
        return UUID.randomUUID();
    }

    /**
     * Queues the file that stands in the place of that id.
     *
     * @throws org.minqing.intake.mapping.MappingRefused where the mapping cannot be used
     */
    void accept(UUID id, String account, String file, String mappingName, String mapping, boolean dryRun) {
        MappingText.read(mapping);
        imports.queue(id, account, file, mappingName, mapping, dryRun);
        submit(id);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpAgain() {
        imports.abandoned().stream()
                .filter(id -> !Files.exists(place(id)))
                .forEach(id -> imports.finish(id, Optional.of(Failure.of("import.interrupted"))));
        submitOpen();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldRows() {
        refused.forgetOld();
    }

    /** What the database went away under goes on where it stood once it is back. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void goOn() {
        try {
            submitOpen();
        } catch (DataAccessException away) {
            log.debug("Imports cannot be looked for at the moment: {}", away.getMessage());
        }
    }

    private void submitOpen() {
        imports.open().stream().filter(id -> Files.exists(place(id))).forEach(this::submit);
    }

    private void submit(UUID id) {
        if (taken.add(id)) {
            worker.execute(() -> {
                try {
                    imports.begin(id).ifPresent(this::work);
                } catch (RuntimeException failure) {
                    log.warn("Import {} waits: {}", id, failure.toString());
                } finally {
                    taken.remove(id);
                }
            });
        }
    }

    private void work(Job job) {
        if (closing) {
            return;
        }
        Optional<Failure> failure = Optional.empty();
        try {
            run.work(job, place(job.id()));
        } catch (UnreadableFile e) {
            failure = Optional.of(new Failure(e.code(), e.facts()));
        } catch (RuntimeException e) {
            if (closing) {
                return;
            }
            if (isDatabaseAway(e)) {
                throw e;
            }
            log.warn("Import {} broke off", job.id(), e);
            failure = Optional.of(Failure.of("import.broke-off"));
        }
        imports.finish(job.id(), failure);
        discard(job.id());
    }

    private static boolean isDatabaseAway(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, link -> link.map(Throwable::getCause))
                .limit(20)
                .flatMap(Optional::stream)
                .anyMatch(cause -> cause instanceof DataAccessResourceFailureException
                        || cause instanceof TransientDataAccessException
                        || cause instanceof TransactionException);
    }

    private void discard(UUID id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            log.warn("The file of import {} stays behind", id, e);
        }
    }

    @Override
    public void destroy() {
        closing = true;
        worker.shutdownNow();
    }
}

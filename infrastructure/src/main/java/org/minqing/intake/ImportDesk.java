package org.minqing.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes files in and has them worked through, one after another. Files wait in a folder of this node; after a restart it
 * takes its own up again where they stood.
 */
@Component
class ImportDesk implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);

    private final ImportTable imports;
    private final ImportRun run;
    private final Path folder;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());
    private volatile boolean closing;

    ImportDesk(ImportTable imports, ImportRun run, @Value("${minqing.data-dir}") Path data) throws IOException {
        this.imports = imports;
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
    void accept(UUID id, String file, String mappingName, String mapping, boolean dryRun) {
        MappingText.read(mapping);
        imports.queue(id, file, mappingName, mapping, dryRun);
        submit(id);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpAgain() {
        imports.abandoned().stream()
                .filter(id -> !Files.exists(place(id)))
                .forEach(id -> imports.finish(id, Optional.of(Failure.of("import.interrupted"))));
        imports.open().stream().filter(id -> Files.exists(place(id))).forEach(this::submit);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldRows() {
        imports.forgetRowsRefusedLongAgo();
    }

    private void submit(UUID id) {
        worker.execute(() -> imports.begin(id).ifPresent(this::work));
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
            log.warn("Import {} broke off", job.id(), e);
            failure = Optional.of(Failure.of("import.broke-off"));
        }
        imports.finish(job.id(), failure);
        discard(job.id());
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

package org.minqing.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.minqing.http.Problem;
import org.minqing.table.UnreadableFile;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes directory files in. */
@RestController
class DirectoryImportController {

    private final DirectoryImport directoryImport;

    DirectoryImportController(DirectoryImport directoryImport) {
        this.directoryImport = directoryImport;
    }

    @PostMapping(
            path = {
                "/api/areas/imports",
                "/api/categories/imports",
                "/api/channels/imports",
                "/api/dispute-types/imports",
                "/api/units/imports",
                "/api/staff/imports",
                "/api/committees/imports",
                "/api/mediators/imports"
            },
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<DirectoryImportResult> take(@RequestPart("file") FilePart file, ServerHttpRequest request) {
        String word = request.getPath().subPath(3, 4).value();
        DirectoryKind kind = DirectoryKind.ofWord(word).orElseThrow();
        return Mono.usingWhen(
                        temporaryFile(),
                        copy -> file.transferTo(copy).then(blocking(() -> directoryImport.take(kind, copy))),
                        copy -> blocking(() -> Files.deleteIfExists(copy)))
                .onErrorMap(
                        UnreadableFile.class,
                        failure -> Problem.invalid("file", "import.file-unreadable", failure.facts())
                                .asException());
    }

    private static Mono<Path> temporaryFile() {
        return blocking(() -> Files.createTempFile("minqing-directory", ".csv"));
    }

    /** Off the threads that serve connections. */
    private static <T> Mono<T> blocking(IoCall<T> call) {
        return Mono.fromCallable(call::run).subscribeOn(Schedulers.boundedElastic());
    }

    /** Work on files. */
    private interface IoCall<T> {
        T run() throws IOException;
    }
}

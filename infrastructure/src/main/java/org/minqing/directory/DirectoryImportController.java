package org.minqing.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.Sentences;
import org.minqing.http.Violation;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
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
    private final Sentences sentences;
    private final Rights rights;
    private final AccessLedger access;

    DirectoryImportController(
            DirectoryImport directoryImport, Sentences sentences, Rights rights, AccessLedger access) {
        this.directoryImport = directoryImport;
        this.sentences = sentences;
        this.rights = rights;
        this.access = access;
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
                "/api/mediators/imports",
                "/api/snippets/imports"
            },
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Taken> take(@RequestPart("file") FilePart file, Principal who, ServerHttpRequest request) {
        rights.demand(who, Deed.CHANGE_DIRECTORIES);
        String word = request.getPath().subPath(3, 4).value();
        DirectoryKind kind = DirectoryKind.ofWord(word).orElseThrow();
        return Mono.usingWhen(
                        temporaryFile(),
                        copy -> file.transferTo(copy).then(blocking(() -> {
                            access.record(AccessEntry.by(Asker.beside(who), AccessAct.DIRECTORY_CHANGED)
                                    .with("directory", word));
                            return said(directoryImport.take(kind, copy), Language.askedFor(request.getHeaders()));
                        })),
                        copy -> blocking(() -> Files.deleteIfExists(copy)))
                .onErrorMap(
                        UnreadableFile.class,
                        failure -> Problem.invalid(
                                        "import.file-unreadable",
                                        new Violation("file", failure.code(), failure.facts()))
                                .asException());
    }

    private Taken said(DirectoryImportResult result, Language language) {
        return new Taken(
                result.added(),
                result.changed(),
                result.rejected().stream().map(row -> said(row, language)).toList());
    }

    private Rejected said(RefusedRow row, Language language) {
        Map<String, String> facts = new HashMap<>(Map.of("field", row.column(), "value", row.value()));
        facts.putAll(row.facts());
        return new Rejected(
                row.line(), row.column(), row.value(), row.code(), sentences.say(language, row.code(), facts));
    }

    /** What an import of a directory file did. */
    record Taken(int added, int changed, List<Rejected> rejected) {}

    /** @param reason why the row cannot be taken, in a sentence */
    record Rejected(long line, String column, String value, String code, String reason) {}

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

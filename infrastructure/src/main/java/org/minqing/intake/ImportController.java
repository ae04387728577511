package org.minqing.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.OpenEnd;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.Violation;
import org.minqing.intake.mapping.MappingRefused;
import org.minqing.intake.mapping.ShippedMappings;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes registers in and tells how far they are. */
@RestController
class ImportController {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final int LONGEST_MAPPING = 200_000;

    private final ImportDesk desk;
    private final TheirImports theirs;
    private final RejectedRows rejected;
    private final Sentences sentences;
    private final OpenEnd openEnd;
    private final Rights rights;
    private final AccessLedger access;
    private final Executor writers =
            task -> Thread.ofPlatform().daemon().name("refused-rows").start(task);

    ImportController(
            ImportDesk desk,
            TheirImports theirs,
            RejectedRows rejected,
            Sentences sentences,
            OpenEnd openEnd,
            Rights rights,
            AccessLedger access) {
        this.desk = desk;
        this.rejected = rejected;
        this.theirs = theirs;
        this.sentences = sentences;
        this.openEnd = openEnd;
        this.rights = rights;
        this.access = access;
    }

    /** The import that was queued. */
    record Accepted(UUID id) {}

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Accepted> accept(
            @RequestPart("file") FilePart file,
            @RequestPart("mapping") Part mapping,
            @RequestPart(name = "dryRun", required = false) @Nullable Part dryRun,
            Principal who) {
        rights.demand(who, Deed.IMPORT_REGISTER);
        UUID id = ImportDesk.newId();
        boolean dry = dryRun instanceof FormFieldPart said && said.value().equals("true");
        return text(mapping)
                .flatMap(given -> file.transferTo(desk.place(id)).then(blocking(() -> {
                    access.record(AccessEntry.by(Asker.beside(who), AccessAct.REGISTER_IMPORTED)
                            .with("import", id.toString())
                            .with("mapping", name(given))
                            .with("dryRun", Boolean.toString(dry)));
                    desk.accept(id, who.getName(), file.filename(), name(given), mappingOf(given), dry);
                    return new Accepted(id);
                })))
                .onErrorResume(failure -> blocking(() -> Files.deleteIfExists(desk.place(id)))
                        .then(Mono.error(failure instanceof MappingRefused refused ? unfit(refused) : failure)));
    }

    @GetMapping("/api/imports/{id}")
    Mono<ImportStatus> status(@PathVariable UUID id, Principal who, ServerHttpRequest request) {
        return blocking(() -> theirs.find(id, who, wording(request)));
    }

    /** The same again and again while it changes, until it is over. */
    @GetMapping(path = "/api/imports/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<ImportStatus>> stream(@PathVariable UUID id, Principal who, ServerHttpRequest request) {
        return openEnd.of(Flux.interval(Duration.ZERO, LOOK_EVERY).onBackpressureDrop())
                .concatMap(tick -> status(id, who, request))
                .distinctUntilChanged()
                .takeUntil(status -> status.state().isOver())
                .map(status -> ServerSentEvent.builder(status)
                        .event("import")
                        .id(Long.toString(status.read()))
                        .build());
    }

    /** The rows that were refused, as they came, with why: to be mended and sent again. */
    @GetMapping(path = "/api/imports/{id}/rejected", produces = "text/csv;charset=UTF-8")
    Mono<ResponseEntity<Publisher<DataBuffer>>> rejected(
            @PathVariable UUID id, Principal who, ServerHttpRequest request, ServerHttpResponse response) {
        return status(id, who, request)
                .flatMap(status -> blocking(() -> {
                    access.record(AccessEntry.by(Asker.beside(who), AccessAct.EXPORTED)
                            .with("import", id.toString())
                            .with("what", "refused rows"));
                    return status;
                }))
                .map(status -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.csv\"")
                        .body(DataBufferUtils.outputStreamPublisher(
                                out -> rejected.write(id, wording(request), out), response.bufferFactory(), writers)));
    }

    private Wording wording(ServerHttpRequest request) {
        Language language = Language.askedFor(request.getHeaders());
        return (code, facts) -> sentences.say(language, code, facts);
    }

    /** A mapping comes as text or as a file. */
    private static Mono<String> text(Part part) {
        return part instanceof FormFieldPart field
                ? Mono.just(field.value())
                : DataBufferUtils.join(part.content(), LONGEST_MAPPING).map(buffer -> {
                    String text = buffer.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(buffer);
                    return text;
                });
    }

    private static String name(String given) {
        return ShippedMappings.NAMES.contains(given.strip()) ? given.strip() : "own";
    }

    private static String mappingOf(String given) {
        return ShippedMappings.text(given.strip()).orElse(given);
    }

    private static ProblemException unfit(MappingRefused refused) {
        return Problem.invalid("import.mapping-refused", new Violation("mapping", refused.code(), refused.facts()))
                .asException();
    }

    /** Off the threads that serve connections. */
    private static <T> Mono<T> blocking(IoCall<T> call) {
        return Mono.fromCallable(call::run).subscribeOn(Schedulers.boundedElastic());
    }

    /** Work on files and the database. */
    private interface IoCall<T> {
        T run() throws IOException;
    }
}

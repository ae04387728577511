package org.minqing.http.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseEvent.PaperAdded;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.Paper;
import org.minqing.command.common.CaseCommands;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.cases.CaseIds;
import org.minqing.http.cases.CaseStreams;
import org.minqing.http.reading.FreeText;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes papers in and gives them out. */
@RestController
class PaperController {

    private static final int LARGEST = 20 << 20;
    private static final String OTHER = "OTHER";

    private final Requests requests;
    private final PaperStore papers;
    private final PaperTypes types = new PaperTypes();
    private final CaseStreams streams;
    private final CaseCommands commands;

    PaperController(Requests requests, PaperStore papers, CaseStreams streams, CaseCommands commands) {
        this.requests = requests;
        this.papers = papers;
        this.streams = streams;
        this.commands = commands;
    }

    /** The form holds {@code file}, and where wanted {@code paperKind}, {@code title}, {@code by} and {@code note}. */
    @PostMapping(
            path = "/api/cases/{id}/papers",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Added>> add(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .flatMap(form -> bytes(form)
                        .flatMap(content -> Mono.fromCallable(() -> added(id, form, content))
                                .subscribeOn(requests.threads())));
    }

    private static Mono<byte[]> bytes(MultiValueMap<String, Part> form) {
        if (!(form.getFirst("file") instanceof FilePart file)) {
            return Mono.error(Problem.invalid("file", "request.multipart-needed", Map.of("field", "file"))
                    .asException());
        }
        return DataBufferUtils.join(file.content(), LARGEST)
                .map(PaperController::copied)
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] copied(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private ResponseEntity<Added> added(String id, MultiValueMap<String, Part> form, byte[] content) {
        CaseId caseId = CaseIds.parsed(id).orElseThrow(PaperController::noSuchCase);
        CaseKind kind = streams.kindOf(caseId).orElseThrow(PaperController::noSuchCase);
        if (content.length == 0) {
            throw Problem.invalid("file", "request.paper-empty", Map.of("field", "file"))
                    .asException();
        }
        String name = form.getFirst("file") instanceof FilePart file ? file.filename() : "";
        String type = types.check(content, name);
        String sha256 = sha256(content);
        String paperKind = field(form, "paperKind").orElse(OTHER);
        String title = field(form, "title").orElseGet(() -> FreeText.shortened(name, OTHER));
        papers.keep(sha256, type, content);
        CommandResult result = commands.send(
                        kind, caseId, new AddPaper(paperKind, title, sha256, Optional.empty()), headers(form))
                .join();
        String paperId = paperOf(caseId, sha256, paperKind)
                .map(Paper::paperId)
                .orElseThrow(() -> new IllegalStateException("A paper that was just added is there"));
        return ResponseEntity.status(201)
                .header(HttpHeaders.LOCATION, "/api/cases/" + caseId + "/papers/" + paperId)
                .body(new Added(paperId, sha256, type, result.version()));
    }

    private static Map<String, String> headers(MultiValueMap<String, Part> form) {
        Map<String, String> headers = new java.util.HashMap<>();
        headers.put(CommandHeaders.ACTOR, Request.LOCAL_ACCOUNT);
        field(form, "by").ifPresent(by -> headers.put(CommandHeaders.BY, by));
        field(form, "note").ifPresent(note -> headers.put(CommandHeaders.NOTE, note));
        return headers;
    }

    private static Optional<String> field(MultiValueMap<String, Part> form, String name) {
        return form.getFirst(name) instanceof FormFieldPart part
                        && !part.value().isBlank()
                ? Optional.of(FreeText.checked(name, part.value()))
                : Optional.empty();
    }

    private Optional<Paper> paperOf(CaseId caseId, String sha256, String paperKind) {
        return streams.read(caseId).stream()
                .map(CaseStreams.Recorded::event)
                .filter(PaperAdded.class::isInstance)
                .map(event -> ((PaperAdded) event).paper())
                .filter(paper ->
                        paper.contentId().equals(sha256) && paper.paperKind().equals(paperKind))
                .findFirst();
    }

    @GetMapping("/api/cases/{id}/papers/{paper}")
    ResponseEntity<byte[]> give(@PathVariable String id, @PathVariable String paper) {
        CaseId caseId = CaseIds.parsed(id).orElseThrow(PaperController::noSuchCase);
        Paper known = streams.read(caseId).stream()
                .map(CaseStreams.Recorded::event)
                .filter(PaperAdded.class::isInstance)
                .map(event -> ((PaperAdded) event).paper())
                .filter(each -> each.paperId().equals(paper))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "case.unknown-paper").asException());
        PaperStore.Kept kept = papers.find(known.contentId())
                .orElseThrow(() -> Problem.of(404, "case.unknown-paper").asException());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(known.title(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(kept.content());
    }

    private static RuntimeException noSuchCase() {
        return Problem.of(404, CaseRejection.NOT_FOUND.code()).asException();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Added(String paperId, String contentId, String mediaType, long version) {}
}

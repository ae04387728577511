package org.minqing.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasesQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.export.UnmaskedExport.State;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.cases.CaseList;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Parameters;
import org.minqing.http.reading.Reading;
import org.minqing.table.SheetFormat;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Exports with persons in clear: asked for, decided on by another account, fetched once. */
@RestController
class UnmaskedExportController {

    private final Requests requests;
    private final CaseList list;
    private final UnmaskedExports exports;
    private final UnmaskedFiles files;
    private final DirectoryNames names;
    private final Answers answers;
    private final Clock clock;
    private final ZoneId zone;

    UnmaskedExportController(
            Requests requests,
            CaseList list,
            UnmaskedExports exports,
            UnmaskedFiles files,
            DirectoryNames names,
            Answers answers,
            Clock clock,
            ZoneId zone) {
        this.requests = requests;
        this.list = list;
        this.exports = exports;
        this.files = files;
        this.names = names;
        this.answers = answers;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping(path = "/api/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> request(ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            Asked asked = read(Asked.class, request);
            SheetFormat format = SheetFormat.named(asked.format())
                    .orElseThrow(() -> Problem.invalid("format", "export.format", Map.of("field", "format"))
                            .asException());
            Parameters parameters = new Parameters(parameters(asked.query().orElse("")));
            CasesQuery matching = list.whole(request.who(), parameters);
            parameters.finish();
            UUID id = exports.request(request.who(), format, matching, asked.purpose());
            return answers.json(202, Map.of(), Map.of("id", id));
        });
    }

    @GetMapping(path = "/api/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> list(@RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            Parameters parameters = new Parameters(given);
            List<State> states = parameters.any("state", State.class);
            parameters.finish();
            List<State> asked = states.isEmpty() ? List.of(State.values()) : states;
            return secret(Map.of(
                    "items",
                    exports.in(request.who(), asked).stream().map(Item::of).toList()));
        });
    }

    @PostMapping(path = "/api/exports/{id}/approve", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> approve(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            exports.approve(request.who(), uuid(id));
            return secret(Map.of("state", State.APPROVED));
        });
    }

    @PostMapping(path = "/api/exports/{id}/refuse", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> refuse(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            exports.refuse(request.who(), uuid(id), read(Refused.class, request).reason());
            return secret(Map.of("state", State.REFUSED));
        });
    }

    @GetMapping("/api/exports/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, Principal who, ServerHttpRequest request) {
        // A GET without its body would use up the one time.
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            throw Problem.of(405, "http.405").asException();
        }
        UnmaskedFiles.Handed file = files.fetch(who, uuid(id), Language.askedFor(request.getHeaders()));
        return ResponseEntity.ok()
                .headers(Download.headers(file.format(), LocalDate.ofInstant(clock.instant(), zone)))
                .body(file.content().toByteArray());
    }

    private <T> T read(Class<T> type, Request request) {
        Reading reading = new Reading(names, CaseKind.PETITION);
        return reading.finish(reading.readWhole(type, JsonBody.read(request.headers(), request.body()), ""));
    }

    /** As the address of the list has them behind its question mark. */
    private static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        try {
            for (String each : query.split("&", -1)) {
                String[] pair = each.split("=", 2);
                if (!each.isBlank()) {
                    parameters.add(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "");
                }
            }
        } catch (IllegalArgumentException broken) {
            throw Problem.invalid("query", "export.query", Map.of()).asException();
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Answer secret(Object body) {
        return answers.json(200, Map.of("Cache-Control", "no-store"), body);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.of(404, "export.not-found").asException();
        }
    }

    /** @param query what stands behind the question mark of the case list; all cases where it is left out */
    record Asked(String format, Optional<String> query, String purpose) {}

    record Refused(String reason) {}

    record Item(
            UUID id,
            State state,
            String format,
            List<CaseId> caseIds,
            String purpose,
            String requestedBy,
            Instant requestedAt,
            Optional<UnmaskedExport.Decision> decision,
            Optional<Instant> fetchedAt) {

        static Item of(UnmaskedExport export) {
            return new Item(
                    export.id(),
                    export.state(),
                    export.format().word(),
                    export.cases(),
                    export.purpose(),
                    export.requestedBy(),
                    export.requestedAt(),
                    export.decision(),
                    export.fetchedAt());
        }
    }
}

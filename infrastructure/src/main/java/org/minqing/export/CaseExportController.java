package org.minqing.export;

import java.io.OutputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.minqing.api.query.CasesQuery;
import org.minqing.export.CaseExports.Wanted;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.cases.CaseList;
import org.minqing.http.reading.Parameters;
import org.minqing.table.SheetFormat;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case list as a file: the same address with a format, the same cases in the same order, all of them. */
@RestController
class CaseExportController {

    private static final int AT_ONCE = 16 * 1024;

    /** What people may type into these is checked against nothing, and may be a name. */
    private static final Set<String> TYPED = Set.of("q", "source", "externalId");

    private final CaseList list;
    private final CaseExports exports;
    private final Clock clock;
    private final ZoneId zone;
    private final Executor writers =
            task -> Thread.ofPlatform().daemon().name("export").start(task);

    CaseExportController(CaseList list, CaseExports exports, Clock clock, ZoneId zone) {
        this.list = list;
        this.exports = exports;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/api/cases/export")
    ResponseEntity<Publisher<DataBuffer>> export(
            @RequestParam MultiValueMap<String, String> given,
            Principal who,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Parameters parameters = new Parameters(given);
        Optional<SheetFormat> asked = parameters.one("format", SheetFormat::named, "csv, xlsx");
        CasesQuery cases = list.whole(who, parameters);
        parameters.finish();
        SheetFormat format =
                asked.orElseThrow(() -> Problem.invalid("format", "case.field-missing", Map.of("field", "format"))
                        .asException());
        Consumer<OutputStream> file =
                exports.begin(who, new Wanted(cases, filters(given), format, Language.askedFor(request.getHeaders())));
        return ResponseEntity.ok()
                .headers(Download.headers(format, LocalDate.ofInstant(clock.instant(), zone)))
                .body(DataBufferUtils.outputStreamPublisher(file, response.bufferFactory(), writers, AT_ONCE));
    }

    private static String filters(MultiValueMap<String, String> given) {
        return new TreeMap<>(given)
                .entrySet().stream()
                        .filter(each -> !each.getKey().equals("format"))
                        .map(each -> each.getKey() + "="
                                + (TYPED.contains(each.getKey()) ? "…" : String.join(",", each.getValue())))
                        .collect(Collectors.joining("&"));
    }
}

package org.minqing.http.figures;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.OpenEnd;
import org.minqing.http.figures.LiveFigures.Period;
import org.minqing.http.figures.LiveFigures.Snapshot;
import org.minqing.http.reading.Parameters;
import org.minqing.security.right.Rights;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/**
 * The figures, live. Each event holds all of them, so whoever comes back with {@code Last-Event-ID} has missed nothing
 * once the first has arrived.
 */
@RestController
class MetricsStreamController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveFigures figures;
    private final DirectoryNames names;
    private final OpenEnd openEnd;
    private final Rights rights;

    MetricsStreamController(LiveFigures figures, DirectoryNames names, OpenEnd openEnd, Rights rights) {
        this.figures = figures;
        this.names = names;
        this.openEnd = openEnd;
        this.rights = rights;
    }

    @GetMapping(path = "/api/metrics/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Flux<ServerSentEvent<Body>>> stream(
            @RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        LadderQuery asked = new LadderQuery(Scope.everything().within(parameters.areas("area", names::areaCode)));
        parameters.finish();
        Scope scope = rights.within(who, asked).scope();
        Flux<ServerSentEvent<Body>> events = openEnd.of(
                        Flux.merge(1, figures.of(scope).map(MetricsStreamController::event), heartbeat()))
                .takeWhile(event -> rights.within(who, asked).scope().equals(scope));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(events);
    }

    private static Flux<ServerSentEvent<Body>> heartbeat() {
        return Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<Body>builder().comment("").build());
    }

    private static ServerSentEvent<Body> event(Snapshot snapshot) {
        return ServerSentEvent.<Body>builder()
                .id(Long.toString(snapshot.id()))
                .event("metrics")
                .data(new Body(
                        snapshot.figures().today(),
                        snapshot.figures().month(),
                        snapshot.figures().year(),
                        snapshot.asOf()))
                .build();
    }

    record Body(Period today, Period month, Period year, Instant asOf) {}
}

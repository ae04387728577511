package org.minqing.http.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.Scope;
import org.minqing.http.Asking;
import org.minqing.http.Requests;
import org.minqing.projections.ProjectionBell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The figures of a scope as they change. All who watch the same scope share one counting: at once after something was done
 * in its areas, then at most four times a second. Who reads slowly gets the latest and nothing in between.
 */
@Component
public class LiveFigures {

    private static final Logger log = LoggerFactory.getLogger(LiveFigures.class);
    private static final Duration PACE = Duration.ofMillis(250);

    /** So that a new day begins on the page too, and what another node took in is seen. */
    private static final Duration ANYWAY = Duration.ofSeconds(15);

    private final Asking asking;
    private final Requests requests;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicLong lastId;
    private final Sinks.Many<Set<String>> changes = Sinks.many().multicast().directBestEffort();
    private final Map<Scope, Flux<Snapshot>> watched = new ConcurrentHashMap<>();

    public LiveFigures(Asking asking, ProjectionBell bell, Requests requests, Clock clock, ZoneId zone) {
        this.asking = asking;
        this.requests = requests;
        this.clock = clock;
        this.zone = zone;
        this.lastId = new AtomicLong(clock.millis());
        bell.subscribe("figures", this::changed);
    }

    private synchronized void changed(Set<String> areas) {
        lastId.incrementAndGet();
        changes.tryEmitNext(areas);
    }

    private static boolean concerns(Scope scope, Set<String> areas) {
        return scope.areas().isEmpty()
                || areas.stream().anyMatch(area -> scope.areas().stream().anyMatch(area::startsWith));
    }

    /** @param scope what whoever watches may see. The first comes at once. */
    public Flux<Snapshot> of(Scope scope) {
        return Flux.merge(watched.computeIfAbsent(scope, this::shared), count(scope, false))
                // Something done in other periods than these is told too: a page may be looking at those.
                .distinctUntilChanged(
                        snapshot -> snapshot,
                        (last, next) -> !next.somethingDone() && next.figures().equals(last.figures()))
                .onBackpressureLatest();
    }

    private Flux<Snapshot> shared(Scope scope) {
        AtomicBoolean done = new AtomicBoolean();
        return Flux.merge(
                        changes.asFlux().filter(areas -> concerns(scope, areas)).doOnNext(areas -> done.set(true)),
                        Flux.interval(ANYWAY))
                .onBackpressureLatest()
                // One at a time: while it is counted and the pause after it lasts, further changes become one.
                .concatMap(
                        signal -> count(scope, done.getAndSet(false))
                                .concatWith(Mono.<Snapshot>empty().delaySubscription(PACE)),
                        1)
                .doFinally(end -> watched.remove(scope))
                .publish()
                .refCount(1);
    }

    private Mono<Snapshot> count(Scope scope, boolean somethingDone) {
        return Mono.defer(() -> snapshot(scope, somethingDone)).onErrorResume(failure -> {
            log.warn("The figures cannot be counted at the moment: {}", failure.toString());
            return Mono.empty();
        });
    }

    /** All questions at once: whoever watches waits for the longest of them and not for one after another. */
    private Mono<Snapshot> snapshot(Scope scope, boolean somethingDone) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        long id = Math.max(lastId.get(), 1);
        return Mono.zip(
                        period(scope, today, today.plusDays(1)),
                        period(scope, month, month.plusMonths(1)),
                        period(scope, year, year.plusYears(1)))
                .map(periods -> new Figures(periods.getT1(), periods.getT2(), periods.getT3()))
                .map(figures -> new Snapshot(id, figures, now, somethingDone));
    }

    private Mono<Period> period(Scope scope, LocalDate from, LocalDate to) {
        Scope within = scope.between(Optional.of(from), Optional.of(to));
        return Mono.zip(
                asked(() -> asking.askForAll(
                                new ResolutionQuery(within, ResolutionQuery.GroupBy.NONE, 1, Optional.empty()))
                        .rows()
                        .getFirst()),
                asked(() -> Rungs.of(asking.askForAll(new LadderQuery(within)))),
                Period::new);
    }

    private <T> Mono<T> asked(Callable<T> question) {
        return Mono.fromCallable(question).subscribeOn(requests.threads());
    }

    /**
     * @param id rises with every change
     * @param somethingDone whether it was counted because something was done in its areas
     */
    public record Snapshot(long id, Figures figures, Instant asOf, boolean somethingDone) {}

    public record Figures(Period today, Period month, Period year) {}

    public record Period(ResolutionFigures.Row resolution, Rungs ladder) {}

    /** The ladder without the moment of counting, so that equal figures are equal. */
    public record Rungs(
            long solved,
            long levelUnknown,
            Map<org.minqing.api.Level, Long> byHighestLevel,
            org.minqing.api.query.Rate stayedInGrid,
            org.minqing.api.query.Rate stayedInCommunity,
            org.minqing.api.query.Rate stayedInStreet,
            List<LadderFigures.ProperLevel> properLevel,
            long flareUpsAverted,
            Optional<java.math.BigDecimal> meanHops) {

        static Rungs of(LadderFigures figures) {
            return new Rungs(
                    figures.solved(),
                    figures.levelUnknown(),
                    figures.byHighestLevel(),
                    figures.stayedInGrid(),
                    figures.stayedInCommunity(),
                    figures.stayedInStreet(),
                    figures.properLevel(),
                    figures.flareUpsAverted(),
                    figures.meanHops());
        }
    }
}

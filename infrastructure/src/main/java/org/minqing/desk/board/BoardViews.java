package org.minqing.desk.board;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minqing.api.CaseKind;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.visits.CadenceLine;
import org.minqing.desk.visits.Cadences;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseList;
import org.minqing.query.Labels;
import org.minqing.security.right.Rights;
import org.minqing.security.right.Rights.Sight;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds out what the board shows, all its panels at once, in the name of whoever looks at it. Hundreds look at the same view
 * at the same time, and a change calls them all: so what was found out within the last moment is shown to everybody who has
 * the same rights and reach. A moment is the longer, the more the board cost: however many look, no view takes more than a
 * twentieth of the time, and nobody waits while it is found out anew. The board says of when it is; a page that has heard of a later change asks again.
 */
@Component
class BoardViews {

    private static final Duration SHORTEST_MOMENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_MOMENT = Duration.ofSeconds(5);
    private static final int SHARE = 20;
    private static final int VIEWS = 500;

    private final Asking asking;
    private final CaseList list;
    private final Cadences cadences;
    private final Labels labels;
    private final CodeNames codes;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;
    private final int leastSample;
    private final int thirdWithin;
    private final Rights rights;
    private final Executor threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("board-", 0).factory());
    private final AsyncCache<View, Found> shared = Caffeine.newBuilder()
            .expireAfter(
                    Expiry.<View, Found>creating((_, found) -> found.moment().multipliedBy(2)))
            .maximumSize(VIEWS)
            .executor(threads)
            .buildAsync();

    /** Who looks at what. */
    private record View(Sight sight, BoardAddress address, Locale locale) {}

    private record Found(Board board, Duration cost, AtomicBoolean begunAnew) {

        /** For how long it is shown before it is found out anew, and once more while that is being done. */
        Duration moment() {
            Duration paidOff = cost.multipliedBy(SHARE);
            if (paidOff.compareTo(SHORTEST_MOMENT) < 0) {
                return SHORTEST_MOMENT;
            }
            return paidOff.compareTo(LONGEST_MOMENT) > 0 ? LONGEST_MOMENT : paidOff;
        }
    }

    BoardViews(
            Asking asking,
            CaseList list,
            Cadences cadences,
            Labels labels,
            CodeNames codes,
            MessageSource messages,
            ZoneId zone,
            Clock clock,
            Rights rights,
            @Value("${minqing.board.least-sample}") int leastSample,
            @Value("${minqing.third-time.within-days}") int thirdWithin) {
        this.asking = asking;
        this.list = list;
        this.cadences = cadences;
        this.labels = labels;
        this.codes = codes;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
        this.rights = rights;
        this.leastSample = leastSample;
        this.thirdWithin = thirdWithin;
    }

    BoardNames names(Locale locale) {
        return new BoardNames(labels, codes, new PageWords(messages, locale, zone));
    }

    Panels panels(Principal who, BoardAddress address, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Panels(asking, list, cadences, who, address, names(locale), clock, today, leastSample);
    }

    Board board(Principal who, BoardAddress address, Locale locale) {
        View view = new View(rights.sightOf(who), address, locale);
        Found found = waited(shared.get(view, _ -> findFirst(who, address, locale)));
        boolean past = found.board().asOf().plus(found.moment()).isBefore(clock.instant());
        if (past && found.begunAnew().compareAndSet(false, true)) {
            threads.execute(() -> shared.put(view, CompletableFuture.completedFuture(find(who, address, locale))));
        }
        return found.board();
    }

    /** What nobody asked for in a while costs more than it will again: nothing is at hand yet. So that cost tells nothing. */
    private Found findFirst(Principal who, BoardAddress address, Locale locale) {
        return new Found(foundOut(who, address, locale), Duration.ZERO, new AtomicBoolean());
    }

    private Found find(Principal who, BoardAddress address, Locale locale) {
        long begun = System.nanoTime();
        Board board = foundOut(who, address, locale);
        return new Found(board, Duration.ofNanos(System.nanoTime() - begun), new AtomicBoolean());
    }

    private Board foundOut(Principal who, BoardAddress address, Locale locale) {
        Instant asOf = clock.instant();
        Panels panels = panels(who, address, locale);
        CompletableFuture<Part<Row>> total = part(panels.lines()::total);
        CompletableFuture<Part<LadderFigures>> ladder = part(panels::ladder);
        CompletableFuture<Part<Breakdown>> areas = part(panels.lines()::areas);
        CompletableFuture<Part<Breakdown>> categories = part(panels.lines()::categories);
        CompletableFuture<Part<Breakdown>> channels = part(panels.lines()::channels);
        CompletableFuture<Part<Breakdown>> kinds = part(panels.lines()::kinds);
        CompletableFuture<Part<Ranking>> units = part(panels::units);
        CompletableFuture<Part<Breakdown>> days = part(panels.lines()::days);
        CompletableFuture<Part<Breakdown>> months = part(panels.lines()::months);
        CompletableFuture<Part<Cases>> overdue = part(panels::overdue);
        CompletableFuture<Part<Cases>> pingPong = part(panels::pingPong);
        CompletableFuture<Part<Cases>> thirdTime = part(panels::thirdTime);
        CompletableFuture<Part<List<EmptyShift>>> emptyShifts = part(panels::emptyShifts);
        CompletableFuture<Part<List<CadenceLine>>> notVisited = part(panels::notVisited);
        Optional<CompletableFuture<Part<MediationFigures.Row>>> mediation = Optional.of(address)
                .filter(view -> view.kind().orElse(CaseKind.MEDIATION) == CaseKind.MEDIATION)
                .map(_ -> part(panels::mediation));
        return new Board(
                address,
                asOf,
                waited(total),
                waited(ladder),
                waited(areas),
                waited(categories),
                waited(channels),
                waited(kinds),
                waited(units),
                waited(days),
                waited(months),
                waited(overdue),
                waited(pingPong),
                waited(thirdTime),
                thirdWithin,
                mediation.map(BoardViews::waited),
                waited(emptyShifts),
                waited(notVisited));
    }

    private <T> CompletableFuture<Part<T>> part(Callable<T> question) {
        return CompletableFuture.supplyAsync(() -> Part.of(question), threads);
    }

    private static <T> T waited(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }
}

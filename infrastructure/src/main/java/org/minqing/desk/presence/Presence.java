package org.minqing.desk.presence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.minqing.api.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Who looks at which case, as far as their pages tell this node. It is no fact about a case: it stands in memory, and whoever is
 * not heard of for a while is gone.
 */
@Component
public class Presence {

    /** Between two beats of a page there are 15 seconds; one may get lost. */
    static final Duration KEPT = Duration.ofSeconds(40);

    /** So late at most it is told that somebody is gone who did not say so. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private static final int MOST_CASES = 100_000;

    /** Of one case; whoever opens more pages is not told of. */
    private static final int MOST_PAGES = 200;

    private final Ticker ticker;
    private final Cache<CaseId, List<Look>> looks;
    private final Sinks.Many<CaseId> changes = Sinks.many().multicast().directBestEffort();

    @Autowired
    Presence() {
        this(Ticker.systemTicker());
    }

    Presence(Ticker ticker) {
        this.ticker = ticker;
        this.looks = Caffeine.newBuilder()
                .maximumSize(MOST_CASES)
                .ticker(ticker)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** @param id tells apart what an account has opened several times */
    record Page(String account, String id) {}

    /** @param form the word of the command that is being typed */
    private record Look(Page page, Optional<String> form, long heardAt) {}

    /**
     * Somebody else who has the case open.
     *
     * @param form the word of the command into whose form they type
     */
    record Present(String account, Optional<String> form) {}

    /** It is open there at this moment. */
    void seen(CaseId id, Page page, Optional<String> form) {
        change(id, there -> {
            List<Look> now = without(there, page);
            if (now.size() < MOST_PAGES) {
                now.add(new Look(page, form, ticker.read()));
            }
            return now;
        });
    }

    /** It is open there no longer. */
    void left(CaseId id, Page page) {
        change(id, there -> without(there, page));
    }

    private void change(CaseId id, UnaryOperator<List<Look>> change) {
        Map<String, Present> before = present(id);
        looks.asMap().compute(id, (_, there) -> {
            List<Look> now = change.apply(there == null ? List.of() : there);
            return now.isEmpty() ? null : List.copyOf(now);
        });
        if (!before.equals(present(id))) {
            tell(id);
        }
    }

    private synchronized void tell(CaseId id) {
        changes.tryEmitNext(id);
    }

    private List<Look> without(List<Look> there, Page page) {
        List<Look> others = new ArrayList<>(there);
        others.removeIf(look -> look.page().equals(page) || isOver(look));
        return others;
    }

    private boolean isOver(Look look) {
        return ticker.read() - look.heardAt() > KEPT.toNanos();
    }

    /** All but that account, each once; a form that is typed into counts more than a second page that only lies open. */
    List<Present> others(CaseId id, String account) {
        Map<String, Present> all = present(id);
        all.remove(account);
        return List.copyOf(all.values());
    }

    private Map<String, Present> present(CaseId id) {
        Map<String, Present> present = new TreeMap<>();
        for (Look look : looks.asMap().getOrDefault(id, List.of())) {
            if (!isOver(look)) {
                String account = look.page().account();
                present.merge(
                        account,
                        new Present(account, look.form()),
                        (one, other) -> one.form().isPresent() ? one : other);
            }
        }
        return present;
    }

    /** The same as it changes; the first comes at once, and nothing where nothing is different. */
    Flux<List<Present>> of(CaseId id, String account) {
        return Flux.merge(changes.asFlux().filter(id::equals).map(_ -> 0L), Flux.interval(AGAIN))
                .startWith(0L)
                .onBackpressureLatest()
                .map(_ -> others(id, account))
                .distinctUntilChanged();
    }
}

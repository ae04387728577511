package org.minqing.desk.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.Principal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.Faults;
import org.minqing.http.cases.CaseList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Counts the cases of views, all at once, each as far as whoever looks sees. */
@Component
class ViewCounts {

    /**
     * Each search for words leaves a trace of who searched, and each question about what lies elsewhere one of who was sent
     * away; a page that is left open would leave two a minute.
     */
    private static final Duration TRACED_AGAIN = Duration.ofMinutes(10);

    private static final int REMEMBERED = 10_000;

    private final ListQuestions questions;
    private final CaseList list;
    private final Executor threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("views-", 0).factory());
    private final Cache<Traced, Optional<Long>> traced = Caffeine.newBuilder()
            .expireAfterWrite(TRACED_AGAIN)
            .maximumSize(REMEMBERED)
            .build();

    ViewCounts(ListQuestions questions, CaseList list) {
        this.questions = questions;
        this.list = list;
    }

    /** A question that left a trace of somebody. */
    private record Traced(String account, String question) {}

    /**
     * How many cases each view has; of a view whose cases all lie elsewhere, or that cannot be counted now, nothing.
     */
    Map<UUID, Long> count(Principal who, Collection<KeptView> views) {
        List<CompletableFuture<Counted>> asked = views.stream()
                .map(view -> CompletableFuture.supplyAsync(
                        () -> new Counted(view.id(), count(who, view.question())), threads))
                .toList();
        Map<UUID, Long> counts = new HashMap<>();
        asked.stream()
                .map(CompletableFuture::join)
                .forEach(one -> one.cases().ifPresent(cases -> counts.put(one.view(), cases)));
        return counts;
    }

    private record Counted(UUID view, Optional<Long> cases) {}

    private Optional<Long> count(Principal who, String question) {
        Traced key = new Traced(who.getName(), question);
        return Optional.ofNullable(traced.getIfPresent(key)).orElseGet(() -> ask(who, key));
    }

    private Optional<Long> ask(Principal who, Traced key) {
        ListAddress address = ListAddress.parse(key.question());
        try {
            long cases = list.count(who, questions.read(who, address).cases(), CasesQuery.EXACT_TOTAL);
            Optional<Long> counted = Optional.of(Math.min(cases, CasesQuery.EXACT_TOTAL));
            if (address.text().isPresent()) {
                traced.put(key, counted);
            }
            return counted;
        } catch (RuntimeException notNow) {
            // One that fails leaves the others and the page as they are; what nobody foresaw is written down there.
            if (Faults.problemOf(notNow).status() == HttpStatus.FORBIDDEN.value()) {
                traced.put(key, Optional.empty());
            }
            return Optional.empty();
        }
    }
}

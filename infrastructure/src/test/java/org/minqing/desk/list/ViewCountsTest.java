package org.minqing.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandRefused;
import org.minqing.api.Refusal;
import org.minqing.api.query.CaseCountQuery;
import org.minqing.api.query.CasesQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseList;
import org.minqing.http.cases.Mine;
import org.minqing.http.figures.Scopes;

class ViewCountsTest {

    private static final Principal SOMEBODY = () -> "a";

    private final KeptView overdue = view("due=overdue");
    private final KeptView today = view("due=today");
    private final KeptView searched = view("q=%E8%B7%AF%E7%81%AF");
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void all_are_asked_for_at_once() {
        CyclicBarrier together = new CyclicBarrier(3);

        Map<UUID, Long> counts = counting(_ -> {
                    meet(together);
                    return 7L;
                })
                .count(SOMEBODY, List.of(overdue, today, searched));

        assertThat(counts)
                .containsOnlyKeys(overdue.id(), today.id(), searched.id())
                .containsValue(7L);
    }

    @Test
    void nobody_counts_further_than_the_list_does() {
        assertThat(counting(query -> query.most() + 1L).count(SOMEBODY, List.of(overdue)))
                .containsEntry(overdue.id(), (long) CasesQuery.EXACT_TOTAL);
    }

    @Test
    void one_that_is_refused_or_cannot_be_read_leaves_the_others() {
        KeptView unreadable = view("shoeSize=44");

        Map<UUID, Long> counts = counting(query -> {
                    if (query.cases().due().equals(Set.of(CasesQuery.Due.TODAY))) {
                        throw new CommandRefused(Refusal.of(CaseRejection.OUTSIDE_REACH, Map.of()));
                    }
                    return 7L;
                })
                .count(SOMEBODY, List.of(overdue, today, unreadable));

        assertThat(counts).containsOnly(Map.entry(overdue.id(), 7L));
    }

    @Test
    void what_is_searched_for_is_not_searched_for_with_each_look_at_the_page() {
        ViewCounts counts = counting(_ -> 7L);

        counts.count(SOMEBODY, List.of(overdue, searched));
        counts.count(SOMEBODY, List.of(overdue, searched));
        assertThat(asked).hasValue(3);

        counts.count(() -> "b", List.of(searched));
        assertThat(asked).hasValue(4);
    }

    @Test
    void what_lies_elsewhere_is_not_asked_for_with_each_look_at_the_page() {
        ViewCounts counts = counting(_ -> {
            throw new CommandRefused(Refusal.of(CaseRejection.OUTSIDE_REACH, Map.of()));
        });

        counts.count(SOMEBODY, List.of(overdue));
        assertThat(counts.count(SOMEBODY, List.of(overdue))).isEmpty();

        assertThat(asked).hasValue(1);
    }

    private ViewCounts counting(Function<CaseCountQuery, Long> answer) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.<Long>subscribe(CaseCountQuery.class.getName(), Long.class, message -> {
            asked.incrementAndGet();
            return answer.apply((CaseCountQuery) message.getPayload());
        });
        CaseList list = new CaseList(new Asking(bus), new Scopes(new NoNames()), new Mine(_ -> Optional.empty()));
        return new ViewCounts(new ListQuestions(list), list);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException apart) {
            throw new IllegalStateException(apart);
        }
    }

    private static KeptView view(String question) {
        return new KeptView(UUID.randomUUID(), "a", Optional.empty(), 1, "视图", question);
    }

    /** A directory in which nothing stands. */
    private record NoNames() implements DirectoryNames {

        @Override
        public Optional<String> areaCode(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<String> unit(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<String> category(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<String> channel(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<String> disputeType(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<String> committee(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<String> mediator(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<String> staff(String codeOrName) {
            return Optional.empty();
        }
    }
}

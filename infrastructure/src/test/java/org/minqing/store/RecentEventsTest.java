package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.text.TextsForTests;
import org.springframework.jdbc.core.JdbcTemplate;

class RecentEventsTest {

    private final JdbcTemplate jdbc =
            new JdbcTemplate(EmbeddedPostgresForTests.freshDatabase().dataSource());
    private final SequenceHorizon horizon = new SequenceHorizon(jdbc);
    private final LedgerEventStorage storage = new LedgerEventStorage(
            new StreamsInPostgres(jdbc),
            jdbc,
            horizon,
            TextsForTests.caseTexts(jdbc),
            new LedgerSerializer(),
            NoOpEventUpcaster.INSTANCE,
            snapshot -> true);
    private final AtomicInteger asked = new AtomicInteger();
    private final RecentEvents recent = new RecentEvents(counting(storage), horizon, storage::size);

    @Test
    void who_follows_at_the_same_pace_makes_nobody_read_again() {
        happen(20);

        assertThat(textsAfter(0)).hasSize(20);
        assertThat(textsAfter(0)).hasSize(20);
        assertThat(textsAfter(15)).hasSize(5);
        assertThat(textsAfter(20)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_happens_later_is_read_once_more() {
        happen(3);
        textsAfter(0);
        happen(2);

        assertThat(textsAfter(3)).hasSize(2);
        assertThat(textsAfter(1)).hasSize(4);
        assertThat(asked).hasValue(2);
    }

    @Test
    void who_is_far_behind_reads_for_himself_and_disturbs_nobody() {
        happen(5_000);
        List<String> late = textsAfter(4_990);

        List<String> everything = textsAfter(0);

        assertThat(late).hasSize(10);
        assertThat(everything).hasSize(5_000);
        assertThat(textsAfter(4_990)).isEqualTo(late);
        assertThat(asked).hasValue(2);
    }

    @Test
    void of_long_letters_fewer_are_kept_and_none_is_missed() {
        happen(300, "多".repeat(20_000));

        assertThat(textsToTheEnd()).hasSize(300);
        int askedForAll = asked.get();
        assertThat(textsAfter(280)).hasSize(20);
        assertThat(asked).hasValue(askedForAll);
        assertThat(textsAfter(0)).hasSize(300);
        assertThat(asked).hasValue(askedForAll + 1);
    }

    @Test
    void whoever_follows_at_whatever_pace_misses_nothing_and_meets_nothing_twice() {
        Random random = new Random(7);
        List<Long> positions = new ArrayList<>(List.of(0L, 0L, 0L));
        List<List<Long>> seen = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < 30; round++) {
            happen(random.nextInt(120));
            int follower = random.nextInt(3);
            Iterator<? extends TrackedEventMessage<?>> further =
                    recent.after(new GlobalSequenceTrackingToken(positions.get(follower)));
            for (int i = random.nextInt(200); i > 0 && further.hasNext(); i--) {
                positions.set(
                        follower, further.next().trackingToken().position().orElseThrow());
                seen.get(follower).add(positions.get(follower));
            }
        }

        seen.forEach(places -> assertThat(places)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, places.size())
                        .mapToObj(Long::valueOf)
                        .toList()));
    }

    private void happen(int events) {
        happen(events, "step");
    }

    private void happen(int events, String text) {
        storage.appendEvents(IntStream.range(0, events)
                .mapToObj(number -> new GenericDomainEventMessage<>(
                        "HotlineRequest",
                        UUID.randomUUID().toString(),
                        0,
                        new CaseEvent.Progressed(
                                CaseKind.HOTLINE_REQUEST,
                                new Act(Moment.unknown(), "staff-1", Optional.empty(), false, false),
                                text + " " + number,
                                Visibility.INTERNAL)))
                .toList());
        horizon.catchUp();
    }

    private List<String> textsAfter(long position) {
        List<String> texts = new ArrayList<>();
        recent.after(new GlobalSequenceTrackingToken(position))
                .forEachRemaining(event -> texts.add(event.getPayload().toString()));
        return texts;
    }

    /** Goes on until nothing more comes, as a follower does. */
    private List<String> textsToTheEnd() {
        List<String> texts = new ArrayList<>();
        for (List<String> next = textsAfter(0); !next.isEmpty(); next = textsAfter(texts.size())) {
            texts.addAll(next);
        }
        return texts;
    }

    private EventStorageEngine counting(EventStorageEngine engine) {
        return (EventStorageEngine) Proxy.newProxyInstance(
                EventStorageEngine.class.getClassLoader(),
                new Class<?>[] {EventStorageEngine.class},
                (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(engine, arguments);
                });
    }
}

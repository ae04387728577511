package org.minqing.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.store.CommitBell;
import org.minqing.store.LedgerEventStorage;
import org.minqing.store.LedgerEventStore;
import org.minqing.store.LedgerSerializer;
import org.minqing.store.SequenceHorizon;
import org.minqing.store.StreamsInPostgres;
import org.minqing.text.TextsForTests;
import org.springframework.jdbc.core.JdbcTemplate;

class PacedEventsTest {

    private static final int LETTER = 20_000;

    private final DataSource database = EmbeddedPostgresForTests.freshDatabase().dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final SequenceHorizon horizon = new SequenceHorizon(jdbc);
    private final LedgerEventStorage storage = new LedgerEventStorage(
            new StreamsInPostgres(jdbc),
            jdbc,
            horizon,
            TextsForTests.caseTexts(jdbc),
            new LedgerSerializer(),
            NoOpEventUpcaster.INSTANCE,
            snapshot -> true);
    private final LedgerEventStore store = new LedgerEventStore(storage, horizon, new CommitBell(database, horizon));
    private final PacedEvents paced = new PacedEvents(store, 10L * LETTER);

    @BeforeEach
    void thirtyLettersHaveCome() {
        storage.appendEvents(IntStream.range(0, 30)
                .mapToObj(number -> new GenericDomainEventMessage<>(
                        "HotlineRequest",
                        UUID.randomUUID().toString(),
                        0,
                        new CaseEvent.Progressed(
                                CaseKind.HOTLINE_REQUEST,
                                new Act(Moment.unknown(), "staff-1", Optional.empty(), false, false),
                                "a".repeat(LETTER),
                                Visibility.INTERNAL)))
                .toList());
        horizon.catchUp();
    }

    @Test
    void noMoreIsHandedOutThanFitsUntilSomeOfItIsWritten() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = paced.openStream(paced.createTailToken());

        assertThat(allThatIsThere(stream)).containsExactlyElementsOf(places(1, 10));
        paced.written(4);
        assertThat(allThatIsThere(stream)).containsExactlyElementsOf(places(11, 14));
        paced.written(14);
        assertThat(allThatIsThere(stream)).containsExactlyElementsOf(places(15, 24));
    }

    @Test
    void whoeverWasTurnedAwayIsCalledOnceThereIsRoom() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> stream = paced.openStream(paced.createTailToken());
        AtomicInteger called = new AtomicInteger();
        stream.setOnAvailableCallback(called::incrementAndGet);
        allThatIsThere(stream);

        paced.written(10);
        int afterTheFirst = called.get();
        paced.written(10);

        assertThat(afterTheFirst).isOne();
        assertThat(called).hasValue(1);
    }

    @Test
    void aStreamOpenedAnewHandsOutAgainWhatWasNotWritten() throws InterruptedException {
        allThatIsThere(paced.openStream(paced.createTailToken()));

        assertThat(allThatIsThere(paced.openStream(paced.createTailToken()))).containsExactlyElementsOf(places(1, 10));
    }

    private static List<Long> allThatIsThere(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<Long> places = new ArrayList<>();
        while (stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
            places.add(stream.nextAvailable().trackingToken().position().orElseThrow());
        }
        assertThat(stream.peek()).isEmpty();
        return places;
    }

    private static List<Long> places(long first, long last) {
        return IntStream.rangeClosed((int) first, (int) last)
                .mapToObj(Long::valueOf)
                .toList();
    }
}

package org.minqing.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.query.Database;
import org.minqing.query.RandomStory;
import org.minqing.query.Told;
import org.minqing.query.figures.FiguresProjection;
import org.springframework.dao.CannotAcquireLockException;

class ParkingTest {

    private static final int STEPS = 300;

    private final Database database = Database.get();
    private final FiguresProjection figures = new FiguresProjection(Told.ZONE, 50, 50);
    private final List<ProjectedEvent> story =
            new RandomStory(new Random(7)).of(STEPS).events();

    /** In the middle of a case that had begun before and goes on after. */
    private final ProjectedEvent bad = story.stream()
            .filter(event -> event.sequence() == 1)
            .filter(event -> of(event.caseId()).size() > 2)
            .findFirst()
            .orElseThrow();

    @BeforeEach
    void empty() {
        database.jdbc().execute("truncate skipped_event");
        database.create(figures);
    }

    @Test
    void what_cannot_be_read_waits_with_all_that_follows_in_its_case_and_the_others_go_on() {
        database.follow(figures, withUnreadable(), () -> 40);

        assertThat(parked()).containsExactly(bad.caseId() + " from 1: UnknownEventName");
        assertThat(facts()).isEqualTo(factsOf(event -> !isTheBadOrLater(event)));
    }

    @Test
    void so_it_is_with_what_cannot_be_taken_in() {
        take(story, failingAt(bad, () -> new IllegalStateException("a resident's own words")));

        assertThat(parked())
                .singleElement()
                .asString()
                .startsWith(bad.caseId() + " from 1: IllegalStateException at org.minqing.query.projection.ParkingTest")
                .doesNotContain("own words");
        assertThat(facts()).isEqualTo(factsOf(event -> !isTheBadOrLater(event)));
    }

    @Test
    void a_value_that_the_database_refuses_is_told_by_its_code() {
        take(story, failingAt(bad, () -> new IllegalStateException(new SQLException("a name", "22021"))));

        assertThat(parked())
                .singleElement()
                .asString()
                .contains("SQLException 22021")
                .doesNotContain("a name");
    }

    @Test
    void what_is_wrong_for_the_moment_parks_nothing() {
        assertThatThrownBy(() -> take(
                        story,
                        failingAt(
                                bad, () -> new CannotAcquireLockException("busy", new SQLException("busy", "40P01")))))
                .isInstanceOf(CannotAcquireLockException.class);

        assertThat(parked()).isEmpty();
    }

    @Test
    void more_than_a_few_bad_events_stop_it() {
        List<ReadEvent> many = new ArrayList<>();
        for (int i = 0; i <= Parking.MOST; i++) {
            many.add(new UnreadableEvent(new CaseId(UUID.randomUUID()), 0, Fault.UNKNOWN_NAME));
        }

        assertThatThrownBy(() -> database.follow(figures, many, () -> many.size()))
                .hasMessageContaining("more than 1000 streams");

        assertThat(parked()).isEmpty();
    }

    @Test
    void filled_anew_the_same_waits_and_the_same_is_counted() {
        database.follow(figures, withUnreadable(), () -> 40);
        List<String> cells = cells();
        List<String> waiting = parked();

        database.rebuild(figures, withUnreadable(), 30);

        assertThat(parked()).isEqualTo(waiting);
        assertThat(cells()).isEqualTo(cells);
    }

    @Test
    void a_case_that_fails_while_it_is_filled_in_is_counted_as_far_as_it_goes() {
        take(story, failingAt(bad, IllegalStateException::new));
        List<String> cells = cells();
        database.create(figures);

        Writing filling = figures.filling(database.jdbc(), "figures");
        List<ProjectedEvent> caseByCase = story.stream()
                .map(ProjectedEvent::caseId)
                .distinct()
                .flatMap(id -> of(id).stream())
                .toList();
        database.inTransaction(() -> parking()
                .take(
                        failing(filling, bad, batch -> {
                            throw new IllegalStateException();
                        }),
                        caseByCase));
        database.inTransaction(filling::finish);

        assertThat(cells()).isEqualTo(cells);
    }

    @Test
    void an_event_that_somebody_skipped_is_left_out_and_what_follows_it_is_not() {
        database.jdbc()
                .update(
                        "insert into skipped_event values ('figures', ?, 1)",
                        bad.caseId().value());

        database.follow(figures, withUnreadable(), () -> 40);

        assertThat(parked()).isEmpty();
        assertThat(facts()).isEqualTo(factsOf(event -> !event.equals(bad)));
    }

    private Parking parking() {
        return new Parking(database.jdbc(), "figures", "figures");
    }

    private void take(List<ProjectedEvent> events, Writing writing) {
        for (int done = 0; done < events.size(); done += 40) {
            List<ProjectedEvent> batch = events.subList(done, Math.min(done + 40, events.size()));
            database.inTransaction(() -> parking().take(writing, batch));
        }
    }

    private interface Failure {
        RuntimeException now();
    }

    /** In the middle: some of the batch is written already. */
    private Writing failingAt(ProjectedEvent event, Failure failure) {
        Writing writing = figures.following(database.jdbc(), "figures");
        return failing(writing, event, batch -> {
            writing.apply(batch.subList(0, batch.indexOf(event)));
            throw failure.now();
        });
    }

    private static Writing failing(Writing writing, ProjectedEvent event, Consumer<List<ProjectedEvent>> failing) {
        return new Writing() {
            @Override
            public void apply(List<ProjectedEvent> batch) {
                if (batch.contains(event)) {
                    failing.accept(batch);
                }
                writing.apply(batch);
            }

            @Override
            public void relieve() {
                writing.relieve();
            }
        };
    }

    private List<ReadEvent> withUnreadable() {
        return story.stream()
                .<ReadEvent>map(event -> event.equals(bad)
                        ? new UnreadableEvent(event.caseId(), event.sequence(), Fault.UNKNOWN_NAME)
                        : event)
                .toList();
    }

    private boolean isTheBadOrLater(ProjectedEvent event) {
        return event.caseId().equals(bad.caseId()) && event.sequence() >= bad.sequence();
    }

    private List<ProjectedEvent> of(CaseId id) {
        return story.stream().filter(event -> event.caseId().equals(id)).toList();
    }

    private List<String> parked() {
        return texts("select case_id || ' from ' || sequence || ': ' || fault from figures.parked order by 1");
    }

    private List<String> facts() {
        return texts("select f::text from figures.fact f order by 1");
    }

    private List<String> texts(String sql) {
        return database.client()
                .sql(sql)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** In a projection that was never told of anything else. */
    private List<String> factsOf(Predicate<ProjectedEvent> told) {
        List<String> before = facts();
        database.create(figures);
        database.follow(figures, story.stream().filter(told).toList(), () -> 40);
        List<String> facts = facts();
        assertThat(facts).isNotEmpty().hasSameSizeAs(before);
        return facts;
    }

    /** A cell out of which everything was taken says what no cell says. */
    private List<String> cells() {
        return texts(
                "select row(area, dimension, grain, entry, period, kind, strand, received, closed, solved, rounds)::text"
                        + " from figures.cell where num_nonnulls(received, closed, solved, rounds) > 0 order by 1");
    }
}

package org.minqing.desk.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.desk.hotline.OperatorCalls.Kept;
import org.minqing.desk.hotline.OperatorCalls.Offered;
import org.minqing.desk.hotline.OperatorCalls.Saved;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

class OperatorCallsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final Map<String, String> ONE = Map.of("phone", "19900000051");
    private static final Map<String, String> OTHER = Map.of("phone", "19900000052");

    @TempDir
    private Path folder = Path.of("");

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource());
    private Optional<KeyRing> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(KeyRing::close);
    }

    @Test
    void several_calls_lie_side_by_side_the_one_typed_last_first() {
        String one = OperatorCalls.fresh();
        String other = OperatorCalls.fresh();
        at(NOW).save("ye", one, ONE);
        at(NOW.plusSeconds(60)).save("ye", other, OTHER);
        at(NOW.plusSeconds(90)).save("ye", one, Map.of("phone", "19900000053"));

        assertThat(at(NOW.plusSeconds(90)).all("ye"))
                .containsExactly(
                        new Kept(one, Map.of("phone", "19900000053"), NOW, Optional.empty()),
                        new Kept(other, OTHER, NOW.plusSeconds(60), Optional.empty()));
        assertThat(at(NOW).all("fan")).isEmpty();
    }

    @Test
    void nobody_writes_into_a_call_of_somebody_else_or_throws_it_away() {
        String id = OperatorCalls.fresh();
        at(NOW).save("ye", id, ONE);

        assertThat(at(NOW).save("fan", id, OTHER)).isEqualTo(Saved.ELSEWHERE);
        at(NOW).discard("fan", id);
        at(NOW).offer("fan", id, Optional.of(""));

        assertThat(at(NOW).all("ye")).containsExactly(new Kept(id, ONE, NOW, Optional.empty()));
    }

    @Test
    void an_id_that_somebody_made_up_keeps_nothing() {
        assertThat(at(NOW).save("ye", "spot ye", ONE)).isEqualTo(Saved.ELSEWHERE);
        assertThat(at(NOW).save("ye", "call x", ONE)).isEqualTo(Saved.ELSEWHERE);

        assertThat(at(NOW).all("ye")).isEmpty();
    }

    @Test
    void one_more_than_lies_on_a_desk_is_said_not_to_be_kept_and_the_others_stay() {
        String first = OperatorCalls.fresh();
        at(NOW).save("ye", first, ONE);
        for (int calls = 1; calls < OperatorCalls.MOST; calls++) {
            at(NOW).save("ye", OperatorCalls.fresh(), OTHER);
        }

        assertThat(at(NOW).save("ye", OperatorCalls.fresh(), ONE)).isEqualTo(Saved.FULL);
        assertThat(at(NOW).save("ye", first, OTHER)).isEqualTo(Saved.KEPT);
        assertThat(at(NOW).save("fan", OperatorCalls.fresh(), ONE)).isEqualTo(Saved.KEPT);
        assertThat(at(NOW).all("ye")).hasSize(OperatorCalls.MOST);
    }

    @Test
    void an_offered_call_goes_to_whoever_takes_it_over_first_with_all_that_was_typed() {
        String id = OperatorCalls.fresh();
        at(NOW).save("ye", id, ONE);
        assertThat(at(NOW).offered("fan")).isEmpty();
        at(NOW).offer("ye", id, Optional.of(""));
        Offered offered = at(NOW).offered("fan").getFirst();

        assertThat(at(NOW).takeOver("fan", offered)).isTrue();
        assertThat(at(NOW).takeOver("qi", offered)).isFalse();

        assertThat(at(NOW).all("fan")).containsExactly(new Kept(id, ONE, NOW, Optional.empty()));
        assertThat(at(NOW).all("ye")).isEmpty();
        assertThat(at(NOW).save("ye", id, OTHER)).isEqualTo(Saved.ELSEWHERE);
        assertThat(at(NOW).offered("qi")).isEmpty();
    }

    @Test
    void one_that_is_handed_to_somebody_is_theirs_to_take_and_can_be_taken_back_until_then() {
        String id = OperatorCalls.fresh();
        at(NOW).save("ye", id, ONE);
        at(NOW).offer("ye", id, Optional.of("fan"));

        assertThat(at(NOW).offered("fan")).containsExactly(new Offered(id, "ye", NOW));
        assertThat(at(NOW).offered("qi")).isEmpty();
        Offered offered = at(NOW).offered("fan").getFirst();
        at(NOW).offer("ye", id, Optional.empty());

        assertThat(at(NOW).takeOver("fan", offered)).isFalse();
        assertThat(at(NOW).all("ye")).hasSize(1);
    }

    @Test
    void an_announced_call_is_picked_up_once_and_begins_then_beside_what_was_being_typed() {
        String typed = OperatorCalls.fresh();
        at(NOW).save("ye", typed, ONE);
        new CallDrafts(jdbc, keys(), Clock.fixed(NOW, ZoneOffset.UTC)).save("call x", OTHER);
        OperatorCalls later = at(NOW.plusSeconds(8));

        String id = later.pickUp("x", "ye").orElseThrow();

        assertThat(later.pickUp("x", "fan")).isEmpty();
        assertThat(later.all("ye"))
                .containsExactly(
                        new Kept(id, OTHER, NOW.plusSeconds(8), Optional.empty()),
                        new Kept(typed, ONE, NOW, Optional.empty()));
    }

    private OperatorCalls at(Instant now) {
        return new OperatorCalls(new CallDrafts(jdbc, keys(), Clock.fixed(now, ZoneOffset.UTC)), jdbc);
    }

    private KeyRing keys() {
        KeyRing ring = opened.orElseGet(() -> KeyRing.in(folder));
        opened = Optional.of(ring);
        return ring;
    }
}

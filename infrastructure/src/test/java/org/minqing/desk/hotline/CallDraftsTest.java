package org.minqing.desk.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

class CallDraftsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final Map<String, String> HALF_A_CALL = Map.of("phone", "19900000046", "name", "樊样例");

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
    void what_was_typed_last_is_found_again_and_stands_nowhere_in_the_table() {
        CallDrafts drafts = draftsAt(NOW);
        drafts.save("account a", Map.of("phone", "1990"));

        drafts.save("account a", HALF_A_CALL);

        assertThat(drafts.find("account a")).contains(HALF_A_CALL);
        assertThat(drafts.find("account b")).isEmpty();
        assertThat(jdbc.sql("select sealed from call_draft").query(byte[].class).list())
                .singleElement()
                .satisfies(row -> assertThat(new String(row, StandardCharsets.UTF_8))
                        .doesNotContain("19900000046")
                        .doesNotContain("样例"));
    }

    @Test
    void one_that_is_thrown_away_is_gone_with_its_key() {
        CallDrafts drafts = draftsAt(NOW);
        drafts.save("call x", HALF_A_CALL);
        List<UUID> used = keysInUse();

        drafts.discard("call x");

        assertThat(drafts.find("call x")).isEmpty();
        assertThat(keys().find(used)).isEmpty();
    }

    @Test
    void a_call_begins_with_its_first_word_and_not_anew_with_each() {
        draftsAt(NOW).save("account a", Map.of("phone", "1990"));
        draftsAt(NOW.plusSeconds(90)).save("account a", HALF_A_CALL);

        assertThat(draftsAt(NOW.plusSeconds(90)).begun("account a")).contains(NOW);
        assertThat(draftsAt(NOW).begun("account b")).isEmpty();
    }

    @Test
    void nobody_comes_back_to_one_after_a_day_of_work() {
        draftsAt(NOW).save("account a", HALF_A_CALL);
        List<UUID> used = keysInUse();

        assertThat(draftsAt(NOW.plus(Duration.ofHours(12))).find("account a")).isPresent();
        assertThat(draftsAt(NOW.plus(Duration.ofHours(12)).plusSeconds(1)).find("account a"))
                .isEmpty();
        assertThat(keys().find(used)).isEmpty();
    }

    private CallDrafts draftsAt(Instant now) {
        return new CallDrafts(jdbc, keys(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private KeyRing keys() {
        KeyRing ring = opened.orElseGet(() -> KeyRing.in(folder));
        opened = Optional.of(ring);
        return ring;
    }

    private List<UUID> keysInUse() {
        return jdbc.sql("select key_id from call_draft")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}

package org.minqing.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.CaseId;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Sentences;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ForgettingRequestsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedPostgresForTests.freshDatabase().dataSource());
    private final IdempotentRequests requests = new IdempotentRequests(jdbc);
    private final Idempotency idempotency = new Idempotency(
            requests, new Answers(JsonMapper.shared(), new Sentences()), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsOlderThanADayIsDeletedAndWhatIsNotStays() {
        answered("a day and a minute ago", Duration.ofHours(24).plusMinutes(1));
        answered("a minute less than a day ago", Duration.ofHours(24).minusMinutes(1));
        answered("just now", Duration.ZERO);

        idempotency.forgetOld();

        assertThat(kept()).containsExactly("a minute less than a day ago", "just now");
    }

    @Test
    void whatWasNeverAnsweredIsDeletedToo() {
        begun("left by a worker that died", Duration.ofHours(25));

        idempotency.forgetOld();

        assertThat(kept()).isEmpty();
    }

    private void answered(String word, Duration ago) {
        requests.finish(begun(word, ago), new Answer(201, Answer.JSON, Map.of("Location", "/api/cases/x"), "{}"));
    }

    private IdempotentRequests.Claim begun(String word, Duration ago) {
        var key = new IdempotentRequests.Key("local", "/api/petitions", word);
        return requests.begin(key, new byte[32], new CaseId(UUID.randomUUID()), NOW.minus(ago))
                .orElseThrow();
    }

    private List<String> kept() {
        return jdbc.sql("select key from idempotent_request order by started_at")
                .query((row, number) -> row.getString("key"))
                .list();
    }
}

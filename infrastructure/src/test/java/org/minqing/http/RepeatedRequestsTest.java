package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

class RepeatedRequestsTest extends LedgerOverHttp {

    @Test
    void tenAtOnceWithOneKeyAreOneCaseAndOneAnswer() throws Exception {
        String key = unique();
        long before = storedEvents();

        List<JsonNode> answers = new ArrayList<>();
        for (EntityExchangeResult<byte[]> answer :
                atOnce(10, () -> exchange("/api/hotline-requests", lampRequest(""), "Idempotency-Key", key))) {
            answers.add(json(answer, 201));
        }

        assertThat(answers).hasSize(10).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
        assertThat(storedEvents() - before)
                .isEqualTo(answers.getFirst().path("version").asLong());
    }

    @Test
    void aRepeatAnswersAsTheFirstDid() {
        String key = unique();
        var first = exchange("/api/hotline-requests", lampRequest(""), "Idempotency-Key", key);

        var second = exchange("/api/hotline-requests", lampRequest(""), "Idempotency-Key", key);

        assertThat(second.getStatus()).isEqualTo(first.getStatus());
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(second.getResponseHeaders().getFirst("Location"))
                .isEqualTo(first.getResponseHeaders().getFirst("Location"));
    }

    @Test
    void aRefusalIsRepeatedToo() {
        String key = unique();
        String wrong = lampRequest(", \"occurredAt\": \"2199-01-01\"");
        JsonNode first = post("/api/hotline-requests", wrong, 422, "Idempotency-Key", key);

        assertThat(post("/api/hotline-requests", wrong, 422, "Idempotency-Key", key))
                .isEqualTo(first);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String key = unique();
        post("/api/hotline-requests", lampRequest(""), 201, "Idempotency-Key", key);

        JsonNode problem =
                post("/api/hotline-requests", lampRequest(", \"shift\": \"夜班\""), 422, "Idempotency-Key", key);

        assertThat(problem.path("code").asString()).isEqualTo("request.key-reused");
    }

    @Test
    void oneThatIsStillRunningElsewhereIsNotBegunAgain() {
        String key = unique();
        post("/api/hotline-requests", lampRequest(""), 201, "Idempotency-Key", key);
        jdbc.sql("update idempotent_request set status = null, body = null where key = :key")
                .param("key", key)
                .update();

        JsonNode problem = post("/api/hotline-requests", lampRequest(""), 409, "Idempotency-Key", key);

        assertThat(problem.path("code").asString()).isEqualTo("request.still-running");
    }

    @Test
    void oneWhoseWorkerDiedIsTakenUpAgainAndMakesNoSecondCase() {
        String key = unique();
        JsonNode first = post("/api/hotline-requests", lampRequest(""), 201, "Idempotency-Key", key);
        long events = storedEvents();
        neverAnswered(key);

        JsonNode second = post("/api/hotline-requests", lampRequest(""), 201, "Idempotency-Key", key);

        assertThat(second).isEqualTo(first);
        assertThat(storedEvents()).isEqualTo(events);
    }

    @Test
    void aCommandWhoseWorkerDiedAfterItsEventsWereStoredIsNotCarriedOutAgain() {
        String path = "/api/hotline-requests/" + receiveLampRequest().path("id").asString() + "/remind";
        String key = unique();
        JsonNode first = post(path, "{\"text\": \"何时修好\"}", 200, "Idempotency-Key", key);
        post(path, "{\"text\": \"另一个人也在问\"}", 200);
        long events = storedEvents();
        neverAnswered(key);

        JsonNode second = post(path, "{\"text\": \"何时修好\"}", 200, "Idempotency-Key", key);

        assertThat(second).isEqualTo(first);
        assertThat(storedEvents()).isEqualTo(events);
    }

    @Test
    void neitherOfTheTwoCommandsOfOneRequestIsCarriedOutAgain() {
        String key = unique();
        String answered = lampRequest(", \"answer\": \"已告知报修电话\"");
        JsonNode first = post("/api/hotline-requests", answered, 201, "Idempotency-Key", key);
        long events = storedEvents();
        neverAnswered(key);

        JsonNode second = post("/api/hotline-requests", answered, 201, "Idempotency-Key", key);

        assertThat(second).isEqualTo(first);
        assertThat(storedEvents()).isEqualTo(events);
    }

    /** As a node leaves it that dies between storing and answering, or whose database does. */
    private void neverAnswered(String key) {
        jdbc.sql("update idempotent_request set status = null, body = null, started_at = started_at - interval '1 hour'"
                        + " where key = :key")
                .param("key", key)
                .update();
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String key = unique();
        JsonNode first = post("/api/hotline-requests", lampRequest(""), 201, "Idempotency-Key", key);
        jdbc.sql("update idempotent_request set started_at = started_at - interval '25 hours' where key = :key")
                .param("key", key)
                .update();

        JsonNode second = post("/api/hotline-requests", lampRequest(""), 201, "Idempotency-Key", key);

        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    void ofFiftyWhoSawTheSameVersionOneWins() throws Exception {
        JsonNode received = receiveLampRequest();
        String path = "/api/hotline-requests/" + received.path("id").asString() + "/progress";
        String version = "\"" + received.path("version").asLong() + "\"";

        List<Integer> answers = new ArrayList<>();
        for (EntityExchangeResult<byte[]> answer : atOnce(
                50, () -> exchange(path, "{\"text\": \"看过了\", \"visibility\": \"INTERNAL\"}", "If-Match", version))) {
            answers.add(answer.getStatus().value());
        }

        assertThat(answers).hasSize(50).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void aStaleWriteIsToldWhatHasChanged() {
        JsonNode received = receiveLampRequest();
        String path = "/api/hotline-requests/" + received.path("id").asString();
        post(path + "/progress", "{\"text\": \"看过了\", \"visibility\": \"INTERNAL\"}", 200);

        JsonNode problem = post(
                path + "/answer",
                "{\"text\": \"好\"}",
                409,
                "If-Match",
                received.path("version").asString());

        assertThat(problem.path("code").asString()).isEqualTo("case.changed-meanwhile");
        assertThat(problem.path("changes").findValuesAsString("type")).containsExactly("hotline-request.progressed");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}

package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;

class ListsAndFiguresTest extends LedgerOverHttp {

    @Test
    void aCaseIsListedByWhatIsKnownOfIt() {
        String externalId = unique();
        post("/api/hotline-requests", lampRequest(", \"externalId\": \"" + externalId + "\""), 201);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                list("externalId=" + externalId).path("total").asInt())
                        .isEqualTo(1));
        assertThat(list("externalId=" + externalId + "&area=99990&kind=HOTLINE_REQUEST&status=RECEIVED&q=路灯")
                        .path("items")
                        .get(0)
                        .path("subject")
                        .asString())
                .isEqualTo("路灯不亮");
        assertThat(list("externalId=" + externalId + "&kind=PETITION")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void figuresFollowTheCases() {
        long before = received();
        receiveLampRequest();

        await().atMost(Duration.ofSeconds(10)).until(() -> received() > before);
        JsonNode empty = get("/api/metrics/resolution?area=1", 200).path("rows").get(0);
        assertThat(empty.path("closureRate").has("percent")).isTrue();
        assertThat(empty.path("closureRate").path("percent").isNull()).isTrue();
        assertThat(get("/api/metrics/ladder?area=999901", 200).has("stayedInGrid"))
                .isTrue();
        assertThat(get("/api/metrics/mediation?groupBy=disputeType", 200).has("rows"))
                .isTrue();
        assertThat(get("/api/metrics/resolution?groupBy=street&compare=lastYear&from=2026-01-01&to=2027-01-01", 200)
                        .has("asOf"))
                .isTrue();
    }

    @Test
    void theStreamTellsTheFiguresOnConnectAndAfterAChange() {
        List<ServerSentEvent<String>> events = heardOnConnectAndAfter("999901", this::receiveLampRequest);

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.id()).isNotBlank();
            assertThat(read(event.data() == null ? "{}" : event.data()).propertyNames())
                    .contains("today", "month", "year", "asOf");
        });
    }

    @Test
    void whoeverListensToOneStreetIsNotCalledForWhatIsDoneInAnother() {
        List<ServerSentEvent<String>> events = heardOnConnectAndAfter("999901001", () -> {
            long elsewhere = received("999901002");
            post("/api/hotline-requests", lampRequest("").replace(COMMUNITY, "999901002001"), 201);
            await().atMost(Duration.ofSeconds(10)).until(() -> received("999901002") > elsewhere);
            receiveLampRequest();
        });

        assertThat(events)
                .extracting(event -> read(event.data() == null ? "{}" : event.data())
                        .path("today")
                        .path("resolution")
                        .path("received")
                        .asLong())
                .satisfies(received -> assertThat(received.getLast()).isEqualTo(received.getFirst() + 1));
    }

    /** The first two that are told, the second because of what is done once the first was heard. */
    private List<ServerSentEvent<String>> heardOnConnectAndAfter(String area, Runnable done) {
        AtomicBoolean begun = new AtomicBoolean();
        return Objects.requireNonNull(client.get()
                .uri("/api/metrics/stream?area=" + area)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> "metrics".equals(event.event()))
                .doOnNext(event -> {
                    if (begun.compareAndSet(false, true)) {
                        Thread.ofVirtual().start(done);
                    }
                })
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(30)));
    }

    private long received() {
        return received("999901001");
    }

    private long received(String area) {
        return get("/api/metrics/resolution?area=" + area, 200)
                .path("rows")
                .get(0)
                .path("received")
                .asLong();
    }

    private JsonNode list(String query) {
        return get("/api/cases?" + query, 200);
    }
}

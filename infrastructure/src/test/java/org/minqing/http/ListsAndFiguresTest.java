package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
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
        Flux<ServerSentEvent<String>> stream = client.get()
                .uri("/api/metrics/stream?area=999901")
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> "metrics".equals(event.event()));

        List<ServerSentEvent<String>> events = stream.doOnNext(event -> {
                    if (event.data() != null && !changed) {
                        changed = true;
                        receiveLater();
                    }
                })
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.id()).isNotBlank();
            assertThat(read(event.data() == null ? "{}" : event.data()).propertyNames())
                    .contains("today", "month", "year", "asOf");
        });
    }

    private volatile boolean changed;

    private void receiveLater() {
        Thread.ofVirtual().start(this::receiveLampRequest);
    }

    private long received() {
        return get("/api/metrics/resolution?area=999901001", 200)
                .path("rows")
                .get(0)
                .path("received")
                .asLong();
    }

    private JsonNode list(String query) {
        return get("/api/cases?" + query, 200);
    }
}

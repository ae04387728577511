package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HotlineRequestContractTest extends LedgerOverHttp {

    @Test
    void aRequestIsReceivedAnsweredAndReadBack() {
        var answer = exchange("/api/hotline-requests", lampRequest(""));
        JsonNode received = json(answer, 201);

        assertThat(answer.getResponseHeaders().getFirst("Location"))
                .isEqualTo("/api/cases/" + received.path("id").asString());
        assertThat(received.path("number").asString()).matches("H-999901-\\d{4}-\\d{6}");
        assertThat(received.path("queryCode").asString()).matches("[0-9A-HJKMNP-TV-Z]{10}");

        String path = "/api/hotline-requests/" + received.path("id").asString();
        long before = received.path("version").asLong();
        JsonNode answered = post(path + "/answer", "{\"text\": \"今晚修好\", \"by\": \"接线员甲\"}", 200);
        assertThat(answered.path("version").asLong()).isGreaterThan(before);

        JsonNode events = get("/api/cases/" + received.path("id").asString() + "/events", 200);
        assertThat(events.get(0).path("type").asString()).isEqualTo("hotline-request.received");
        assertThat(events.findValuesAsString("type")).contains("hotline-request.answered");
        assertThat(events.size()).isEqualTo(answered.path("version").asInt());
    }
}

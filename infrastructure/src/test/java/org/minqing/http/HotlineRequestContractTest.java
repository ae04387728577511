package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HotlineRequestContractTest extends LedgerOverHttp {

    @Test
    void aRequestIsReceivedAnsweredAndReadBack() {
        var answer = exchange("/api/hotline-requests", lampRequest(""));
        JsonNode received = json(answer, 201);
        String id = received.path("id").asString();

        assertThat(answer.getResponseHeaders().getFirst("Location")).isEqualTo("/api/cases/" + id);
        assertThat(received.path("number").asString()).matches("H-999901-\\d{4}-\\d{6}");
        assertThat(received.path("queryCode").asString()).matches("[0-9A-HJKMNP-TV-Z]{10}");

        JsonNode answered =
                post("/api/hotline-requests/" + id + "/answer", "{\"text\": \"今晚修好\", \"by\": \"接线员甲\"}", 200);
        assertThat(answered.path("version").asLong())
                .isGreaterThan(received.path("version").asLong());

        JsonNode events = get("/api/cases/" + id + "/events", 200);
        assertThat(events.get(0).path("type").asString()).isEqualTo("hotline-request.received");
        assertThat(events.get(0).path("recordedAt").asString()).endsWith("+08:00");
        assertThat(events.get(0).path("precision").asString()).isEqualTo("INSTANT");
        assertThat(events.findValuesAsString("type")).contains("hotline-request.answered");
        assertThat(events.size()).isEqualTo(answered.path("version").asInt());

        JsonNode standing = get("/api/cases/" + id, 200);
        assertThat(standing.path("status").asString()).isEqualTo("CLOSED");
        assertThat(standing.path("closedAs").asString()).isEqualTo("ANSWERED");
        assertThat(standing.path("resolution").asString()).isEqualTo("SOLVED");
        assertThat(standing.path("level").asString()).isEqualTo("GRID");
        assertThat(standing.path("areaCode").asString()).isEqualTo(COMMUNITY);
        assertThat(standing.path("subject").asString()).isEqualTo("路灯不亮");
        assertThat(standing.path("version").asInt()).isEqualTo(events.size());
        assertThat(standing.path("allowed").toString()).contains("redo").doesNotContain("dispatch");
    }

    @Test
    void aDispatchedRequestSaysByWhenAndWhy() {
        String id = receiveLampRequest().path("id").asString();
        post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"天枢社区工作站\"}", 200);

        JsonNode standing = get("/api/cases/" + id, 200, "Accept-Language", "en");

        assertThat(standing.path("status").asString()).isEqualTo("DISPATCHED");
        assertThat(standing.path("unit").asString()).isEqualTo("SL-TS");
        assertThat(standing.path("level").asString()).isEqualTo("COMMUNITY");
        assertThat(standing.path("deadlines").findValuesAsString("which")).contains("HANDLING");
        assertThat(standing.path("deadlines").toString())
                .contains("working days from")
                .contains("dueAt");
    }

    @Test
    void oneCallCanBeReceivedAndAnsweredAtOnce() {
        JsonNode received = post("/api/hotline-requests", lampRequest(", \"answer\": \"今晚修好\""), 201);

        JsonNode standing = get("/api/cases/" + received.path("id").asString(), 200);

        assertThat(standing.path("status").asString()).isEqualTo("CLOSED");
        assertThat(standing.path("version")).isEqualTo(received.path("version"));
    }

    @Test
    void aCaseThatAnotherSystemNamesIsRegisteredOnce() {
        String name = ", \"source\": \"演示平台\", \"externalId\": \"" + unique() + "\"";
        JsonNode first = post("/api/hotline-requests", lampRequest(name), 201);
        long events = storedEvents();

        JsonNode second = post("/api/hotline-requests", lampRequest(name), 200);

        assertThat(second).isEqualTo(first);
        assertThat(storedEvents()).isEqualTo(events);
    }

    @Test
    void theSameNameCannotBeAnotherKindOfCase() {
        String externalId = unique();
        post("/api/hotline-requests", lampRequest(", \"externalId\": \"" + externalId + "\""), 201);

        JsonNode problem = post("/api/petitions", """
            {"channel": "LETTER", "areaCode": "999901", "category": "公共设施报修", "subject": "路灯",
             "content": "不亮", "externalId": "%s"}
            """.formatted(externalId), 409);

        assertThat(problem.path("code").asString()).isEqualTo("request.named-otherwise");
    }

    @Test
    void aCommandOfAnotherKindFindsNoSuchCase() {
        String id = receiveLampRequest().path("id").asString();

        assertThat(post("/api/petitions/" + id + "/accept", "{}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("case.not-found");
    }
}

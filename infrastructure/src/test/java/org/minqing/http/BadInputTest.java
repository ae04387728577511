package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BadInputTest extends LedgerOverHttp {

    private static final String PATH = "/api/hotline-requests";

    @ParameterizedTest
    @CsvSource({
        "areaCode, 无名街道, case.unknown-area",
        "areaCode, 12345, case.unknown-area",
        "areaCode, 999999, case.unknown-area",
        "category, 没有这一类, case.unknown-category",
        "channel, 鸽子, case.unknown-channel",
        "receivedAt, 2199-01-01, case.in-the-future",
        "receivedAt, yesterday, request.wrong-type",
        "receivedAt, 0001-01-01, request.wrong-type",
        "occurredAt, +999999999-01-01T00:00:00Z, request.wrong-type",
        "nature, HELLO, request.wrong-type",
        "nature, 7, request.wrong-type",
        "colour, red, request.unknown-field",
    })
    void aWrongFieldIsNamed(String field, String value, String code) {
        JsonNode problem = refused(lamp().put(field, value).toString(), 422);

        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("violations").findValuesAsString("field")).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "areaCode", "category", "subject", "content", "nature"})
    void aMissingFieldIsNamed(String field) {
        ObjectNode body = lamp();
        body.remove(field);

        JsonNode problem = refused(body.toString(), 422);

        assertThat(problem.path("code").asString()).isEqualTo("case.field-missing");
        assertThat(problem.path("violations").get(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        JsonNode problem = refused("{\"areaCode\": 7, \"nature\": null, \"subject\": [], \"extra\": 1}", 422);

        assertThat(problem.path("code").asString()).isEqualTo("request.invalid");
        assertThat(problem.path("violations").findValuesAsString("field"))
                .contains("areaCode", "nature", "subject", "extra", "channel", "content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"subject\": }",
                "[]",
                "7",
                "\"text\"",
                "{\"subject\": \"a\", \"subject\": \"b\"}",
                "{} {}",
                "{\"a\": 1e999999999999999999999999999999999999999999999}",
                "<xml/>"
            })
    void whatIsNoJsonObjectIsUnreadable(String body) {
        refused(body, 400);
    }

    @Test
    void deepJsonIsUnreadable() {
        refused("{\"place\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}", 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud800", "\\udc00 \\ud800", "\\u202e"})
    void whatIsNoCharacterIsRefusedInEveryText(String escape) {
        for (String field : new String[] {"subject", "content", "by", "note", "shift", "source", "externalId"}) {
            ObjectNode body = lamp();
            body.put(field, "X");
            JsonNode problem = refused(
                    body.toString().replace("\"" + field + "\":\"X\"", "\"" + field + "\":\"a" + escape + "b\""), 422);
            assertThat(problem.path("violations").get(0).path("field").asString())
                    .isEqualTo(field);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table domain_event; --",
                "<script>alert(1)</script>",
                "{{7*7}} ${7*7} #{7*7}",
                "=cmd|' /C calc'!A0",
                "\u202babc 𠀀𠮷 👩‍👩‍👧",
                "%s %d \\ \" ' ` ../../etc/passwd"
            })
    void aFragmentOfAProgramIsTextLikeAnyOther(String fragment) {
        if (fragment.startsWith("\u202b")) {
            refused(lamp().put("content", fragment).toString(), 422);
            return;
        }
        ObjectNode body = lamp();
        body.put("subject", fragment)
                .put("content", fragment)
                .put("note", fragment)
                .put("by", fragment);
        body.putObject("requester").put("name", "样例 " + fragment);
        body.putObject("place").put("text", fragment);

        String id = post(PATH, body.toString(), 201).path("id").asString();

        JsonNode standing = get("/api/cases/" + id, 200);
        assertThat(standing.path("subject").asString()).isEqualTo(fragment);
        assertThat(standing.path("content").asString()).isEqualTo(fragment);
    }

    @Test
    void tooLongIsSaidWithTheLimit() {
        assertThat(refused(lamp().put("subject", "长".repeat(201)).toString(), 422)
                        .path("detail")
                        .asString())
                .contains("200");
        refused(lamp().put("content", "长".repeat(20_001)).toString(), 422);
    }

    @Test
    void twentyMegabytesAreTooMuch() {
        refused(lamp().put("content", "a".repeat(20 << 20)).toString(), 413);
    }

    @Test
    void anotherCharsetIsRefused() {
        long before = storedEvents();
        byte[] gb18030 = lamp().toString().getBytes(Charset.forName("GB18030"));

        assertThat(sent(gb18030, MediaType.APPLICATION_JSON)).isEqualTo(400);
        assertThat(sent(gb18030, MediaType.parseMediaType("application/json;charset=GB18030")))
                .isEqualTo(415);
        assertThat(sent(lamp().toString().getBytes(StandardCharsets.UTF_16), MediaType.APPLICATION_JSON))
                .isEqualTo(400);
        assertThat(sent(lamp().toString().getBytes(StandardCharsets.UTF_8), MediaType.TEXT_PLAIN))
                .isEqualTo(415);
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void theWrongWayIsSaidToBeWrong() {
        assertThat(client.put()
                        .uri(PATH)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(405);
        json(client.post().uri(PATH + "/x/y/z").exchange().expectBody().returnResult(), 404);
        assertThat(get("/api/cases/" + unique(), 404).path("code").asString()).isEqualTo("case.not-found");
        assertThat(get("/api/cases/not-an-id", 404).path("code").asString()).isEqualTo("case.not-found");
        assertThat(json(exchange(PATH, lampRequest(""), "Accept", "text/csv"), 406)
                        .path("code")
                        .asString())
                .isEqualTo("http.406");
        String id = receiveLampRequest().path("id").asString();
        assertThat(post(PATH + "/" + id + "/explode", "{}", 404).path("code").asString())
                .isEqualTo("request.unknown-command");
    }

    @Test
    void aClosedCaseRefusesAndStaysAsItIs() {
        String id =
                post(PATH, lampRequest(", \"answer\": \"好\""), 201).path("id").asString();
        long before = storedEvents();

        JsonNode problem = post(PATH + "/" + id + "/dispatch", "{\"leadUnit\": \"SL-TS\"}", 409);

        assertThat(problem.path("code").asString()).isEqualTo("hotline-request.closed");
        assertThat(problem.path("detail").asString()).isEqualTo("诉求已经办结。");
        assertThat(problem.path("status").asInt()).isEqualTo(409);
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void aProblemIsSaidInTheLanguageAskedFor() {
        String body = lamp().put("areaCode", "无名街道").toString();

        assertThat(post(PATH, body, 422, "Accept-Language", "en-GB,zh;q=0.5")
                        .path("detail")
                        .asString())
                .startsWith("There is no such area");
        assertThat(post(PATH, body, 422, "Accept-Language", "fr, ;;q=")
                        .path("detail")
                        .asString())
                .startsWith("没有这个区域");
    }

    @Test
    void wrongParametersAreNamed() {
        JsonNode problem = get("/api/cases?status=OPEN&size=1000&from=soon&colour=red&kind=CALL", 422);

        assertThat(problem.path("violations").findValuesAsString("field"))
                .contains("status", "size", "from", "colour", "kind");
        get("/api/cases?after=x", 422);
        get("/api/cases?figure=happiness&part=numerator", 422);
        json(
                client.get()
                        .uri(uri ->
                                uri.path("/api/cases").queryParam("q", "{q}").build("\u0000"))
                        .exchange()
                        .expectBody()
                        .returnResult(),
                422);
        get("/api/metrics/resolution?groupBy=mood", 422);
    }

    private int sent(byte[] body, MediaType type) {
        return client.post()
                .uri(PATH)
                .contentType(type)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private JsonNode refused(String body, int status) {
        long before = storedEvents();
        var answer = exchange(PATH, body);
        JsonNode problem = json(answer, status);
        assertThat(answer.getResponseHeaders().getFirst("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.toString()).doesNotContain("Exception").doesNotContain("at org.");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isNotBlank();
        assertThat(storedEvents()).isEqualTo(before);
        return problem;
    }

    private static ObjectNode lamp() {
        return (ObjectNode) read(lampRequest(""));
    }

    @Test
    void personsAreLookedForByOneThing() {
        post("/api/persons/search", write(Map.of()), 422);
        post("/api/persons/search", write(Map.of("name", "样例甲", "phone", "1")), 422);
    }
}

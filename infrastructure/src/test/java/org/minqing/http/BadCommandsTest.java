package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BadCommandsTest extends LedgerOverHttp {

    private static final String PETITION = """
        {"channel": "LETTER", "areaCode": "999901001", "category": "公共设施报修", "subject": "路面不平",
         "content": "路面不平", "petitioners": [{"name": "样例庚"}]}
        """;
    private static final String MEDIATION = """
        {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR", "origin": "APPLIED",
         "subject": "楼上漏水", "content": "漏水", "committee": "TJ-TS",
         "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
        """;

    static Stream<String[]> needed() {
        return Stream.concat(
                Stream.of("channel", "areaCode", "category", "subject", "content")
                        .map(field -> new String[] {"/api/petitions", PETITION, field}),
                Stream.of("channel", "areaCode", "disputeType", "origin", "subject", "content", "parties")
                        .map(field -> new String[] {"/api/mediations", MEDIATION, field}));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void whatARegistrationLacksIsNamed(String path, String whole, String field) {
        ObjectNode body = (ObjectNode) read(whole);
        body.remove(field);

        JsonNode problem = refused(path, body.toString(), 422);

        assertThat(problem.path("violations").findValuesAsString("field")).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "progress, '{\"visibility\": \"INTERNAL\"}', text, case.field-missing",
        "progress, '{\"text\": \"看\", \"visibility\": \"LOUD\"}', visibility, request.wrong-type",
        "progress, '{\"text\": \"看\", \"visibility\": \"INTERNAL\", \"colour\": 1}', colour, request.unknown-field",
        "progress, '{\"text\": \"看\", \"visibility\": \"INTERNAL\", \"occurredAt\": \"2199-01-01\"}', occurredAt,"
                + " case.in-the-future",
        "dispatch, '{\"leadUnit\": \"没有这个单位\"}', leadUnit, case.unknown-unit",
        "hand-over, '{\"to\": \"S003\"}', reason, case.field-missing",
    })
    void whatIsWrongWithACommandIsNamedAndNothingIsStored(String command, String body, String field, String code) {
        String id = receiveLampRequest().path("id").asString();

        JsonNode problem = refused("/api/hotline-requests/" + id + "/" + command, body, 422);

        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("violations").findValuesAsString("field")).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"text\": }", "<xml/>", "{} {}", "\"text\""})
    void aCommandThatIsNoJsonObjectIsUnreadable(String body) {
        String id = receiveLampRequest().path("id").asString();

        refused("/api/hotline-requests/" + id + "/progress", body, 400);
    }

    @Test
    void twentyMegabytesAreTooMuchForACommandHoweverTheyCome() {
        String id = receiveLampRequest().path("id").asString();
        String large = "{\"text\": \"" + "a".repeat(20 << 20) + "\", \"visibility\": \"INTERNAL\"}";

        refused("/api/hotline-requests/" + id + "/progress", large, 413);
    }

    @Test
    void aClosedPetitionAndAClosedMediationRefuseAndStayAsTheyAre() {
        String petition = post("/api/petitions", PETITION, 201).path("id").asString();
        post("/api/petitions/" + petition + "/withdraw", "{\"reason\": \"已自行解决\"}", 200);
        String mediation = post("/api/mediations", MEDIATION, 201).path("id").asString();
        post("/api/mediations/" + mediation + "/refuse", "{\"party\": \"2\", \"said\": \"不调解\"}", 200);

        assertThat(refused("/api/petitions/" + petition + "/accept", "{}", 409)
                        .path("detail")
                        .asString())
                .isNotBlank();
        assertThat(refused("/api/mediations/" + mediation + "/appoint-mediator", "{\"mediator\": \"M04\"}", 409)
                        .path("detail")
                        .asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, soon, 400",
        "If-Match, '\"-1\"', 400",
        "If-Match, 99999999999, 400",
        "Idempotency-Key, two words, 422"
    })
    void aHeaderThatSaysNothingIsRefused(String header, String value, int status) {
        String id = receiveLampRequest().path("id").asString();
        long before = storedEvents();

        json(
                client.post()
                        .uri("/api/hotline-requests/" + id + "/progress")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(header, value)
                        .bodyValue("{\"text\": \"看\", \"visibility\": \"INTERNAL\"}")
                        .exchange()
                        .expectBody()
                        .returnResult(),
                status);

        assertThat(storedEvents()).isEqualTo(before);
    }

    private JsonNode refused(String path, String body, int status) {
        long events = storedEvents();
        long persons = persons();
        var answer = exchange(path, body);
        JsonNode problem = json(answer, status);
        assertThat(answer.getResponseHeaders().getFirst("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.path("code").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("Exception").doesNotContain("at org.");
        assertThat(storedEvents()).isEqualTo(events);
        assertThat(persons()).isEqualTo(persons);
        return problem;
    }

    private long persons() {
        return jdbc.sql("select count(*) from personal_data").query(Long.class).single();
    }
}

package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Screening rounds over HTTP: opened, reported to, listed with who is missing, closed; and what they saw is mediated. */
class ScreeningRoundContractTest extends LedgerOverHttp {

    private static final String CELL = COMMUNITY + "001";
    private static final String NEXT_CELL = COMMUNITY + "002";
    private static final String SIGN = """
            {"areaCode": "%s", "disputeType": "邻里纠纷", "subject": "两家为堆物争吵",
             "content": "楼道堆物，两家吵了几次。",
             "parties": [{"name": "样例子", "role": "RESPONDENT"}, {"name": "样例丑", "role": "RESPONDENT"}]}
            """.formatted(CELL);

    @Test
    void a_round_lists_the_cells_that_have_not_reported() {
        String id = opened("2026-01");
        post("/api/screening-rounds/" + id + "/report-cell", report(CELL, 40), 200);

        await().untilAsserted(() -> {
            JsonNode cells = round(id).path("cells");
            assertThat(cells.findValuesAsString("area")).containsExactly(CELL, NEXT_CELL);
            assertThat(cells.path(0).path("report").path("households").asInt()).isEqualTo(40);
            assertThat(round(id).path("missing").findValuesAsString("area")).containsExactly(NEXT_CELL);
        });
    }

    @Test
    void an_area_has_one_round_a_month_however_often_it_is_opened() {
        String id = opened("2026-02");
        long stored = storedEvents();

        assertThat(opened("2026-02")).isEqualTo(id);
        assertThat(storedEvents()).isEqualTo(stored);
        assertThat(opened("2026-03")).isNotEqualTo(id);
    }

    @Test
    void an_early_sign_becomes_a_mediation_that_nobody_applied_for() {
        String id = opened("2026-04");
        await().until(() -> get("/api/screening-rounds", 200).toString().contains(id));
        String key = unique();

        String dispute = post("/api/screening-rounds/" + id + "/note-sign", SIGN, 201, "Idempotency-Key", key)
                .path("id")
                .asString();

        JsonNode opened = get("/api/cases/" + dispute, 200);
        assertThat(opened.path("kind").asString()).isEqualTo("MEDIATION");
        assertThat(opened.path("channel").asString()).isEqualTo("SCREENING");
        assertThat(opened.toString()).contains("PROACTIVE");
        await().untilAsserted(() -> assertThat(round(id).path("signs").findValuesAsString("mediation"))
                .containsExactly(dispute));
        assertThat(post("/api/screening-rounds/" + id + "/note-sign", SIGN, 201, "Idempotency-Key", key)
                        .path("id")
                        .asString())
                .isEqualTo(dispute);
    }

    @Test
    void a_closed_round_hears_nothing_new_and_opens_no_mediation() {
        String id = opened("2026-05");
        post("/api/screening-rounds/" + id + "/close", "{}", 200);
        await().until(() -> round(id).path("closedAt").isString());
        long stored = storedEvents();

        assertThat(post("/api/screening-rounds/" + id + "/report-cell", report(CELL, 3), 409)
                        .path("code")
                        .asString())
                .isEqualTo("screening-round.closed");
        assertThat(post("/api/screening-rounds/" + id + "/note-sign", SIGN, 409)
                        .path("code")
                        .asString())
                .isEqualTo("screening-round.closed");
        assertThat(storedEvents()).isEqualTo(stored);
    }

    @Test
    void what_is_wrong_is_said_at_once() {
        String id = opened("2026-06");

        assertThat(post("/api/screening-rounds", "{\"areaCode\": \"" + CELL + "\", \"month\": \"2026-06\"}", 422)
                        .path("code")
                        .asString())
                .isEqualTo("screening-round.no-cells");
        assertThat(post("/api/screening-rounds", "{\"areaCode\": \"" + COMMUNITY + "\", \"month\": \"June\"}", 422)
                        .path("violations")
                        .findValuesAsString("field"))
                .containsExactly("month");
        assertThat(post("/api/screening-rounds/" + id + "/report-cell", report("999901002002001", 3), 422)
                        .path("code")
                        .asString())
                .isEqualTo("screening-round.not-its-cell");
        assertThat(post("/api/screening-rounds/no-id/close", "{}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("screening-round.not-found");
    }

    /** Nothing where it is not listed yet. */
    private JsonNode round(String id) {
        JsonNode all = get("/api/screening-rounds?area=" + COMMUNITY, 200);
        return all.path("items")
                .valueStream()
                .filter(round -> round.path("id").asString().equals(id))
                .findFirst()
                .orElse(all.path("none"));
    }

    private String opened(String month) {
        return post("/api/screening-rounds", "{\"areaCode\": \"" + COMMUNITY + "\", \"month\": \"" + month + "\"}", 201)
                .path("id")
                .asString();
    }

    private static String report(String cell, int households) {
        return "{\"areaCode\": \"" + cell + "\", \"households\": " + households + "}";
    }
}

package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Duty shifts over HTTP: planned one by one or from a template, signed on to, handed over, listed. */
class DutyShiftContractTest extends LedgerOverHttp {

    private static final String COMMUNITY = "999901001001";

    private static final Map<String, String> TAKEN_IN = Map.of(
            "/api/hotline-requests",
            "\"nature\": \"HELP\"",
            "/api/petitions",
            "\"petitioners\": [{\"name\": \"样例甲\"}]",
            "/api/mediations",
            """
            "disputeType": "NEIGHBOUR", "origin": "APPLIED", "committee": "TJ-TS",
            "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]""");

    @Test
    void a_shift_is_planned_signed_on_to_and_handed_over() {
        String id = planned("admin", Instant.now().plusSeconds(60));

        post("/api/duty-shifts/" + id + "/sign-on", "{}", 200);
        post("/api/duty-shifts/" + id + "/hand-over", "{\"said\": \"一切正常\"}", 200);

        await().untilAsserted(() -> {
            JsonNode shift = listed(id);
            assertThat(shift.path("desk").asString()).isEqualTo("HOTLINE");
            assertThat(shift.path("onDuty").asString()).isEqualTo("admin");
            assertThat(shift.path("signedOnAt").isMissingNode()).isFalse();
            assertThat(shift.path("handedOverAt").isMissingNode()).isFalse();
            assertThat(shift.toString()).doesNotContain("一切正常");
        });
    }

    @Test
    void what_is_taken_in_on_a_shift_says_which() {
        Instant began = Instant.now().minusSeconds(60);
        String id = planned("admin", began);
        post("/api/duty-shifts/" + id + "/sign-on", "{}", 200);
        String day = LocalDate.ofInstant(began, ZoneId.of("Asia/Shanghai")).toString();

        await().untilAsserted(() -> {
            for (Map.Entry<String, String> kind : TAKEN_IN.entrySet()) {
                assertThat(takenIn(kind.getKey(), kind.getValue()).path("shift").asString())
                        .as(kind.getKey())
                        .isEqualTo(day + " 晚间");
            }
        });
    }

    private JsonNode takenIn(String where, String more) {
        String id = post(where, """
                {"channel": "来访", "areaCode": "甲子街道", "category": "公共设施报修", "subject": "测试：当班受理",
                 "content": "测试：当班受理", %s}
                """.formatted(more), 201).path("id").asString();
        return get("/api/cases/" + id, 200);
    }

    @Test
    void nobody_is_put_on_duty_who_could_not_sign_on() {
        long before = storedEvents();

        JsonNode refused = post("/api/duty-shifts", body("nobody-of-that-name", Instant.now()), 422);

        assertThat(refused.path("violations").findValuesAsString("field")).containsExactly("onDuty");
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void hours_before_it_begins_it_is_too_early() {
        String id = planned("admin", Instant.now().plusSeconds(7200));

        JsonNode refused = post("/api/duty-shifts/" + id + "/sign-on", "{}", 409);

        assertThat(refused.path("code").asString()).isEqualTo("duty-shift.too-early");
    }

    @Test
    void nobody_says_when_they_signed_on_or_for_whom() {
        String id = planned("admin", Instant.now());

        JsonNode refused = post(
                "/api/duty-shifts/" + id + "/sign-on",
                "{\"by\": \"somebody-else\", \"occurredAt\": \"2020-01-01T00:00:00Z\"}",
                422);

        assertThat(refused.path("violations").findValuesAsString("field")).contains("by", "occurredAt");
    }

    @Test
    void a_template_planned_twice_has_each_shift_once() {
        LocalDate first = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
        String roster = """
                {"desk": "MEDIATION", "areaCode": "%s", "template": "夜间", "from": "%s", "to": "%s", "onDuty": ["admin"]}
                """.formatted(COMMUNITY, first, first.plusDays(2));

        JsonNode ids = post("/api/duty-rosters", roster, 201).path("ids");
        long stored = storedEvents();
        JsonNode again = post("/api/duty-rosters", roster, 201).path("ids");

        assertThat(ids).hasSize(3);
        assertThat(again).isEqualTo(ids);
        assertThat(storedEvents()).isEqualTo(stored);
        JsonNode unknown = post("/api/duty-rosters", roster.replace("夜间", "没有的班"), 422);
        assertThat(unknown.path("violations").findValuesAsString("field")).containsExactly("template");
    }

    @Test
    void a_shift_that_never_was_and_a_word_that_is_none_are_not_there() {
        String id = planned("admin", Instant.now());

        assertThat(post("/api/duty-shifts/no-id/sign-on", "{}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("duty-shift.not-found");
        post("/api/duty-shifts/00000000-0000-4000-8000-000000000000/sign-on", "{}", 404);
        post("/api/duty-shifts/" + id + "/dance", "{}", 404);
    }

    private JsonNode listed(String id) {
        List<JsonNode> found = get("/api/duty-shifts?area=" + COMMUNITY, 200)
                .path("items")
                .valueStream()
                .filter(shift -> shift.path("id").asString().equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private String planned(String onDuty, Instant from) {
        return post("/api/duty-shifts", body(onDuty, from), 201).path("id").asString();
    }

    private static String body(String onDuty, Instant from) {
        return """
                {"desk": "HOTLINE", "areaCode": "%s", "name": "晚间", "from": "%s", "to": "%s", "onDuty": "%s"}
                """.formatted(COMMUNITY, from, from.plusSeconds(3600), onDuty);
    }
}

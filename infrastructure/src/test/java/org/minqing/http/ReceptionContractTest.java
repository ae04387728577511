package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reception sessions over HTTP: laid down by a rule, listed as they are to come, moved, left out, held; demands become petitions. */
class ReceptionContractTest extends LedgerOverHttp {

    private static final String CELL = COMMUNITY + "001";

    @Test
    void a_rule_has_its_sessions_listed_without_anybody_planning_them() {
        String id = laidDown("第一个星期六", "FREQ=MONTHLY;BYDAY=1SA", "2030-01-01");

        await().untilAsserted(() -> assertThat(days(id, "2030-01-01", "2030-05-01"))
                .containsExactly("2030-01-05", "2030-02-02", "2030-03-02", "2030-04-06"));
    }

    @Test
    void one_session_is_moved_and_one_left_out_and_the_others_stay() {
        String id = laidDown("移动", "FREQ=MONTHLY;BYDAY=1SA", "2031-01-01");
        post(
                "/api/reception-sessions/" + id + "/2031-02-01/move",
                "{\"day\": \"2031-02-08\", \"reason\": \"春节，改到下周\"}",
                200);
        post("/api/reception-sessions/" + id + "/2031-03-01/cancel", "{\"reason\": \"开会\"}", 200);

        await().untilAsserted(() -> assertThat(days(id, "2031-01-01", "2031-04-01"))
                .containsExactly("2031-01-04", "2031-02-08", "2031-03-01"));
        List<JsonNode> sessions = sessions(id, "2031-01-01", "2031-04-01");
        assertThat(sessions.get(1).path("session").asString()).isEqualTo("2031-02-01");
        assertThat(sessions.get(1).path("moved").asBoolean()).isTrue();
        assertThat(sessions.get(1).path("from").asString()).startsWith("14:00");
        assertThat(sessions.get(2).path("cancelled").asBoolean()).isTrue();
    }

    @Test
    void what_people_ask_for_in_a_session_becomes_a_petition_that_knows_its_session() {
        String today = today().toString();
        String id = laidDown("今天", "FREQ=DAILY;COUNT=1", today);
        String session = "/api/reception-sessions/" + id + "/" + today;
        assertThat(post(session + "/raise-demand", demand(), 409).path("code").asString())
                .isEqualTo("reception-series.not-held");
        post(session + "/hold", "{\"attendees\": [\"样例巳\"]}", 200);
        String key = unique();

        String petition = post(session + "/raise-demand", demand(), 201, "Idempotency-Key", key)
                .path("id")
                .asString();

        JsonNode registered = get("/api/cases/" + petition, 200);
        assertThat(registered.path("kind").asString()).isEqualTo("PETITION");
        assertThat(registered.path("channel").asString()).isEqualTo("RECEPTION_SESSION");
        assertThat(registered.path("raisedAt").path("id").asString()).isEqualTo(id);
        assertThat(registered.path("raisedAt").path("day").asString()).isEqualTo(today);
        await().untilAsserted(() -> {
            List<JsonNode> listed = sessions(id, today, today().plusDays(1).toString());
            assertThat(listed).hasSize(1);
            JsonNode one = listed.getFirst();
            assertThat(one.path("demands").findValuesAsString("petition")).containsExactly(petition);
            assertThat(one.path("held").path("host").asString()).isEqualTo("样例领导");
            assertThat(one.path("held").path("attendees").path(0).asString()).isEqualTo("样例巳");
        });
        assertThat(post(session + "/raise-demand", demand(), 201, "Idempotency-Key", key)
                        .path("id")
                        .asString())
                .isEqualTo(petition);
    }

    @Test
    void after_the_last_day_there_are_none() {
        String id = laidDown("停办", "FREQ=WEEKLY;BYDAY=SA", "2032-01-01");
        post("/api/reception-sessions/" + id + "/end", "{\"lastDay\": \"2032-01-10\", \"reason\": \"并入街道\"}", 200);

        await().untilAsserted(() ->
                assertThat(days(id, "2032-01-01", "2032-03-01")).containsExactly("2032-01-03", "2032-01-10"));
        assertThat(post("/api/reception-sessions/" + id + "/2032-01-17/cancel", "{\"reason\": \"开会\"}", 422)
                        .path("code")
                        .asString())
                .isEqualTo("reception-series.no-such-session");
    }

    @Test
    void what_is_wrong_is_said_at_once() {
        String id = laidDown("差错", "FREQ=MONTHLY;BYDAY=1SA", "2033-01-01");

        assertThat(post("/api/reception-sessions", series("无规则", "every Saturday", "2033-01-01"), 422)
                        .path("violations")
                        .findValuesAsString("field"))
                .containsExactly("rule");
        assertThat(post("/api/reception-sessions", series("无日子", "FREQ=DAILY;UNTIL=20321231", "2033-01-01"), 422)
                        .path("code")
                        .asString())
                .isEqualTo("reception-series.no-such-days");
        assertThat(post("/api/reception-sessions/" + id + "/2033-01-02/cancel", "{\"reason\": \"开会\"}", 422)
                        .path("code")
                        .asString())
                .isEqualTo("reception-series.no-such-session");
        assertThat(post("/api/reception-sessions/" + id + "/2033-01-01/hold", "{}", 409)
                        .path("code")
                        .asString())
                .isEqualTo("reception-series.too-early");
        assertThat(post("/api/reception-sessions/" + id + "/someday/hold", "{}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("reception-series.not-found");
        assertThat(get("/api/reception-sessions?from=2033-01-01&to=2036-01-01", 422)
                        .path("violations")
                        .findValuesAsString("field"))
                .containsExactly("to");
    }

    private String demand() {
        return """
                {"areaCode": "%s", "category": "公共设施报修", "subject": "楼道照明", "content": "三号楼楼道的灯不亮。",
                 "petitioners": [{"name": "样例辰"}]}
                """.formatted(CELL);
    }

    private List<String> days(String id, String from, String to) {
        return sessions(id, from, to).stream()
                .map(session -> session.path("day").asString())
                .toList();
    }

    private List<JsonNode> sessions(String id, String from, String to) {
        return get("/api/reception-sessions?area=" + COMMUNITY + "&from=" + from + "&to=" + to, 200)
                .path("items")
                .valueStream()
                .filter(session -> session.path("series").asString().equals(id))
                .toList();
    }

    private String laidDown(String name, String rule, String first) {
        return post("/api/reception-sessions", series(name, rule, first), 201)
                .path("id")
                .asString();
    }

    private static String series(String name, String rule, String first) {
        return """
                {"name": "%s", "areaCode": "%s", "place": "甲子社区一楼", "host": "样例领导", "rule": "%s",
                 "first": "%s", "from": "14:00", "to": "17:00"}
                """.formatted(name, COMMUNITY, rule, first);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}

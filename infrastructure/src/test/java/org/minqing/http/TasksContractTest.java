package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for somebody, by kind: {@code GET /api/tasks}. */
class TasksContractTest extends LedgerOverHttp {

    @Test
    void who_was_promised_a_call_waits_until_they_are_called() {
        String id = receiveLampRequest().path("id").asString();
        String by = Instant.now().plusSeconds(7200).toString();
        post("/api/hotline-requests/" + id + "/promise-callback", "{\"by\": \"" + by + "\"}", 200);

        await().untilAsserted(() -> assertThat(waiting("CALLBACK", id)).hasSize(1));
        assertThat(waiting("CALLBACK", id).getFirst().path("dueAt").asString()).isNotEmpty();
        post("/api/hotline-requests/" + id + "/contact-requester", "{\"reached\": true}", 200);
        await().untilAsserted(() -> assertThat(waiting("CALLBACK", id)).isEmpty());
    }

    @Test
    void what_was_dispatched_waits_for_the_unit_to_confirm_it() {
        String id = receiveLampRequest().path("id").asString();
        post(
                "/api/hotline-requests/" + id + "/dispatch",
                "{\"leadUnit\": \"示例区城市管养所\", \"skipReason\": \"直接派单\"}",
                200);

        await().untilAsserted(() -> assertThat(waiting("RECEIPT", id)).hasSize(1));
        assertThat(waiting("RECEIPT", id).getFirst().path("dueAt").asString()).isNotEmpty();
        post("/api/hotline-requests/" + id + "/confirm-receipt", "{\"unit\": \"示例区城市管养所\"}", 200);
        await().untilAsserted(() -> assertThat(waiting("RECEIPT", id)).isEmpty());
    }

    @Test
    void a_shift_that_nobody_came_to_waits_while_it_is_under_way() {
        String id = post(
                        "/api/duty-shifts",
                        """
                {"desk": "RECEPTION", "areaCode": "%s", "name": "测试班", "from": "%s", "to": "%s", "onDuty": "admin"}
                """.formatted(
                                        COMMUNITY,
                                        Instant.now().minusSeconds(1200),
                                        Instant.now().plusSeconds(3600)),
                        201)
                .path("id")
                .asString();

        await().untilAsserted(() -> assertThat(shifts(id)).hasSize(1));
        post("/api/duty-shifts/" + id + "/sign-on", "{}", 200);
        await().untilAsserted(() -> assertThat(shifts(id)).isEmpty());
        post("/api/duty-shifts/" + id + "/hand-over", "{\"said\": \"无\"}", 200);
    }

    @Test
    void what_is_due_and_what_is_ones_own_can_be_asked_for_alone() {
        String id = receiveLampRequest().path("id").asString();
        String by = Instant.now().plusSeconds(30L * 24 * 3600).toString();
        post("/api/hotline-requests/" + id + "/promise-callback", "{\"by\": \"" + by + "\"}", 200);

        await().untilAsserted(
                        () -> assertThat(waiting("CALLBACK&mine=true", id)).hasSize(1));
        assertThat(waiting("CALLBACK&due=overdue", id)).isEmpty();

        post("/api/hotline-requests/" + id + "/hand-over", "{\"to\": \"somebody-else\", \"reason\": \"请假\"}", 200);
        await().untilAsserted(
                        () -> assertThat(waiting("CALLBACK&mine=true", id)).isEmpty());
        assertThat(waiting("CALLBACK", id)).hasSize(1);
        assertThat(get("/api/tasks?kind=VISIT&due=today", 422).path("detail").asString())
                .contains("CALLBACK|PROMISE|RECEIPT|REMINDER");
        assertThat(waiting("REMINDER&due=overdue", id)).isEmpty();
        assertThat(get("/api/cases?mine=perhaps", 422).path("detail").asString())
                .contains("true, false");
    }

    @Test
    void a_kind_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThat(get("/api/tasks?kind=DANCE", 422).path("detail").asString()).contains("CALLBACK", "SHIFT");
    }

    private List<JsonNode> waiting(String kind, String id) {
        return get("/api/tasks?size=200&area=" + COMMUNITY + "&kind=" + kind, 200)
                .path("items")
                .valueStream()
                .filter(task -> task.path("caseId").asString().equals(id))
                .toList();
    }

    private List<JsonNode> shifts(String id) {
        return get("/api/tasks?kind=SHIFT&area=" + COMMUNITY, 200)
                .path("items")
                .valueStream()
                .filter(task -> task.path("shiftId").asString().equals(id))
                .toList();
    }
}

package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.api.FreeText;
import org.minqing.api.PersonId;
import org.minqing.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who was not visited in time, cells and key persons, over HTTP. */
class VisitCadenceContractTest extends LedgerOverHttp {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String CELL = "999901001002002";
    private static final String OTHER_CELL = "999901002002001";

    @Autowired
    private PersonRegister register;

    @Test
    void a_cell_is_to_be_visited_until_somebody_was_there_within_the_week() {
        assertThat(cellsToVisit(OTHER_CELL)).containsExactly(OTHER_CELL);
        visited(OTHER_CELL, daysAgo(8), "");
        await().untilAsserted(() -> assertThat(get("/api/tasks?kind=VISIT&area=" + OTHER_CELL, 200)
                        .path("items")
                        .path(0)
                        .path("days")
                        .asInt())
                .isEqualTo(8));

        visited(OTHER_CELL, daysAgo(7), "");

        await().untilAsserted(() -> assertThat(cellsToVisit(OTHER_CELL)).isEmpty());
    }

    @Test
    void a_key_person_is_to_be_visited_half_a_month_after_the_last_visit_and_nobody_reads_who_it_is() {
        String id = named("样例卯摔过两次", "样例卯", "19900000021", daysAgo(40));
        JsonNode waiting =
                await().until(() -> toVisit(id), list -> list.size() == 1).getFirst();
        assertThat(waiting.path("days").asInt()).isEqualTo(40);
        assertThat(waiting.path("areaCode").asString()).isEqualTo(CELL);
        assertThat(waiting.path("person").path("name").asString()).isEqualTo("样**");
        assertThat(waiting.toString()).doesNotContain("摔过");

        String person = waiting.path("person").path("personId").asString();
        visited(CELL, daysAgo(15), "{\"personId\": \"" + person + "\"}");

        await().untilAsserted(() -> assertThat(toVisit(id)).isEmpty());
        JsonNode listed = get("/api/key-persons?area=" + CELL, 200)
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("days").asInt()).isEqualTo(15);
        assertThat(listed.path("lastVisit").asString()).isEqualTo(daysAgo(15).toString());
    }

    @Test
    void why_somebody_is_one_is_read_with_nobody_named_and_leaves_a_trace() {
        String id = named("样例辰独居", "样例辰", "19900000022", daysAgo(1));

        JsonNode opened = get("/api/key-persons/" + id, 200);

        assertThat(opened.path("reason").asString()).isEqualTo("样**独居");
        assertThat(opened.path("person").path("phone").asString()).isEqualTo("199****0022");
        String person = opened.path("person").path("personId").asString();
        assertThat(get("/api/access-ledger?person=" + person, 200).path("items").findValuesAsString("act"))
                .contains("KEY_PERSON_OPENED");
    }

    @Test
    void whoever_was_released_is_to_be_visited_no_more() {
        String id = named("一个人住", "样例巳", "19900000023", daysAgo(30));
        await().untilAsserted(() -> assertThat(toVisit(id)).hasSize(1));

        post("/api/key-persons/" + id + "/release", "{\"reason\": \"样例巳搬走了\"}", 200);

        await().untilAsserted(() -> assertThat(toVisit(id)).isEmpty());
        assertThat(get("/api/key-persons/" + id, 200)
                        .path("released")
                        .path("reason")
                        .asString())
                .isEqualTo("样**搬走了");
    }

    @Test
    void whoever_was_erased_is_nobodys_to_visit() {
        String id = named("这些话要跟着人走", "样例午", "19900000024", daysAgo(30));
        JsonNode waiting =
                await().until(() -> toVisit(id), list -> list.size() == 1).getFirst();

        register.forget(
                PersonId.of(waiting.path("person").path("personId").asString()),
                Instant.parse("2026-05-01T01:00:00Z"),
                "样例官");

        assertThat(toVisit(id)).isEmpty();
        assertThat(get("/api/key-persons/" + id, 200).path("reason").asString()).isEqualTo(FreeText.ERASED);
    }

    @Test
    void what_is_wrong_is_said_at_once_and_nobody_is_named() {
        long before = storedEvents();

        JsonNode street = post(
                "/api/key-persons",
                "{\"areaCode\": \"999901001\", \"person\": {\"name\": \"样例未\"}, \"reason\": \"独居\"}",
                422);
        JsonNode nobody =
                post("/api/key-persons", "{\"areaCode\": \"" + CELL + "\", \"person\": {}, \"reason\": \"独居\"}", 422);
        JsonNode empty = post("/api/key-persons", "{\"cell\": 1}", 422);

        assertThat(street.path("code").asString()).isEqualTo("key-person.not-in-a-cell");
        assertThat(nobody.path("violations").findValuesAsString("field")).containsExactly("person.name");
        assertThat(empty.path("violations").findValuesAsString("field"))
                .contains("areaCode", "person", "reason", "cell");
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void the_same_request_twice_names_one() {
        String key = unique();
        String body = "{\"areaCode\": \"" + CELL + "\", \"person\": {\"name\": \"样例申\"}, \"reason\": \"独居\"}";

        String first = post("/api/key-persons", body, 201, "Idempotency-Key", key)
                .path("id")
                .asString();

        assertThat(post("/api/key-persons", body, 201, "Idempotency-Key", key)
                        .path("id")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void no_such_key_person_is_neither_read_nor_released() {
        String nobody = "01890000-0000-7000-8000-00000000abcd";

        assertThat(get("/api/key-persons/" + nobody, 404).path("code").asString())
                .isEqualTo("key-person.not-found");
        assertThat(get("/api/key-persons/none", 404).path("code").asString()).isEqualTo("key-person.not-found");
        assertThat(post("/api/key-persons/" + nobody + "/release", "{\"reason\": \"无\"}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("key-person.not-found");
    }

    private List<String> cellsToVisit(String area) {
        return get("/api/tasks?kind=VISIT&area=" + area, 200)
                .path("items")
                .valueStream()
                .filter(task -> task.path("keyPersonId").isMissingNode())
                .map(task -> task.path("areaCode").asString())
                .toList();
    }

    private List<JsonNode> toVisit(String id) {
        return get("/api/tasks?kind=VISIT&area=" + CELL, 200)
                .path("items")
                .valueStream()
                .filter(task -> task.path("keyPersonId").asString("").equals(id))
                .toList();
    }

    private void visited(String cell, LocalDate day, String person) {
        post("/api/home-visits", """
                {"areaCode": "%s", "occurredAt": "%s", "diary": "去看过", "persons": [%s]}
                """.formatted(cell, day, person), 201);
    }

    private String named(String reason, String name, String phone, LocalDate day) {
        return post("/api/key-persons", """
                {"areaCode": "%s", "reason": "%s", "occurredAt": "%s", "person": {"name": "%s", "phone": "%s"}}
                """.formatted(CELL, reason, day, name, phone), 201)
                .path("id")
                .asString();
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(SHANGHAI).minusDays(days);
    }
}

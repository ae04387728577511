package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.minqing.api.FreeText;
import org.minqing.api.PersonId;
import org.minqing.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Home visits over HTTP: noted, listed, read, taken back, and forgotten with whom they were about. */
class HomeVisitContractTest extends LedgerOverHttp {

    private static final String CELL = "999901001001001";

    @Autowired
    private PersonRegister register;

    @Test
    void a_visit_is_noted_and_read_with_nobody_named() {
        String id = visited("样例癸说自来水发黄", "样例癸", "19900000010");

        JsonNode visit = get("/api/home-visits/" + id, 200);

        assertThat(visit.path("diary").asString()).isEqualTo("样**说自来水发黄");
        assertThat(visit.path("areaCode").asString()).isEqualTo(CELL);
        assertThat(visit.path("met").asBoolean()).isTrue();
        assertThat(visit.path("persons").get(0).path("phone").asString()).isEqualTo("199****0010");
        assertThat(visit.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void it_is_listed_without_its_diary_by_area_and_day() {
        String id = visited("墙皮掉了一块", "样例癸", "19900000011");

        await().untilAsserted(() -> {
            JsonNode page = get("/api/home-visits?area=" + CELL, 200);
            assertThat(page.path("items").findValuesAsString("id")).contains(id);
            assertThat(page.toString()).doesNotContain("墙皮");
        });
        assertThat(get("/api/home-visits?area=999901001001002&to=2020-01-01", 200)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_same_request_twice_notes_one_visit() {
        String key = unique();
        String body = "{\"areaCode\": \"" + CELL + "\", \"diary\": \"只去过一次\"}";

        String first = post("/api/home-visits", body, 201, "Idempotency-Key", key)
                .path("id")
                .asString();
        String second = post("/api/home-visits", body, 201, "Idempotency-Key", key)
                .path("id")
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_is_wrong_is_said_at_once_and_nothing_is_noted() {
        long before = storedEvents();

        JsonNode street = post("/api/home-visits", "{\"areaCode\": \"999901001\", \"diary\": \"走了一条街\"}", 422);
        JsonNode empty = post("/api/home-visits", "{\"cell\": 1}", 422);

        assertThat(street.path("code").asString()).isEqualTo("home-visit.not-in-a-cell");
        assertThat(empty.path("violations").findValuesAsString("field")).contains("areaCode", "diary", "cell");
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void what_was_noted_in_error_is_taken_back_and_still_to_be_read() {
        String id = visited("记到别家去了", "样例癸", "19900000012");

        post("/api/home-visits/" + id + "/withdraw", "{\"reason\": \"样例癸不住这里\"}", 200);

        JsonNode visit = get("/api/home-visits/" + id, 200);
        assertThat(visit.path("withdrawn").path("reason").asString()).isEqualTo("样**不住这里");
        assertThat(visit.path("diary").asString()).isEqualTo("记到别家去了");
        await().untilAsserted(() -> assertThat(
                        get("/api/home-visits?size=200", 200).path("items").findValuesAsString("id"))
                .doesNotContain(id));
    }

    @Test
    void no_such_visit_is_neither_read_nor_taken_back() {
        String nobody = "01890000-0000-7000-8000-00000000abcd";

        assertThat(get("/api/home-visits/" + nobody, 404).path("code").asString())
                .isEqualTo("home-visit.not-found");
        assertThat(get("/api/home-visits/none", 404).path("code").asString()).isEqualTo("home-visit.not-found");
        assertThat(post("/api/home-visits/" + nobody + "/withdraw", "{\"reason\": \"无\"}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("home-visit.not-found");
    }

    @Test
    void whoever_read_it_stands_in_the_access_ledger_with_whom_it_is_about() {
        String id = visited("谁看过这次走访", "样例癸", "19900000013");
        String person = get("/api/home-visits/" + id, 200)
                .path("persons")
                .get(0)
                .path("personId")
                .asString();

        assertThat(get("/api/access-ledger?person=" + person, 200).path("items").findValuesAsString("act"))
                .contains("VISIT_OPENED");
    }

    @Test
    void with_whom_it_was_about_goes_what_was_written() {
        String id = visited("这些话要跟着人走", "样例癸", "19900000014");
        PersonId person = PersonId.of(get("/api/home-visits/" + id, 200)
                .path("persons")
                .get(0)
                .path("personId")
                .asString());

        register.forget(person, Instant.parse("2026-05-01T01:00:00Z"), "样例官");

        JsonNode visit = get("/api/home-visits/" + id, 200);
        assertThat(visit.path("diary").asString()).isEqualTo(FreeText.ERASED);
        assertThat(visit.path("persons").get(0).path("erased").asBoolean()).isTrue();
    }

    @Test
    void a_visit_is_none_of_a_persons_cases() {
        String id = visited("这不是案件", "样例癸", "19900000015");

        JsonNode known = post("/api/persons/search", "{\"phone\": \"19900000015\"}", 200);

        assertThat(known.toString()).contains("199****0015").doesNotContain(id);
    }

    private String visited(String diary, String name, String phone) {
        return post("/api/home-visits", """
                {"areaCode": "%s", "diary": "%s", "persons": [{"name": "%s", "phone": "%s"}]}
                """.formatted(CELL, diary, name, phone), 201)
                .path("id")
                .asString();
    }
}

package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Two streets, a case in each, and accounts that see one of them. */
class ReachOverHttpTest extends LedgerOverHttp {

    private static final String HERE = "999901001";
    private static final String ELSEWHERE = "999901002";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private JsonNode here = read("{}");
    private JsonNode elsewhere = read("{}");

    @BeforeEach
    void twoStreets() {
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        made.of("here", new Reach(HERE, Set.of()), Role.HOTLINE_OPERATOR, Role.SUPERVISOR);
        made.of("handler", new Reach("999901", Set.of("U-LIGHT")), Role.HANDLER);
        made.of("leader", new Reach(HERE, Set.of()), Role.LEADER);
        made.of("auditor", Reach.EVERYWHERE, Role.AUDITOR);
        here = post("/api/hotline-requests", request(HERE, "这里的路灯"), 201);
        elsewhere = post("/api/hotline-requests", request(ELSEWHERE, "那边的路灯"), 201);
    }

    @Test
    void a_case_elsewhere_is_one_that_does_not_exist_whichever_door_is_tried() {
        String path = "/api/cases/" + id(elsewhere);
        for (String door : List.of(path, path + "/events", path + "/similar", path + "/papers/any")) {
            assertThat(as("here", door).getStatus().value()).as(door).isEqualTo(404);
        }
        String command = "/api/hotline-requests/" + id(elsewhere) + "/remind";
        assertThat(exchange(command, "{\"text\": \"再催一次\"}", signedIn("here"))
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(exchange(command, "{\"text\": \"再催一次\"}", both(signedIn("here"), "If-Match", "99"))
                        .getStatus()
                        .value())
                .as("not even its version is told")
                .isEqualTo(404);
        assertThat(exchange("/api/hotline-requests/" + id(here) + "/remind", "{\"text\": \"再催一次\"}", signedIn("here"))
                        .getStatus()
                        .value())
                .isEqualTo(200);
        assertThat(as("here", "/api/cases/" + id(here)).getStatus().value()).isEqualTo(200);
    }

    @Test
    void nobody_begins_a_case_where_they_would_not_see_it() {
        JsonNode refused = json(exchange("/api/hotline-requests", request(ELSEWHERE, "越界"), signedIn("here")), 403);

        assertThat(refused.path("code").asString()).isEqualTo("case.outside-reach");
    }

    @Test
    void a_case_that_another_register_named_does_not_give_itself_away() {
        String named = "{\"source\": \"another\", \"externalId\": \"" + unique() + "\", ";
        JsonNode first = post("/api/hotline-requests", request(ELSEWHERE, "同名").replaceFirst("\\{", named), 201);

        EntityExchangeResult<byte[]> again =
                exchange("/api/hotline-requests", request(HERE, "同名").replaceFirst("\\{", named), signedIn("here"));

        assertThat(again.getStatus().value()).isEqualTo(404);
        assertThat(new String(again.getResponseBodyContent(), StandardCharsets.UTF_8))
                .doesNotContain(first.path("queryCode").asString());
    }

    @Test
    void lists_and_figures_hold_what_is_within_reach_whatever_is_asked_for() {
        awaitListed();
        for (String area : List.of("", "?area=9999", "?area=999901", "?area=" + HERE)) {
            assertThat(areas(get("/api/cases" + area, 200, signedIn("here"))))
                    .as(area)
                    .isNotEmpty()
                    .allMatch(code -> code.startsWith(HERE));
        }
        await().untilAsserted(() -> {
            long seen = received(get("/api/metrics/resolution?kind=HOTLINE_REQUEST", 200, signedIn("here")));
            long all = received(get("/api/metrics/resolution?kind=HOTLINE_REQUEST", 200));
            long there = received(get("/api/metrics/resolution?kind=HOTLINE_REQUEST&area=" + HERE, 200));
            assertThat(seen).isPositive().isEqualTo(there).isLessThan(all);
        });
    }

    @Test
    void what_is_like_a_case_is_told_as_far_as_one_sees() {
        JsonNode again = post("/api/hotline-requests", request(HERE, "这里的路灯又不亮"), 201);
        post("/api/hotline-requests", request(ELSEWHERE, "这里的路灯又不亮"), 201);
        String similar = "/api/cases/" + id(again) + "/similar?size=50";

        await().untilAsserted(() ->
                assertThat(ids(get(similar, 200, signedIn("here")))).contains(id(here)));
        assertThat(areas(get(similar, 200))).as("another street, whoever asks").allMatch(code -> code.startsWith(HERE));
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void what_lies_elsewhere_is_refused_rather_than_empty() {
        for (String path : List.of(
                "/api/cases?area=" + ELSEWHERE,
                "/api/metrics/resolution?area=" + ELSEWHERE,
                "/api/metrics/ladder?area=" + ELSEWHERE,
                "/api/metrics/mediation?area=" + ELSEWHERE,
                "/api/metrics/stream?area=" + ELSEWHERE)) {
            assertThat(as("here", path).getStatus().value()).as(path).isEqualTo(403);
        }
    }

    @Test
    void an_area_that_only_looks_like_the_own_one_is_another() {
        for (String trick :
                List.of("99990100", "999901001%25", "999901001'--", "%20999901001", "9999010010000000000")) {
            int status = as("here", "/api/cases?area=" + trick).getStatus().value();
            assertThat(status).as(trick).isIn(200, 403, 422);
            if (status == 200) {
                assertThat(areas(json(as("here", "/api/cases?area=" + trick), 200)))
                        .allMatch(code -> code.startsWith(HERE));
            }
        }
        EntityExchangeResult<byte[]> several = as("here", "/api/cases?area=" + HERE + "&area=" + ELSEWHERE);
        assertThat(several.getStatus().value()).isEqualTo(200);
        assertThat(areas(json(several, 200))).allMatch(code -> code.startsWith(HERE));
    }

    @Test
    void a_handler_sees_the_cases_of_their_unit_from_dispatch_to_return() {
        String unit = unitOf("999901");
        new AccountsForTests(accounts, passwords).of("handler", new Reach("999901", Set.of(unit)), Role.HANDLER);
        assertThat(as("handler", "/api/cases/" + id(here)).getStatus().value()).isEqualTo(404);

        post(
                "/api/hotline-requests/" + id(here) + "/dispatch",
                "{\"leadUnit\": \"" + unit + "\", \"skipReason\": \"直接派单\"}",
                200);

        assertThat(as("handler", "/api/cases/" + id(here)).getStatus().value()).isEqualTo(200);
        assertThat(as("handler", "/api/cases/" + id(elsewhere)).getStatus().value())
                .isEqualTo(404);
        post(
                "/api/hotline-requests/" + id(here) + "/confirm-receipt",
                "{\"unit\": \"" + unit + "\"}",
                200,
                signedIn("handler"));
    }

    @Test
    void a_handler_finds_the_cases_in_which_their_unit_handles_with_others_in_every_list_figure_and_sheet() {
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        made.of("helper", new Reach("999901", Set.of("SL-ZJ")), Role.HANDLER);
        made.of("stranger", new Reach("999901", Set.of("SL-TS")), Role.HANDLER);
        String number = here.path("number").asString();
        long before = received(get("/api/metrics/resolution", 200, signedIn("helper")));

        post(
                "/api/hotline-requests/" + id(here) + "/dispatch",
                "{\"leadUnit\": \"SL-CG\", \"coUnits\": [\"SL-ZJ\"], \"skipReason\": \"直接派单\"}",
                200);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> listed("helper", "").contains(id(here))
                        && received(get("/api/metrics/resolution", 200, signedIn("helper"))) > before);
        assertThat(received(get("/api/metrics/resolution", 200, signedIn("helper"))))
                .isEqualTo(before + 1);
        assertThat(listed("helper", "?figure=received")).contains(id(here));
        assertThat(listed("helper", "?q=" + number)).containsExactly(id(here));
        assertThat(as("helper", "/api/cases/export?format=csv").getResponseBodyContent())
                .asString(StandardCharsets.UTF_8)
                .contains(number);
        assertThat(listed("stranger", "")).doesNotContain(id(here));
        assertThat(listed("helper", "?unit=SL-ZJ"))
                .as("who asks for a unit asks who holds the case")
                .doesNotContain(id(here));
        assertThat(as("helper", "/api/cases?unit=SL-CG").getStatus().value()).isEqualTo(403);
    }

    private List<String> listed(String account, String question) {
        return StreamSupport.stream(
                        get("/api/cases" + question, 200, signedIn(account))
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void a_leader_looks_and_changes_nothing_and_an_auditor_sees_no_case() {
        assertThat(as("leader", "/api/cases/" + id(here)).getStatus().value()).isEqualTo(200);
        assertThat(exchange("/api/hotline-requests/" + id(here) + "/answer", "{\"text\": \"已答复\"}", signedIn("leader"))
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(as("auditor", "/api/cases/" + id(here)).getStatus().value()).isEqualTo(403);
        assertThat(as("auditor", "/api/cases").getStatus().value()).isEqualTo(403);
    }

    @Test
    void persons_are_found_through_cases_within_reach_only() {
        String phone = "199" + String.format("%08d", Math.floorMod(unique().hashCode(), 100_000_000));
        String requester = "{\"requester\": {\"name\": \"王样例\", \"phone\": \"" + phone + "\"}, ";
        post("/api/hotline-requests", request(ELSEWHERE, "有人来电").replaceFirst("\\{", requester), 201);

        String search = write(Map.of("phone", phone));
        assertThat(post("/api/persons/search", search, 200).path("items").size())
                .isEqualTo(1);
        assertThat(post("/api/persons/search", search, 200, signedIn("here"))
                        .path("items")
                        .size())
                .isZero();
        assertThat(exchange("/api/persons/search", search, signedIn("leader"))
                        .getStatus()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void what_is_done_beside_cases_is_done_by_those_who_may() {
        assertThat(as("here", "/api/projections").getStatus().value()).isEqualTo(403);
        assertThat(exchange("/api/projections/figures/rebuilds", "{}", signedIn("here"))
                        .getStatus()
                        .value())
                .isEqualTo(403);
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", "code,name\n999909,别区\n").filename("areas.csv");
        client.post()
                .uri("/api/areas/imports")
                .headers(all -> set(all, signedIn("here")))
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(as("here", "/admin/accounts").getStatus().value()).isEqualTo(403);
    }

    @Test
    void fields_that_only_the_bus_may_set_are_no_fields_of_a_request() {
        for (String field : List.of("actor", "reach", "recordedAt", "imported", "newCase")) {
            assertThat(exchange(
                                    "/api/hotline-requests/" + id(here) + "/remind",
                                    "{\"text\": \"再催\", \"" + field + "\": \"system\"}",
                                    signedIn("here"))
                            .getStatus()
                            .value())
                    .as(field)
                    .isEqualTo(422);
        }
    }

    @Test
    void a_command_that_is_not_for_somebody_leaves_a_trace_of_who_tried_it() {
        exchange("/api/hotline-requests/" + id(here) + "/answer", "{\"text\": \"已答复\"}", signedIn("leader"));
        exchange("/api/hotline-requests/" + id(elsewhere) + "/remind", "{\"text\": \"再催\"}", signedIn("here"));

        assertThat(refused("leader", "Answer", here)).isEqualTo(1);
        assertThat(refused("here", "Remind", elsewhere)).isEqualTo(1);
    }

    private int refused(String account, String command, JsonNode about) {
        return jdbc.sql("select count(*) from access_entry where account = ? and act = 'REFUSED'"
                        + " and details ->> 'asked' = ? and case_id = ?::uuid")
                .params(account, command, id(about))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Test
    void whoever_works_for_a_unit_does_not_find_out_whose_confidential_case_it_is() {
        new AccountsForTests(accounts, passwords)
                .of("counter-of-unit", new Reach("999901", Set.of("SL-TS")), Role.HOTLINE_OPERATOR);
        handledBy("SL-TS", "樊样例", true);
        handledBy("SL-TS", "鲁样例", false);

        assertThat(foundBy("counter-of-unit", "鲁样例")).hasSize(1);
        assertThat(foundBy("counter-of-unit", "樊样例")).isEmpty();
        assertThat(post("/api/persons/search", "{\"name\": \"樊样例\"}", 200).path("items"))
                .hasSize(1);
    }

    private void handledBy(String unit, String requester, boolean confidential) {
        JsonNode received = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "路灯", "content": "路灯", "nature": "HELP", "confidential": %s, "requester": {"name": "%s"}}
                """.formatted(confidential, requester), 201);
        post("/api/hotline-requests/" + id(received) + "/dispatch", "{\"leadUnit\": \"" + unit + "\"}", 200);
    }

    private JsonNode foundBy(String account, String name) {
        return json(exchange("/api/persons/search", "{\"name\": \"" + name + "\"}", signedIn(account)), 200)
                .path("items");
    }

    private void awaitListed() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> StreamSupport.stream(
                                get("/api/cases?size=200", 200).path("items").spliterator(), false)
                        .anyMatch(item -> item.path("id").asString().equals(id(elsewhere))));
    }

    private String unitOf(String area) {
        return StreamSupport.stream(get("/api/units?area=" + area, 200).spliterator(), false)
                .map(unit -> unit.path("code").asString())
                .findFirst()
                .orElseThrow();
    }

    private EntityExchangeResult<byte[]> as(String name, String path) {
        return client.get()
                .uri(java.net.URI.create(base() + path))
                .headers(all -> set(all, signedIn(name)))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String[] signedIn(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(name, PASSWORD);
        return new String[] {HttpHeaders.AUTHORIZATION, String.valueOf(headers.getFirst(HttpHeaders.AUTHORIZATION))};
    }

    private static String[] both(String[] some, String... more) {
        return java.util.stream.Stream.of(some, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    private static String id(JsonNode registered) {
        return registered.path("id").asString();
    }

    private static List<String> areas(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("areaCode").asString())
                .toList();
    }

    private static long received(JsonNode figures) {
        return figures.path("rows").path(0).path("received").asLong();
    }

    private static String request(String area, String subject) {
        return """
            {"channel": "HOTLINE", "areaCode": "%s001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
             "subject": "%s", "content": "灯不亮", "nature": "HELP"}
            """.formatted(area, subject);
    }
}

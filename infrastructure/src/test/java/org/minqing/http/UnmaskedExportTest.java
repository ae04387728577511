package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.PersonId;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.person.PersonRegister;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.minqing.table.SheetsForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Exports with persons in clear. Here no more than {@link #MOST_UNMASKED_ROWS} cases fit into one. */
class UnmaskedExportTest extends LedgerOverHttp {

    private static final String HERE = "999901001";
    private static final String PURPOSE = "回访王样例等人";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PersonRegister register;

    /** Each test has its own, so that none uses up what another may. */
    private final String asker = "asker-" + unique().substring(0, 8);

    private final String source = "unmasked-" + unique();

    @BeforeEach
    void people_at_their_desks() {
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        made.of(asker, new Reach(HERE, Set.of()), Role.HOTLINE_OPERATOR);
        made.of("decider", new Reach("999901", Set.of()), Role.SUPERVISOR);
        made.of("far-decider", new Reach("999901002", Set.of()), Role.SUPERVISOR);
        made.of("looker", new Reach(HERE, Set.of()), Role.LEADER);
    }

    @Test
    void once_a_supervisor_says_so_whoever_asked_gets_the_persons_in_clear_beside_the_masked_columns()
            throws IOException {
        String id = petition("");
        awaitListed(1);
        for (String format : List.of("csv", "xlsx")) {
            String export = requested(format);
            approve("decider", export, 200);

            byte[] file = fetched(asker, export);

            List<List<String>> rows = format.equals("csv") ? SheetsForTests.csv(file) : SheetsForTests.xlsx(file);
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst()).endsWith("姓名", "电话");
            List<String> row = rows.get(1);
            assertThat(row).endsWith("王样例", "19900000051").contains("□反映路面不平");
            assertThat(row.getFirst())
                    .isEqualTo(get("/api/cases/" + id, 200).path("number").asString());
        }
    }

    @Test
    void who_saw_this_person_and_why_is_found_by_the_person_and_by_the_case() {
        String id = petition("");
        awaitListed(1);
        String export = requested("csv");
        approve("decider", export, 200);
        assertThat(revealed("person=" + personOf(id)).size())
                .as("before it is fetched")
                .isZero();

        fetched(asker, export);

        for (String by : List.of("person=" + personOf(id), "case=" + id)) {
            JsonNode traces = revealed(by);
            assertThat(traces.size()).as(by).isEqualTo(1);
            JsonNode trace = traces.path(0);
            assertThat(trace.path("account").asString()).isEqualTo(asker);
            assertThat(trace.path("purpose").asString()).startsWith("回访").doesNotContain("王样例");
            assertThat(trace.path("details").path("export").asString()).isEqualTo(export);
            assertThat(trace.path("details").path("preset").asString()).isEqualTo("false");
        }
        for (Map.Entry<String, String> each : Map.of(
                        "EXPORT_REQUESTED", asker, "EXPORT_APPROVED", "decider", "EXPORTED", asker)
                .entrySet()) {
            JsonNode traces = get(
                            "/api/access-ledger?act=" + each.getKey() + "&account=" + each.getValue() + "&size=1", 200)
                    .path("items");
            assertThat(traces.size()).as(each.getKey()).isEqualTo(1);
            assertThat(traces.path(0).path("purpose").asString()).startsWith("回访");
        }
    }

    @Test
    void nobody_decides_on_what_they_asked_for_themselves() {
        petition("");
        awaitListed(1);
        String export = json(request("decider", "csv", "source=" + source, PURPOSE), 202)
                .path("id")
                .asString();

        assertThat(code(post("decider", export, "/approve", ""), 409)).isEqualTo("export.second-account-needed");
        assertThat(code(post("decider", export, "/refuse", "{\"reason\": \"x\"}"), 409))
                .isEqualTo("export.second-account-needed");
        assertThat(code(file("decider", export), 409)).isEqualTo("export.not-decided");
    }

    @Test
    void it_is_handed_out_once_and_to_nobody_else() {
        petition("");
        awaitListed(1);
        String export = requested("csv");
        assertThat(code(file(asker, export), 409)).isEqualTo("export.not-decided");
        approve("decider", export, 200);
        assertThat(code(file("decider", export), 404)).isEqualTo("export.not-found");
        client.head()
                .uri("/api/exports/" + export + "/file")
                .headers(all -> set(all, signedIn(asker)))
                .exchange()
                .expectStatus()
                .isEqualTo(405);

        fetched(asker, export);

        assertThat(code(file(asker, export), 410)).isEqualTo("export.fetched");
        assertThat(code(post("decider", export, "/refuse", "{\"reason\": \"晚了\"}"), 409))
                .isEqualTo("export.already-decided");
        assertThat(item(asker, export).path("fetchedAt").asString()).isNotBlank();
    }

    @Test
    void what_was_refused_is_not_handed_out_and_whoever_asked_reads_why() {
        petition("");
        awaitListed(1);
        String export = requested("csv");

        json(post("decider", export, "/refuse", "{\"reason\": \"王样例已撤诉，电话19900000051\"}"), 200);

        JsonNode refused = json(file(asker, export), 409);
        assertThat(refused.path("code").asString()).isEqualTo("export.refused");
        assertThat(refused.path("detail").asString()).contains("已撤诉").doesNotContain("王样例", "19900000051");
        assertThat(item(asker, export).path("decision").path("reason").asString())
                .contains("已撤诉");
        approve("decider", export, 409);
        assertThat(kept()).doesNotContain("王样例", "19900000051");
    }

    @Test
    void an_hour_after_the_approval_it_is_not_handed_out_any_more() {
        petition("");
        awaitListed(1);
        String export = requested("csv");
        jdbc.sql("insert into export_decision (request_id, approved, decided_by, decided_at)"
                        + " values (cast(:id as uuid), true, 'decider', :at)")
                .param("id", export)
                .param("at", Instant.now().minus(Duration.ofMinutes(61)).atOffset(ZoneOffset.UTC))
                .update();

        assertThat(code(file(asker, export), 410)).isEqualTo("export.expired");
    }

    @Test
    void each_does_what_is_theirs_within_their_reach() {
        petition("");
        awaitListed(1);
        assertThat(code(request("looker", "csv", "source=" + source, PURPOSE), 403))
                .isEqualTo("case.not-your-right");
        assertThat(code(request(asker, "csv", "area=999901002", PURPOSE), 403)).isEqualTo("case.outside-reach");
        String export = requested("csv");

        approve("far-decider", export, 404);
        assertThat(code(post(asker, export, "/approve", ""), 403)).isEqualTo("case.not-your-right");
        String list = "/api/exports?state=REQUESTED";
        assertThat(get(list, 200, signedIn("decider")).toString())
                .contains(export, "回访")
                .doesNotContain("王样例");
        assertThat(get(list, 200, signedIn(asker)).toString()).contains(export);
        assertThat(get(list, 200, signedIn("far-decider")).toString()).doesNotContain(export);
        get(list, 403, signedIn("looker"));
        assertThat(item("decider", export).path("state").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void the_file_holds_the_cases_that_were_decided_on_and_none_that_came_after() {
        petition("");
        awaitListed(1);
        String export = requested("csv");
        petition("");
        awaitListed(2);
        approve("decider", export, 200);

        assertThat(SheetsForTests.csv(fetched(asker, export))).hasSize(2);
    }

    @Test
    void from_whom_a_person_is_hidden_they_stay_hidden() {
        new AccountsForTests(accounts, passwords)
                .of(asker, new Reach("999901", Set.of("SL-CG")), Role.HOTLINE_OPERATOR);
        String against = petition(", \"respondent\": {\"unit\": \"SL-CG\"}");
        String confidential = petition(", \"confidential\": true");
        String open = petition("");
        List.of(against, confidential, open).forEach(id -> dispatch(id, "SL-CG"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/api/cases?source=" + source, 200, signedIn(asker))
                                .path("total")
                                .asInt()
                        == 3);
        String export = requested("csv");
        approve("decider", export, 200);

        List<List<String>> rows = SheetsForTests.csv(fetched(asker, export));

        assertThat(rows.stream().skip(1).map(List::getLast)).containsExactlyInAnyOrder("□", "□", "19900000051");
        for (String hidden : List.of(against, confidential)) {
            assertThat(revealed("person=" + personOf(hidden)).size()).isZero();
        }
        assertThat(revealed("person=" + personOf(open)).size()).isEqualTo(1);
    }

    @Test
    void who_was_erased_meanwhile_is_gone_and_nobody_saw_them() {
        String id = petition("");
        awaitListed(1);
        String person = personOf(id);
        String export = requested("csv");
        approve("decider", export, 200);
        register.forget(PersonId.of(person), Instant.parse("2026-05-01T01:00:00Z"), "officer-1");

        byte[] file = fetched(asker, export);

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("（已删除）").doesNotContain("王样例", "19900000051");
        assertThat(revealed("person=" + person).size()).isZero();
    }

    @Test
    void more_cases_than_one_may_see_at_once_and_none_at_all_are_refused() {
        assertThat(code(request(asker, "csv", "source=" + source, PURPOSE), 422))
                .isEqualTo("export.nothing");
        for (int i = 0; i <= MOST_UNMASKED_ROWS; i++) {
            petition("");
        }
        awaitListed(MOST_UNMASKED_ROWS + 1);

        assertThat(code(request(asker, "csv", "source=" + source, PURPOSE), 422))
                .isEqualTo("export.too-many-rows");
        assertThat(kept()).doesNotContain(asker);
    }

    @Test
    void what_was_asked_and_decided_is_kept_without_names_and_cannot_be_changed() {
        petition("");
        awaitListed(1);
        String export = json(request(asker, "csv", "source=" + source + "&q=王样例", "致电19900000051王样例"), 422)
                .path("code")
                .asString();
        assertThat(export).as("no subject holds the name").isEqualTo("export.nothing");
        json(request(asker, "csv", "source=" + source, "致电19900000051王样例"), 202);

        assertThat(kept()).contains(asker, "致电").doesNotContain("王样例", "19900000051");
        for (String change : List.of(
                "update export_request set purpose = 'x'",
                "delete from export_decision",
                "delete from export_fetch",
                "truncate export_request_case")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_is_no_request_changes_nothing() {
        for (String body : List.of(
                "{}",
                "[]",
                "{\"format\": \"pdf\", \"purpose\": \"x\"}",
                "{\"format\": \"csv\"}",
                "{\"format\": \"csv\", \"purpose\": \" \"}",
                "{\"format\": \"csv\", \"purpose\": \"" + "长".repeat(201) + "\"}",
                "{\"format\": \"csv\", \"purpose\": \"x\", \"query\": \"size=1\"}",
                "{\"format\": \"csv\", \"purpose\": \"x\", \"query\": \"source=%zz\"}",
                "{\"format\": \"csv\", \"purpose\": \"x\", \"by\": \"y\"}")) {
            assertThat(exchange("/api/exports", body, signedIn(asker))
                            .getStatus()
                            .value())
                    .as(body)
                    .isIn(400, 422);
        }
        for (String none : List.of("x", UUID.randomUUID().toString())) {
            approve("decider", none, 404);
            assertThat(code(file(asker, none), 404)).isEqualTo("export.not-found");
        }
        get("/api/exports?state=LOST", 422);
        assertThat(kept()).doesNotContain(asker);
    }

    private String petition(String more) {
        return post("/api/petitions", """
                {"source": "%s", "externalId": "%s", "channel": "来信", "areaCode": "999901001001", "category": "公共设施报修",
                 "subject": "王样例反映路面不平", "content": "路面不平",
                 "petitioners": [{"name": "王样例", "phone": "19900000051"}]%s}
                """.formatted(source, unique(), more), 201)
                .path("id")
                .asString();
    }

    private void dispatch(String id, String unit) {
        post("/api/petitions/" + id + "/accept", "", 200);
        post(
                "/api/petitions/" + id + "/dispatch",
                write(Map.of("leadUnit", unit, "coUnits", List.of("SL-ZJ"), "skipReason", "直接派单")),
                200);
    }

    private void awaitListed(int cases) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        get("/api/cases?source=" + source, 200).path("total").asInt() == cases);
    }

    private String requested(String format) {
        return json(request(asker, format, "source=" + source, PURPOSE), 202)
                .path("id")
                .asString();
    }

    private EntityExchangeResult<byte[]> request(String account, String format, String query, String purpose) {
        return exchange(
                "/api/exports", write(Map.of("format", format, "query", query, "purpose", purpose)), signedIn(account));
    }

    private void approve(String account, String export, int expected) {
        json(post(account, export, "/approve", ""), expected);
    }

    private EntityExchangeResult<byte[]> post(String account, String export, String decision, String body) {
        return exchange("/api/exports/" + export + decision, body, signedIn(account));
    }

    private EntityExchangeResult<byte[]> file(String account, String export) {
        return client.get()
                .uri("/api/exports/" + export + "/file")
                .headers(all -> set(all, signedIn(account)))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private byte[] fetched(String account, String export) {
        EntityExchangeResult<byte[]> answer = file(account, export);
        byte[] content = content(answer, 200);
        assertThat(answer.getResponseHeaders().getCacheControl()).contains("no-store");
        assertThat(answer.getResponseHeaders().getContentDisposition().isAttachment())
                .isTrue();
        return content;
    }

    private JsonNode item(String account, String export) {
        return get("/api/exports", 200, signedIn(account))
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(export))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode revealed(String by) {
        return get("/api/access-ledger?act=IDENTITY_REVEALED&" + by, 200).path("items");
    }

    /** All texts in the tables of requests. */
    private String kept() {
        return jdbc.sql("select coalesce(string_agg(r::text || coalesce(d::text, ''), ' '), '')"
                        + " from export_request r left join export_decision d on d.request_id = r.id")
                .query(String.class)
                .single();
    }

    private String personOf(String id) {
        return get("/api/cases/" + id, 200)
                .path("persons")
                .path(0)
                .path("personId")
                .asString();
    }

    private static String code(EntityExchangeResult<byte[]> answer, int status) {
        return json(answer, status).path("code").asString();
    }

    private static String[] signedIn(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(name, PASSWORD);
        return new String[] {HttpHeaders.AUTHORIZATION, String.valueOf(headers.getFirst(HttpHeaders.AUTHORIZATION))};
    }
}

package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.PersonId;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.person.PersonRegister;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

class IdentityRevealTest extends LedgerOverHttp {

    private static final String HERE = "999901001";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PersonRegister register;

    @BeforeEach
    void people_at_their_desks() {
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        made.of("seer", new Reach(HERE, Set.of()), Role.HOTLINE_OPERATOR);
        made.of("far-seer", new Reach("999901002", Set.of()), Role.HOTLINE_OPERATOR);
        made.of("roads", new Reach("999901", Set.of("SL-CG")), Role.HANDLER);
        made.of("homes", new Reach("999901", Set.of("SL-ZJ")), Role.HANDLER);
        made.of("watcher", new Reach(HERE, Set.of()), Role.LEADER);
    }

    @Test
    void one_person_is_shown_in_clear_for_a_minute_and_kept_by_nobody_on_the_way() {
        String id = petition("");

        EntityExchangeResult<byte[]> answer = reveal("seer", id, personOf(id), "CALL_BACK");

        JsonNode shown = json(answer, 200);
        assertThat(shown.path("name").asString()).isEqualTo("王样例");
        assertThat(shown.path("phone").asString()).isEqualTo("19900000071");
        assertThat(shown.path("idNumber").asString()).isEqualTo("11010519491231002X");
        assertThat(shown.path("address").asString()).isEqualTo("样例弄71号");
        assertThat(shown.path("shownFor").asInt()).isEqualTo(60);
        assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void the_access_ledger_says_who_saw_this_person_and_why_without_the_name() {
        String id = petition("");
        String person = personOf(id);
        json(reveal("seer", id, person, "回电王样例，改到19900000071"), 200);

        JsonNode traces = get("/api/access-ledger?act=IDENTITY_REVEALED&person=" + person, 200)
                .path("items");

        assertThat(traces.size()).isEqualTo(1);
        JsonNode trace = traces.path(0);
        assertThat(trace.path("account").asString()).isEqualTo("seer");
        assertThat(trace.path("caseId").asString()).isEqualTo(id);
        assertThat(trace.path("purpose").asString()).startsWith("回电").doesNotContain("王样例", "19900000071");
        assertThat(trace.path("details").path("preset").asString()).isEqualTo("false");

        json(reveal("seer", id, person, "HOME_VISIT"), 200);
        JsonNode preset = get("/api/access-ledger?act=IDENTITY_REVEALED&person=" + person, 200)
                .path("items");
        assertThat(preset.valueStream()
                        .filter(one -> one.path("purpose").asString().equals("HOME_VISIT")))
                .allMatch(one -> one.path("details").path("preset").asString().equals("true"))
                .hasSize(1);
    }

    @Test
    void what_cannot_leave_a_trace_is_not_shown() {
        String id = petition("");
        String person = personOf(id);
        json(reveal("seer", id, person, "CALL_BACK"), 200);

        cannotBeRecorded("IDENTITY_REVEALED", () -> json(reveal("seer", id, person, "CALL_BACK"), 503));
        cannotBeRecorded("CASE_OPENED", () -> get("/api/cases/" + id, 503, signedIn("seer")));
        cannotBeRecorded("CASE_OPENED", () -> get("/api/cases/" + id + "/events", 503, signedIn("seer")));
        cannotBeRecorded(
                "PERSON_SEARCHED",
                () -> post("/api/persons/search", write(Map.of("name", "王样例")), 503, signedIn("seer")));

        json(reveal("seer", id, person, "CALL_BACK"), 200);
    }

    private void cannotBeRecorded(String act, Supplier<JsonNode> look) {
        jdbc.sql("alter table access_entry add constraint not_this check (act <> '" + act + "') not valid")
                .update();
        try {
            JsonNode refused = look.get();

            assertThat(refused.path("code").asString()).as(act).isEqualTo("access.not-recorded");
            assertThat(refused.toString()).as(act).doesNotContain("王", "19900000071", "路面不平");
        } finally {
            jdbc.sql("alter table access_entry drop constraint not_this").update();
        }
    }

    @Test
    void without_a_purpose_or_with_an_endless_one_nobody_is_shown() {
        String id = petition("");
        String person = personOf(id);
        for (String purpose : List.of("", " ", "长".repeat(201))) {
            json(reveal("seer", id, person, purpose), 422);
        }
        json(reveal("seer", id, person, "长".repeat(200)), 200);
    }

    @Test
    void whose_case_is_elsewhere_or_who_is_part_of_another_case_is_not_there() {
        String id = petition("");
        String other = petition("");

        assertThat(code(reveal("far-seer", id, personOf(id), "CALL_BACK"), 404)).isEqualTo("case.not-found");
        assertThat(code(reveal("seer", id, personOf(other), "CALL_BACK"), 404)).isEqualTo("identity.not-in-case");
        assertThat(code(reveal("watcher", id, personOf(id), "CALL_BACK"), 403)).isEqualTo("case.not-your-right");
    }

    @Test
    void the_unit_complained_about_never_learns_who_complains_and_is_told_how_to_reach_them() {
        String id = petition(", \"respondent\": {\"unit\": \"SL-CG\"}");
        dispatch(id, "SL-CG", "SL-ZJ");
        String person = personOf(id);

        JsonNode refused = json(reveal("roads", id, person, "CALL_BACK"), 403);

        assertThat(refused.path("code").asString()).isEqualTo("identity.unit-complained-about");
        assertThat(refused.path("detail").asString()).contains("progress");
        json(reveal("homes", id, person, "CALL_BACK"), 200);
        JsonNode trace =
                get("/api/access-ledger?act=REFUSED&person=" + person, 200).path("items");
        assertThat(trace.size()).isEqualTo(1);
        assertThat(trace.path(0).path("account").asString()).isEqualTo("roads");
        assertThat(exchange(
                                "/api/petitions/" + id + "/progress",
                                "{\"text\": \"请转告：明天上门\", \"visibility\": \"INTERNAL\"}",
                                signedIn("roads"))
                        .getStatus()
                        .value())
                .as("what the sentence names is possible")
                .isEqualTo(200);
    }

    @Test
    void the_unit_complained_about_gets_the_facts_and_nobody_in_them() {
        String id = petition(", \"respondent\": {\"unit\": \"SL-CG\"}");
        dispatch(id, "SL-CG", "SL-ZJ");

        String seenByThem = get("/api/cases/" + id, 200, signedIn("roads")).toString();
        String seenByOthers = get("/api/cases/" + id, 200, signedIn("homes")).toString();

        assertThat(seenByThem).contains("路面不平").doesNotContain("王**", "199****0071", "110*");
        assertThat(seenByOthers).contains("王**", "199****0071");
    }

    @Test
    void whoever_handles_a_confidential_case_does_not_learn_who_is_behind_it() {
        String id = petition(", \"confidential\": true");
        dispatch(id, "SL-ZJ");

        assertThat(code(reveal("homes", id, personOf(id), "CALL_BACK"), 403)).isEqualTo("identity.confidential");
        json(reveal("seer", id, personOf(id), "CALL_BACK"), 200);
    }

    @Test
    void who_was_erased_is_gone() {
        String id = petition("");
        String person = personOf(id);
        register.forget(PersonId.of(person), java.time.Instant.parse("2026-05-01T01:00:00Z"), "officer-1");

        assertThat(code(reveal("seer", id, person, "CALL_BACK"), 410)).isEqualTo("identity.erased");
        assertThat(get("/api/access-ledger?act=IDENTITY_REVEALED&person=" + person, 200)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void what_is_no_request_changes_nothing() {
        String id = petition("");
        for (String body : List.of("{}", "[]", "{\"personId\": 1, \"purpose\": \"x\"}", "{\"who\": 1}")) {
            assertThat(exchange("/api/cases/" + id + "/identity-reveals", body, signedIn("seer"))
                            .getStatus()
                            .value())
                    .as(body)
                    .isIn(400, 422);
        }
        json(reveal("seer", "x", UUID.randomUUID().toString(), "CALL_BACK"), 404);
    }

    private void dispatch(String id, String lead, String... others) {
        post("/api/petitions/" + id + "/accept", "", 200);
        post(
                "/api/petitions/" + id + "/dispatch",
                write(Map.of("leadUnit", lead, "coUnits", List.of(others), "skipReason", "直接派单")),
                200);
    }

    private EntityExchangeResult<byte[]> reveal(String account, String id, String person, String purpose) {
        return exchange(
                "/api/cases/" + id + "/identity-reveals",
                write(Map.of("personId", person, "purpose", purpose)),
                signedIn(account));
    }

    private static String code(EntityExchangeResult<byte[]> answer, int status) {
        return json(answer, status).path("code").asString();
    }

    private String petition(String more) {
        return post("/api/petitions", """
                {"channel": "来信", "areaCode": "999901001001", "category": "公共设施报修", "subject": "路面不平",
                 "content": "路面不平", "petitioners": [{"name": "王样例", "phone": "19900000071",
                  "idNumber": "11010519491231002X", "address": "样例弄71号"}]%s}
                """.formatted(more), 201).path("id").asString();
    }

    private String personOf(String id) {
        return get("/api/cases/" + id, 200)
                .path("persons")
                .path(0)
                .path("personId")
                .asString();
    }

    private static String[] signedIn(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(name, PASSWORD);
        return new String[] {HttpHeaders.AUTHORIZATION, String.valueOf(headers.getFirst(HttpHeaders.AUTHORIZATION))};
    }
}

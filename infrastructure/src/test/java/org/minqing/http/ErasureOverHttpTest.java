package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

class ErasureOverHttpTest extends LedgerOverHttp {

    private static final String HERE = "999901001";
    private static final String REASON = "{\"reason\": \"王样例本人申请删除\"}";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void officers() {
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        made.of("clerk", new Reach(HERE, Set.of()), Role.HOTLINE_OPERATOR);
        made.of("far-clerk", new Reach("999901002", Set.of()), Role.HOTLINE_OPERATOR);
        made.of("overseer", new Reach("999901", Set.of()), Role.SUPERVISOR);
        made.of("officer", Reach.EVERYWHERE, Role.SECURITY_ADMINISTRATOR);
        made.of("street-officer", new Reach("999901002", Set.of()), Role.SECURITY_ADMINISTRATOR);
        made.of("both", Reach.EVERYWHERE, Role.SECURITY_ADMINISTRATOR, Role.SUPERVISOR);
    }

    @Test
    void who_asked_to_be_erased_is_once_another_account_says_so() {
        String id = received();
        String person = personOf(id);
        closed(id);
        String request = requested(person);
        assertThat(erased(id)).isFalse();

        json(as("officer", "/api/erasure-requests/" + request + "/approve", ""), 200);

        assertThat(erased(id)).isTrue();
        assertThat(get("/api/cases/" + id, 200).path("persons").size()).isEqualTo(1);
        JsonNode approved = get("/api/access-ledger?act=ERASURE_APPROVED&person=" + person, 200)
                .path("items");
        assertThat(approved.size()).isEqualTo(1);
        assertThat(approved.path(0).path("account").asString()).isEqualTo("officer");
        JsonNode asked = get("/api/access-ledger?act=ERASURE_REQUESTED&person=" + person, 200)
                .path("items");
        assertThat(asked.path(0).path("account").asString()).isEqualTo("clerk");
        assertThat(jdbc.sql("select approved_by from erasure where person_id = cast(:person as uuid)")
                        .param("person", person)
                        .query(String.class)
                        .single())
                .isEqualTo("officer");
        assertThat(code(as("clerk", "/api/persons/" + person + "/erasure-requests", REASON), 409))
                .isEqualTo("erasure.nothing-left");
    }

    @Test
    void nobody_decides_on_what_they_asked_for_themselves() {
        String id = received();
        closed(id);
        String request = json(as("both", "/api/persons/" + personOf(id) + "/erasure-requests", REASON), 201)
                .path("id")
                .asString();

        for (String decision : new String[] {"/approve", "/refuse"}) {
            assertThat(code(as("both", "/api/erasure-requests/" + request + decision, REASON), 409))
                    .isEqualTo("erasure.second-account-needed");
        }
        assertThat(erased(id)).isFalse();
        json(as("officer", "/api/erasure-requests/" + request + "/refuse", REASON), 200);
        assertThat(code(as("officer", "/api/erasure-requests/" + request + "/approve", ""), 409))
                .isEqualTo("erasure.already-decided");
        assertThat(erased(id)).isFalse();
    }

    @Test
    void whose_case_is_open_is_not_erased() {
        String id = received();

        JsonNode refused = json(as("clerk", "/api/persons/" + personOf(id) + "/erasure-requests", REASON), 409);

        assertThat(refused.path("code").asString()).isEqualTo("erasure.case-open");
        assertThat(refused.path("detail").asString())
                .contains(get("/api/cases/" + id, 200).path("number").asString());
    }

    @Test
    void a_hold_keeps_everybody_of_the_case_until_it_is_lifted_also_when_it_comes_after_the_request() {
        String id = received();
        String person = personOf(id);
        closed(id);
        String request = requested(person);
        String holds = "/api/cases/" + id + "/legal-holds";
        json(as("overseer", holds, "{\"reason\": \"法院调卷，涉及王样例\"}"), 201);
        assertThat(code(as("overseer", holds, REASON), 409)).isEqualTo("hold.stands");

        assertThat(code(as("officer", "/api/erasure-requests/" + request + "/approve", ""), 409))
                .isEqualTo("erasure.held");
        assertThat(erased(id)).isFalse();

        json(as("officer", holds + "/lift", "{\"reason\": \"案卷已退\"}"), 200);
        assertThat(code(as("officer", holds + "/lift", REASON), 409)).isEqualTo("hold.none");
        json(as("officer", "/api/erasure-requests/" + request + "/approve", ""), 200);
        assertThat(erased(id)).isTrue();
        JsonNode kept = get(holds, 200).path("items").path(0);
        assertThat(kept.path("reason").asString()).startsWith("法院调卷").doesNotContain("王样例");
        assertThat(kept.path("lifted").path("liftedBy").asString()).isEqualTo("officer");
        for (String act : new String[] {"LEGAL_HOLD_PLACED", "LEGAL_HOLD_LIFTED"}) {
            assertThat(get("/api/access-ledger?act=" + act + "&case=" + id, 200)
                            .path("total")
                            .asInt())
                    .as(act)
                    .isEqualTo(1);
        }
    }

    @Test
    void each_does_what_is_theirs_within_their_reach() {
        String id = received();
        String person = personOf(id);
        closed(id);
        String path = "/api/persons/" + person + "/erasure-requests";
        assertThat(code(as("far-clerk", path, REASON), 404)).isEqualTo("erasure.person-not-found");
        assertThat(code(as("officer", path, REASON), 403)).isEqualTo("case.not-your-right");
        String request = requested(person);
        assertThat(code(as("clerk", path, REASON), 409)).isEqualTo("erasure.already-requested");

        String approve = "/api/erasure-requests/" + request + "/approve";
        assertThat(code(as("overseer", approve, ""), 403)).isEqualTo("case.not-your-right");
        assertThat(code(as("street-officer", approve, ""), 404)).isEqualTo("erasure.not-found");
        assertThat(code(as("clerk", "/api/cases/" + id + "/legal-holds", REASON), 403))
                .isEqualTo("case.not-your-right");
        String list = "/api/erasure-requests?state=REQUESTED";
        assertThat(get(list, 200, signedIn("officer")).toString())
                .contains(request, "本人申请删除")
                .doesNotContain("王样例");
        assertThat(get(list, 200, signedIn("street-officer")).toString()).doesNotContain(request);
        get(list, 403, signedIn("overseer"));
        assertThat(erased(id)).isFalse();
    }

    @Test
    void of_several_at_once_those_whom_something_keeps_stay_and_the_others_go() {
        String one = received();
        String other = received();
        closed(one);
        closed(other);
        String request = json(
                        as(
                                "clerk",
                                "/api/erasure-requests",
                                write(Map.of(
                                        "personIds", new String[] {personOf(one), personOf(other)}, "reason", "期满"))),
                        201)
                .path("id")
                .asString();
        json(as("overseer", "/api/cases/" + other + "/legal-holds", REASON), 201);

        JsonNode answer = json(as("officer", "/api/erasure-requests/" + request + "/approve", ""), 200);

        assertThat(answer.path("kept").size()).isEqualTo(1);
        assertThat(answer.path("kept").path(0).path("code").asString()).isEqualTo("erasure.held");
        assertThat(erased(one)).isTrue();
        assertThat(erased(other)).isFalse();
    }

    @Test
    void without_a_term_nobody_is_due_and_what_is_no_request_changes_nothing() {
        assertThat(get("/api/erasure-requests/due", 200).path("items").size()).isZero();
        get("/api/erasure-requests/due?size=0", 422);
        get("/api/erasure-requests?state=LOST", 422);
        for (String wrong : new String[] {"{}", "{\"reason\": \"\"}", "{\"reason\": \"x\", \"by\": \"y\"}"}) {
            json(as("clerk", "/api/persons/" + unique() + "/erasure-requests", wrong), 422);
        }
        json(as("clerk", "/api/persons/x/erasure-requests", REASON), 404);
        json(as("clerk", "/api/persons/" + unique() + "/erasure-requests", REASON), 404);
        json(as("officer", "/api/erasure-requests/" + unique() + "/approve", ""), 404);
        json(as("clerk", "/api/erasure-requests", "{\"personIds\": [], \"reason\": \"期满\"}"), 422);
        json(as("overseer", "/api/cases/" + unique() + "/legal-holds", REASON), 404);
    }

    private String received() {
        return post(
                        "/api/hotline-requests",
                        lampRequest(", \"requester\": {\"name\": \"王样例\", \"phone\": \"19900000081\"}"),
                        201)
                .path("id")
                .asString();
    }

    private void closed(String id) {
        post("/api/hotline-requests/" + id + "/withdraw", "{\"reason\": \"不需要了\"}", 200);
    }

    private String requested(String person) {
        return json(as("clerk", "/api/persons/" + person + "/erasure-requests", REASON), 201)
                .path("id")
                .asString();
    }

    private boolean erased(String id) {
        return get("/api/cases/" + id, 200)
                .path("persons")
                .path(0)
                .path("erased")
                .asBoolean();
    }

    private String personOf(String id) {
        return get("/api/cases/" + id, 200)
                .path("persons")
                .path(0)
                .path("personId")
                .asString();
    }

    private EntityExchangeResult<byte[]> as(String account, String path, String body) {
        return exchange(path, body, signedIn(account));
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

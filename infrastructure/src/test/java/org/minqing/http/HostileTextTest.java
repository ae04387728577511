package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.access.AskedFrom;
import org.minqing.api.AccessAct;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;
import org.minqing.directory.EntryOrigin;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fragments of SQL, of scripts, of templates and of formulas, in every field in which people write. */
@Tag("long")
class HostileTextTest extends LedgerOverHttp {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private AccessLedger access;

    @Autowired
    private Directories directories;

    static List<String> fragments() {
        return List.of(
                "'; drop table domain_event; --",
                "\"; delete from personal_data where 'a' = 'a",
                "$$; select pg_sleep(30); $$ %' or 1=1 _ \\",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{{7*7}} ${7*7} #{7*7} [[${7*7}]] {{person:x}}",
                "=cmd|' /C calc'!A0",
                "../../etc/passwd %00 %s %n");
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void inARequestAndItsCommandsItIsTextLikeAnyOther(String fragment) {
        ObjectNode body = (ObjectNode) read(lampRequest(""));
        for (String field : List.of("subject", "content", "note", "by", "shift")) {
            body.put(field, fragment);
        }
        body.put("source", fragment).put("externalId", fragment + unique());
        body.putObject("place").put("text", fragment);
        body.putObject("requester")
                .put("kind", "ORGANISATION")
                .put("name", fragment)
                .put("address", fragment);
        String id =
                post("/api/hotline-requests", body.toString(), 201).path("id").asString();
        String path = "/api/hotline-requests/" + id;
        post(path + "/progress", write(Map.of("text", fragment, "visibility", "INTERNAL", "note", fragment)), 200);
        post(path + "/remind", write(Map.of("text", fragment, "by", fragment)), 200);
        post(path + "/instruct", write(Map.of("text", fragment)), 200);
        post(path + "/supervise", write(Map.of("reason", fragment)), 200);
        post(path + "/answer", write(Map.of("text", fragment)), 200);
        post(path + "/follow-up", write(Map.of("reached", true, "solved", false, "said", fragment)), 200);
        post(path + "/redo", write(Map.of("reason", fragment)), 200);

        JsonNode standing = get("/api/cases/" + id, 200);

        assertThat(List.of("subject", "content", "source"))
                .allSatisfy(field ->
                        assertThat(standing.path(field).asString()).as(field).isEqualTo(fragment));
        assertThat(standing.path("place").path("text").asString()).isEqualTo(fragment);
        assertThat(standing.path("notes").findValuesAsString("text")).containsOnly(fragment);
        assertThat(standing.path("persons").get(0).path("name").asString()).isEqualTo(fragment);
        everythingIsStillThere();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void inAPetitionAndItsReplyItIsTextLikeAnyOther(String fragment) {
        ObjectNode body = (ObjectNode) read("""
            {"channel": "LETTER", "areaCode": "999901001", "category": "公共设施报修"}
            """);
        body.put("subject", fragment).put("content", fragment).put("note", fragment);
        body.putArray("petitioners")
                .addObject()
                .put("name", "样例己")
                .put("phone", "13900000003")
                .put("address", fragment);
        body.putObject("respondent").put("kind", "ORGANISATION").put("name", fragment);
        String id = post("/api/petitions", body.toString(), 201).path("id").asString();
        String path = "/api/petitions/" + id;
        post(path + "/accept", "", 200);
        post(path + "/reclassify", write(Map.of("magnitude", "MAJOR", "reason", fragment)), 200);
        post(
                path + "/reply",
                write(Map.of(
                        "outcome", "SUPPORTED",
                        "resolution", "SOLVED",
                        "facts", fragment,
                        "opinion", fragment,
                        "basis", fragment,
                        "text", fragment)),
                200);
        post(path + "/reply-delivered", write(Map.of("how", fragment, "proof", fragment)), 200);
        post(path + "/close", write(Map.of("reason", fragment)), 200);

        JsonNode standing = get("/api/cases/" + id, 200);

        assertThat(standing.path("replies").get(0).path("reply").path("text").asString())
                .isEqualTo(fragment);
        assertThat(standing.path("subject").asString()).isEqualTo(fragment);
        everythingIsStillThere();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void inAMediationItIsTextLikeAnyOther(String fragment) {
        ObjectNode body = (ObjectNode) read("""
            {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR",
             "origin": "APPLIED", "committee": "TJ-TS",
             "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
            """);
        body.put("subject", fragment).put("content", fragment).put("claim", fragment);
        String id = post("/api/mediations", body.toString(), 201).path("id").asString();
        String path = "/api/mediations/" + id;
        post(path + "/consent", write(Map.of("party", "1", "how", fragment)), 200);
        post(path + "/consent", write(Map.of("party", "2", "how", fragment)), 200);
        post(path + "/accept", "{}", 200);
        post(path + "/assess-risk", write(Map.of("risk", "LOW", "reason", fragment)), 200);

        assertThat(get("/api/cases/" + id, 200).path("claim").asString()).isEqualTo(fragment);
        everythingIsStillThere();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void inAQuestionItFindsNothingAndBreaksNothing(String fragment) {
        for (String parameter : List.of("q", "source", "externalId")) {
            assertThat(asked("/api/cases", parameter, fragment)).isEqualTo(200);
        }
        for (String parameter :
                List.of("area", "category", "channel", "unit", "nature", "from", "sort", "after", "figure")) {
            assertThat(asked("/api/cases", parameter, fragment)).as(parameter).isEqualTo(422);
        }
        assertThat(asked("/api/metrics/resolution", "area", fragment)).isEqualTo(422);
        assertThat(post("/api/persons/search", write(Map.of("name", fragment)), 200)
                        .path("items"))
                .isNotNull();
        everythingIsStillThere();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void inADirectoryFileItIsANameLikeAnyOther(String fragment) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        String cell = "\"" + fragment.replace("\"", "\"\"") + "\"";
        form.part("file", new ByteArrayResource(("code,name\nX-1," + cell + "\n").getBytes(StandardCharsets.UTF_8)))
                .filename(fragment + ".csv");
        json(
                client.post()
                        .uri("/api/channels/imports")
                        .bodyValue(form.build())
                        .exchange()
                        .expectBody()
                        .returnResult(),
                200);

        assertThat(get("/api/channels", 200).toString()).contains("X-1");
        everythingIsStillThere();
    }

    /** The pages that show what somebody typed: names of accounts and areas, and what the access ledger keeps. */
    @ParameterizedTest
    @MethodSource("fragments")
    void onEveryPageItIsTextLikeAnyOther(String fragment) {
        new AccountsForTests(accounts, passwords).of("hostile", Reach.EVERYWHERE, Role.LEADER);
        Account account = accounts.findNow("hostile").orElseThrow();
        accounts.change(new Account(
                account.name(),
                fragment,
                account.roles(),
                account.reach(),
                account.byProgram(),
                false,
                true,
                account.credentials()));
        access.record(AccessEntry.of("hostile", AccessAct.REFUSED)
                .withPurpose(fragment)
                .with("asked", fragment)
                .from(new AskedFrom(fragment, Optional.empty(), Optional.empty())));
        String area = "999901001099";
        directories.put(
                DirectoryKind.AREAS,
                List.of(DirectoryEntry.of(area, fragment, Optional.of("999901001"), Map.of(), EntryOrigin.IMPORTED)));
        post("/api/hotline-requests", lampRequest("").replace(COMMUNITY, area), 201);

        for (String page :
                List.of("/account", "/admin/accounts", "/admin/access?account=hostile", "/?area=999901001")) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                String shown = page(page);
                assertThat(HtmlUtils.htmlUnescape(shown)).as(page).contains(fragment);
                assertThat(shown).as(page).doesNotContain("<script>alert", "<img src=x");
            });
        }
    }

    private String page(String path) {
        return String.valueOf(client.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(all -> {
                    if (path.equals("/account")) {
                        all.setBasicAuth("hostile", AccountsForTests.PASSWORD);
                    }
                })
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private int asked(String path, String parameter, String value) {
        return client.get()
                .uri(uri -> uri.path(path).queryParam(parameter, "{value}").build(value))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private void everythingIsStillThere() {
        assertThat(storedEvents()).isPositive();
        assertThat(jdbc.sql("select count(*) from personal_data")
                        .query(Long.class)
                        .single())
                .isNotNegative();
    }
}

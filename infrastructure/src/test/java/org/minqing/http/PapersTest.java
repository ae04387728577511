package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.api.PersonId;
import org.minqing.person.PersonRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class PapersTest extends LedgerOverHttp {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private PersonRegister register;

    @Autowired
    @Qualifier("papersInClear")
    private SmartInitializingSingleton atTheStart;

    @Test
    void aPaperIsTakenInAndGivenOutSafely() {
        String id = receiveLampRequest().path("id").asString();
        JsonNode added = json(handIn(id, PDF, "申请书.pdf"), 201);

        var given = client.get()
                .uri("/api/cases/" + id + "/papers/" + added.path("paperId").asString())
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(given.getResponseBody()).isEqualTo(PDF);
        assertThat(given.getResponseHeaders().getFirst("Content-Type")).isEqualTo("application/pdf");
        assertThat(given.getResponseHeaders().getFirst("X-Content-Type-Options"))
                .isEqualTo("nosniff");
        assertThat(given.getResponseHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(given.getResponseHeaders().getOrEmpty("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(given.getResponseHeaders().getCacheControl()).contains("no-store");
        assertThat(get("/api/cases/" + id, 200).path("papers").findValuesAsString("contentId"))
                .containsExactly(added.path("contentId").asString());
        assertThat(get("/api/access-ledger?act=PAPER_OPENED&case=" + id, 200)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoPaperIsRefusedWhateverItIsCalled() {
        String id = receiveLampRequest().path("id").asString();
        long before = storedEvents();

        JsonNode problem = json(handIn(id, "<html><script>".getBytes(StandardCharsets.UTF_8), "照片.pdf"), 422);

        assertThat(problem.path("code").asString()).isEqualTo("request.paper-type");
        json(handIn(id, new byte[0], "空.pdf"), 422);
        json(handIn(unique(), PDF, "a.pdf"), 404);
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void moreThanTwentyMegabytesAreTooMuch() {
        String id = receiveLampRequest().path("id").asString();
        byte[] large = new byte[(20 << 20) + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(json(handIn(id, large, "大.pdf"), 413).path("code").asString())
                .isEqualTo("http.413");
    }

    @Test
    void aRepeatedPaperIsAnsweredAsTheFirstWasAlthoughNoTwoFormsHaveTheSameBytes() {
        String id = receiveLampRequest().path("id").asString();
        String key = unique();
        var first = handIn(id, PDF, "申请书.pdf", Map.of(), "Idempotency-Key", key);
        long after = storedEvents();

        var second = handIn(id, PDF, "申请书.pdf", Map.of(), "Idempotency-Key", key);

        assertThat(json(second, 201)).isEqualTo(json(first, 201));
        assertThat(second.getResponseHeaders().getFirst("Location"))
                .isEqualTo(first.getResponseHeaders().getFirst("Location"));
        assertThat(storedEvents()).isEqualTo(after);
    }

    @Test
    void anotherPaperUnderTheSameKeyIsRefused() {
        String id = receiveLampRequest().path("id").asString();
        String key = unique();
        handIn(id, PDF, "a.pdf", Map.of(), "Idempotency-Key", key);

        var otherBytes = handIn(id, another(PDF), "a.pdf", Map.of(), "Idempotency-Key", key);
        var otherTitle = handIn(id, PDF, "a.pdf", Map.of("title", "照片"), "Idempotency-Key", key);

        assertThat(json(otherBytes, 422).path("code").asString()).isEqualTo("request.key-reused");
        assertThat(json(otherTitle, 422).path("code").asString()).isEqualTo("request.key-reused");
    }

    @Test
    void aPaperForACaseThatHasChangedIsRefusedAndToldWhatHasChanged() {
        JsonNode received = receiveLampRequest();
        String id = received.path("id").asString();
        String seen = received.path("version").asString();
        post("/api/hotline-requests/" + id + "/progress", "{\"text\": \"看过了\", \"visibility\": \"INTERNAL\"}", 200);
        long before = storedEvents();

        JsonNode problem = json(handIn(id, PDF, "a.pdf", Map.of(), "If-Match", seen), 409);

        assertThat(problem.path("code").asString()).isEqualTo("case.changed-meanwhile");
        assertThat(problem.path("changes").findValuesAsString("type")).containsExactly("hotline-request.progressed");
        assertThat(storedEvents()).isEqualTo(before);
        String current = "\"" + problem.path("version").asLong() + "\"";
        json(handIn(id, PDF, "a.pdf", Map.of(), "If-Match", current), 201);
    }

    @Test
    void aFormSaysWhatEveryCommandMaySayAndNothingElse() {
        String id = receiveLampRequest().path("id").asString();
        Map<String, String> said =
                Map.of("paperKind", "PHOTO", "title", "灯杆", "by", "网格员乙", "note", "下午拍的", "occurredAt", "2026-01-05");

        json(handIn(id, PDF, "a.pdf", said), 201);

        JsonNode event = get("/api/cases/" + id + "/events", 200).path(receivedEvents(id));
        assertThat(event.path("type").asString()).isEqualTo("hotline-request.paper-added");
        assertThat(event.path("occurredAt").asString()).isEqualTo("2026-01-05");
        assertThat(event.path("data").path("act").path("by").asString()).isEqualTo("网格员乙");
        assertThat(event.path("data").path("paper").path("title").asString()).isEqualTo("灯杆");
        assertThat(json(handIn(id, another(PDF), "b.pdf", Map.of("colour", "red")), 422)
                        .path("code")
                        .asString())
                .isEqualTo("request.unknown-field");
        assertThat(json(handIn(id, another(PDF), "b.pdf", Map.of("occurredAt", "2199-01-01")), 422)
                        .path("code")
                        .asString())
                .isEqualTo("case.in-the-future");
    }

    @Test
    void ofAPaperThatItsCaseRefusesNothingIsKept() {
        JsonNode received = receiveLampRequest();
        String id = received.path("id").asString();
        String seen = received.path("version").asString();
        post("/api/hotline-requests/" + id + "/progress", "{\"text\": \"看过了\", \"visibility\": \"INTERNAL\"}", 200);
        long before = keptPapers();
        byte[] paper = another(PDF);

        json(handIn(id, paper, "a.pdf", Map.of(), "If-Match", seen), 409);
        json(handIn(id, paper, "a.pdf", Map.of("occurredAt", "2199-01-01")), 422);

        assertThat(keptPapers()).isEqualTo(before);
        json(handIn(id, paper, "a.pdf"), 201);
        assertThat(keptPapers()).isEqualTo(before + 1);
    }

    @Test
    void aPaperStandsInTheDatabaseSealedForItsCaseAlone() {
        String one = receiveLampRequest().path("id").asString();
        String other = receiveLampRequest().path("id").asString();
        byte[] paper = another(PDF);
        JsonNode added = json(handIn(one, paper, "a.pdf"), 201);

        byte[] kept = sealed(one);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "%%EOF");
        String body = "{\"paperKind\": \"PHOTO\", \"title\": \"灯杆\", \"contentId\": \"%s\"}"
                .formatted(added.path("contentId").asString());
        assertThat(post("/api/hotline-requests/" + other + "/add-paper", body, 422)
                        .findValuesAsString("code"))
                .contains("request.unknown-paper");
        post("/api/hotline-requests/" + one + "/add-paper", body, 200);

        json(handIn(other, another(PDF), "b.pdf"), 201);
        jdbc.sql("update case_paper set sealed = :sealed where case_id = cast(:case as uuid)")
                .param("sealed", kept)
                .param("case", other)
                .update();
        assertThat(given(other).expectBody().returnResult().getStatus().is2xxSuccessful())
                .as("what was sealed for another case is not opened")
                .isFalse();
    }

    @Test
    void whatWasHandedInWhilePapersWereKeptAsTheyAreIsSealedAtTheNextStart() {
        String id = receiveLampRequest().path("id").asString();
        byte[] paper = another(PDF);
        String sha256 = json(handIn(id, paper, "a.pdf"), 201).path("contentId").asString();
        jdbc.sql("delete from case_paper where case_id = cast(:case as uuid)")
                .param("case", id)
                .update();
        jdbc.sql("insert into paper_content (sha256, media_type, content) values (:sha256, 'application/pdf', :paper)")
                .param("sha256", sha256)
                .param("paper", paper)
                .update();

        atTheStart.afterSingletonsInstantiated();

        assertThat(given(id).expectBody().returnResult().getResponseBody()).isEqualTo(paper);
        assertThat(new String(sealed(id), StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        assertThat(jdbc.sql("select count(*) from paper_content")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPaperGoesWithTheLastPersonOfItsCase() {
        String id = post("/api/hotline-requests", lampRequest(", \"requester\": {\"name\": \"钱样例\"}"), 201)
                .path("id")
                .asString();
        json(handIn(id, another(PDF), "a.pdf"), 201);
        PersonId person = PersonId.of(get("/api/cases/" + id, 200)
                .path("persons")
                .path(0)
                .path("personId")
                .asString());

        register.forget(person, Instant.parse("2026-05-01T01:00:00Z"), "officer-1");

        assertThat(json(given(id).expectBody().returnResult(), 410).path("code").asString())
                .isEqualTo("case.paper-erased");
        assertThat(jdbc.sql("select count(*) from case_paper where case_id = cast(:case as uuid)")
                        .param("case", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The only paper of a case. */
    private WebTestClient.ResponseSpec given(String id) {
        String paper = get("/api/cases/" + id, 200)
                .path("papers")
                .path(0)
                .path("paperId")
                .asString();
        return client.get().uri("/api/cases/" + id + "/papers/" + paper).exchange();
    }

    private byte[] sealed(String id) {
        return jdbc.sql("select sealed from case_paper where case_id = cast(:case as uuid)")
                .param("case", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private long keptPapers() {
        return jdbc.sql("select count(*) from case_paper").query(Long.class).single();
    }

    private int receivedEvents(String id) {
        return get("/api/cases/" + id + "/events", 200).size() - 1;
    }

    private static byte[] another(byte[] pdf) {
        return (new String(pdf, StandardCharsets.US_ASCII) + "% " + unique() + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private EntityExchangeResult<byte[]> handIn(String id, byte[] content, String name) {
        return handIn(id, content, name, Map.of());
    }

    private EntityExchangeResult<byte[]> handIn(
            String id, byte[] content, String name, Map<String, String> fields, String... headers) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource(content)).filename(name);
        fields.forEach(body::part);
        return client.post()
                .uri("/api/cases/" + id + "/papers")
                .headers(all -> set(all, headers))
                .bodyValue(body.build())
                .exchange()
                .expectBody()
                .returnResult();
    }
}

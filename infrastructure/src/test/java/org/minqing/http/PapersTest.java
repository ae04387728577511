package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

class PapersTest extends LedgerOverHttp {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

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
        assertThat(get("/api/cases/" + id, 200).path("papers").findValuesAsString("contentId"))
                .containsExactly(added.path("contentId").asString());
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

    private EntityExchangeResult<byte[]> handIn(String id, byte[] content, String name) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource(content)).filename(name);
        return client.post()
                .uri("/api/cases/" + id + "/papers")
                .bodyValue(body.build())
                .exchange()
                .expectBody()
                .returnResult();
    }
}

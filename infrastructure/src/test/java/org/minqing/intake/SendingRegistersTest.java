package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.api.Resolution;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** How a register is sent in, whatever it holds. */
class SendingRegistersTest extends RegisterTests {

    private static final String LETTERS = "留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n";

    @Test
    void aDryRunTellsWhatWouldHappenAndChangesNothing() {
        Resource file = text(LETTERS + "T51,甲乙,题,2019/2/3 8:00:00,文,答,2019/2/4 8:00:00\nT52,甲乙,题,x,文,答,\n", "GB18030");

        ImportStatus dry = office().register(file, "teddy2020-replies", true);

        assertThat(counts(dry)).isEqualTo(new Counts(2, 1, 0, 0, 1));
        assertThat(dry.encoding()).contains("GB18030");
        assertThat(stream("teddy2020", "T51")).isEmpty();
    }

    @Test
    void refusedRowsAreFetchedMendedAndSentAgain() {
        ImportStatus status = send(LETTERS + "T61,甲乙,题,昨天,文,答,2019/2/4 8:00:00\n", "teddy2020-replies");

        String rejected = Optional.ofNullable(office().http()
                        .get()
                        .uri("/api/imports/{id}/rejected", status.id())
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .orElseThrow();
        ImportStatus mended = send(rejected.replace("昨天", "2019/2/3 8:00:00"), "teddy2020-replies");

        assertThat(counts(mended)).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(adopted("teddy2020", "T61").attributes()).isEqualTo(Map.of());
    }

    @Test
    void aMappingOfOnesOwnIsTakenAndABrokenOneIsToldWhatItLacks() {
        String own = """
            {"source": "own-register", "kind": "PETITION", "externalId": "id", "receivedAt": "day", "subject": "what",
             "resolution": {"column": "result", "words": {"ok": "SOLVED"}}}
            """;

        assertThat(counts(send("id,day,what,result\n1,2024-05-06,path,ok\n2,2024-05-06,path,perhaps\n", own)))
                .isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(adopted("own-register", "1").resolution()).contains(Resolution.SOLVED);
        assertThat(adopted("own-register", "2").attributes()).containsEntry("result", "perhaps");
        assertThat(office().refused(text("id\n1\n", "UTF-8"), "source: own-register"))
                .contains("kind", "externalId");
    }

    @Test
    void aFileWithoutTheNeededColumnsFailsWithAReason() {
        UUID id = office().send(text("a,b\n1,2\n", "UTF-8"), "la311", false);

        assertThat(office().over(id))
                .satisfies(status -> assertThat(status.state()).isEqualTo(ImportState.FAILED))
                .satisfies(status -> assertThat(status.failure().orElse("")).contains("SRNumber"));
    }

    @Test
    void progressIsTold() {
        UUID id = office().send(
                        text(LETTERS + "T71,甲乙,题,2019/2/3 8:00:00,文,答,2019/2/4 8:00:00\n", "UTF-8"),
                        "teddy2020-replies",
                        false);

        List<ImportStatus> told = office().http()
                .get()
                .uri("/api/imports/{id}/stream", id)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(ImportStatus.class)
                .getResponseBody()
                .collectList()
                .block();

        assertThat(Optional.ofNullable(told).orElse(List.of()).getLast().state())
                .isEqualTo(ImportState.COMPLETED);
    }

    private ImportStatus send(String csv, String mapping) {
        return office().register(text(csv, "UTF-8"), mapping, false);
    }

    private static Resource text(String text, String encoding) {
        return new ByteArrayResource(
                text.getBytes(encoding.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }
}

package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.keys.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefusedRowsTest extends RegisterTests {

    private static final String LETTERS = "留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n";
    private static final String HISTORY = "service_request_id,seq,datetime,type,summary,description\n";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeyRing keys;

    @Test
    void whyRowsWereRefusedIsSaidInTheLanguageOfWhoeverAsks() {
        UUID id = sent(LETTERS + "T62,甲乙,题,昨天,文,答,2019/2/4 8:00:00\nT63,甲乙,题\n", "teddy2020-replies");

        assertThat(got("/api/imports/" + id, "zh-CN")).contains("不是可识别的时间", "该行有 3 格，表头有 7 列。");
        assertThat(got("/api/imports/" + id, "en"))
                .contains("This is no time in any of the formats", "The row has 3 cells where there are 7 headings.");
        assertThat(got("/api/imports/" + id + "/rejected", "zh-CN")).contains("昨天", "不是可识别的时间");
        assertThat(got("/api/imports/" + id + "/rejected", "en")).contains("昨天", "This is no time");
        assertThat(got("/api/imports/" + id + "/stream", "en")).contains("This is no time");
    }

    @Test
    void whatACaseItselfRefusesIsSaidInThatLanguageToo() {
        UUID id = sent(
                HISTORY + "C99,1,2015-10-10T10:15:40-05:00,activity,Nobody knows this one,\n",
                "chicago-open311-events");

        assertThat(got("/api/imports/" + id, "zh")).contains("case.not-found", "没有这个案件。");
        assertThat(got("/api/imports/" + id, "en")).contains("case.not-found", "There is no such case.");
    }

    @Test
    void whyAnImportFailedIsSaidInTheLanguageOfWhoeverAsks() {
        UUID id = sent("a,b\n1,2\n", "la311");

        assertThat(got("/api/imports/" + id, "zh")).contains("文件缺少列 ", "现有列：a, b。");
        assertThat(got("/api/imports/" + id, "en")).contains("The file has no column ", "it has a, b.");
    }

    @Test
    void whyAMappingCannotBeUsedIsSaidBesideIt() {
        assertThat(office().refused(text("id\n1\n"), "source: own-register"))
                .contains("import.mapping-refused", "对照表缺少 kind, externalId");
    }

    @Test
    void afterAMonthNothingIsLeftOfARefusedRowButThatItWasOne() {
        UUID old = sent(LETTERS + "T64,甲乙,题,昨天,文,答,2019/2/4 8:00:00\n", "teddy2020-replies");
        UUID lately = sent(LETTERS + "T65,甲乙,题,昨天,文,答,2019/2/4 8:00:00\n", "teddy2020-replies");
        jdbc.sql("update refused_row set refused_at = refused_at - interval '32 days' where import_id = ?")
                .param(old)
                .update();

        desk.forgetOldRows();

        assertThat(office().status(old).errors()).isEmpty();
        assertThat(office().status(old).rejected()).isEqualTo(1);
        assertThat(office().status(lately).errors()).hasSize(1);
    }

    @Test
    void whatARefusedRowSaysStandsSealedUnderAKeyThatGoesWithIt() {
        UUID id = sent(LETTERS + "T67,甲乙,题,昨天,文,答,2019/2/4 8:00:00\n", "teddy2020-replies");
        UUID key = jdbc.sql("select rows_key from register_import where id = ?")
                .param(id)
                .query(UUID.class)
                .single();

        assertThat(jdbc.sql("select string_agg(encode(sealed, 'escape') || row::text, ' ') from refused_row row")
                        .query(String.class)
                        .single())
                .doesNotContain("昨天", HexFormat.of().formatHex("昨天".getBytes(StandardCharsets.UTF_8)));
        assertThat(keys.find(key)).isPresent();

        jdbc.sql("update refused_row set refused_at = refused_at - interval '32 days' where import_id = ?")
                .param(id)
                .update();
        desk.forgetOldRows();

        assertThat(keys.find(key)).isEmpty();
    }

    @Test
    void aRefusedRowIsNoFormulaToASpreadsheetAndComesBackAsItWas() {
        String row = "T66,'甲,=1+1,昨天,-5 元,'=答,2019/2/4 8:00:00,@乙,＝丙,\"\r丁\"\n";
        UUID id = sent(LETTERS.strip() + ",备注,+附注,末\n" + row, "teddy2020-replies");

        String rejected = got("/api/imports/" + id + "/rejected", "zh-CN");

        assertThat(rejected).contains(",'+附注,", ",'甲,'=1+1,昨天,'-5 元,''=答,", ",'@乙,'＝丙,\"'\r丁\"");
        assertThat(counts(office().register(
                                text(rejected.replaceFirst("昨天", "2019/2/3 8:00:00")), "teddy2020-replies", false)))
                .isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(adopted("teddy2020", "T66").subject()).contains("=1+1");
        assertThat(adopted("teddy2020", "T66").content()).contains("-5 元");
        assertThat(adopted("teddy2020", "T66").attributes())
                .containsEntry("备注", "@乙")
                .containsEntry("+附注", "＝丙")
                .containsEntry("末", "\r丁");
    }

    private UUID sent(String csv, String mapping) {
        return office().register(text(csv), mapping, false).id();
    }

    private static Resource text(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private String got(String path, String language) {
        return Optional.ofNullable(office().http()
                        .get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .orElseThrow();
    }
}

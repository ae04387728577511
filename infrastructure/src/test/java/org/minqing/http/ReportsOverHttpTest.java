package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.table.SheetsForTests;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The reports over HTTP: figures, page and sheet, each the same whenever it is asked for. */
class ReportsOverHttpTest extends LedgerOverHttp {

    private static final String CELL = "999901002001001";
    private static final String COMMUNITY_OF_IT = "999901002001";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_week_long_past_is_empty_as_it_was_issued_and_holds_in_its_next_revision_what_was_recorded_now() {
        String week = "/api/reports/weekly?area=999901002&week=2019-W10";
        received("2019-03-05");
        received("2019-03-06");
        received("2019-02-27");
        visited("2019-03-07T10:00:00+08:00");

        JsonNode now = awaited(week, 2, 1, 1);
        JsonNode issued = get(week + "&revision=1", 200);

        assertThat(issued.path("total").path("now").path("received").asInt()).isZero();
        assertThat(issued.path("recordedBy").asString()).isEqualTo("2019-03-11T00:00:00+08:00");
        assertThat(issued.path("rows")).isEmpty();
        assertThat(now.path("total").propertyNames()).containsExactlyInAnyOrder("area", "name", "now", "before");
        assertThat(now.path("period").asString()).isEqualTo("2019-W10");
        assertThat(now.path("from").asString()).isEqualTo("2019-03-04");
        assertThat(now.path("issuedAt").asString()).isEqualTo("2019-03-11T00:00:00+08:00");
        assertThat(now.path("revision").asInt()).isEqualTo(2);
        assertThat(now.path("revisions").get(1).path("day").asString())
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        assertThat(now.path("revisions").get(1).path("added").findValuesAsString("area"))
                .containsExactly(CELL);
        assertThat(now.path("rows").findValuesAsString("area")).containsExactly(COMMUNITY_OF_IT, CELL);
        assertThat(now.path("total").path("now").path("persons").asInt()).isEqualTo(1);
        assertThat(get(week + "&revision=3", 404).path("code").asString()).isEqualTo("report.no-such-revision");
    }

    @Test
    void made_again_after_all_tables_were_filled_anew_it_is_the_same_to_the_byte() {
        String month = "/api/reports/monthly?area=999901002&month=2019-05";
        String week = "/api/reports/weekly?area=999901002&week=2019-W19";
        received("2019-05-07");
        visited("2019-05-08T10:00:00+08:00");
        awaited(month, 1, 0, 1);
        List<byte[]> before = List.of(bytes(month, "application/json"), bytes(month, XLSX), bytes(week, XLSX));

        post("/api/projections/figures/rebuilds", "", 202);
        await().until(() -> get("/api/projections/figures", 200)
                .path("rebuild")
                .path("state")
                .asString()
                .equals("COMPLETED"));

        assertThat(bytes(month, "application/json")).isEqualTo(before.get(0));
        assertThat(bytes(month, XLSX)).isEqualTo(before.get(1));
        assertThat(bytes(week, XLSX)).isEqualTo(before.get(2));
    }

    @Test
    void a_month_tells_its_streets_its_topics_by_growth_and_its_units_by_rank() {
        for (int i = 0; i < 11; i++) {
            received("2019-08-07");
        }
        received("2019-07-07");
        received("2019-07-08");

        JsonNode report = awaited("/api/reports/monthly?area=999901&month=2019-08", 11, 2, 0);

        assertThat(report.path("rows").findValuesAsString("area")).containsExactly("999901002");
        JsonNode topic = report.path("month").path("topics").get(0);
        assertThat(topic.path("category").asString()).isEqualTo("公共设施报修/路灯与楼道照明");
        assertThat(topic.path("now").asInt()).isEqualTo(11);
        assertThat(topic.path("before").asInt()).isEqualTo(2);
        assertThat(topic.path("ratio").decimalValue()).isEqualByComparingTo("5.50");
        assertThat(report.path("month").path("leastOfTopic").asInt()).isEqualTo(10);
        assertThat(report.path("month").path("screening").path("now").asInt()).isZero();
        assertThat(report.path("month").path("ranking").path("least").asInt()).isEqualTo(30);
        assertThat(report.path("month").path("ranking").path("ranked")).isEmpty();
        assertThat(report.path("month")
                        .path("ranking")
                        .path("tooFew")
                        .path(0)
                        .path("received")
                        .asInt())
                .isEqualTo(11);
    }

    @Test
    void each_number_is_the_one_of_the_list_it_opens() {
        received("2019-11-06");
        received("2019-11-07");
        String week = "/api/reports/weekly?area=999901002&week=2019-W45";
        awaited(week, 2, 0, 0);

        String page = new String(bytes(week, "text/html"), StandardCharsets.UTF_8);
        String query = "figure=received&area=" + CELL + "&from=2019-11-04&to=2019-11-11";

        assertThat(page).contains("/cases?" + query.replace("&", "&amp;"));
        assertThat(get("/api/cases?" + query, 200).path("total").asInt()).isEqualTo(2);
    }

    @Test
    void the_sheet_holds_numbers_and_says_of_what_they_are() throws IOException {
        received("2020-03-04");
        String week = "/api/reports/weekly?area=999901002&week=2020-W10";
        String name = awaited(week, 1, 0, 0).path("rows").get(1).path("name").asString();

        List<List<Object>> rows = SheetsForTests.cells(bytes(week, XLSX));

        assertThat(rows.get(1).get(2)).isEqualTo("2020-W10");
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith("区域", CELL, name, BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void a_week_that_is_not_over_has_no_report_and_what_is_no_week_is_said_so() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        JsonNode early = get("/api/reports/monthly?month=" + today.toString().substring(0, 7), 404);

        assertThat(early.path("code").asString()).isEqualTo("report.not-issued");
        assertThat(get("/api/reports/weekly?week=2018-W54", 422).path("code").asString())
                .isEqualTo("request.bad-parameter");
        assertThat(get("/api/reports/weekly?week=2018-10", 422).path("code").asString())
                .isEqualTo("request.bad-parameter");
        assertThat(get("/api/reports/weekly?month=2018-10", 422).path("code").asString())
                .isEqualTo("request.unknown-parameter");
        get("/api/reports/weekly", 200);
    }

    private JsonNode awaited(String path, int now, int before, int visits) {
        await().until(() -> {
            JsonNode total = get(path, 200).path("total");
            return total.path("now").path("received").asInt() == now
                    && total.path("before").path("received").asInt() == before
                    && total.path("now").path("visits").asInt() == visits;
        });
        return get(path, 200);
    }

    private byte[] bytes(String path, String mediaType) {
        return content(
                client.get()
                        .uri(path)
                        .accept(MediaType.parseMediaType(mediaType))
                        .exchange()
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.parseMediaType(mediaType))
                        .expectBody()
                        .returnResult(),
                200);
    }

    private void received(String day) {
        post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "%s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "路灯不亮", "content": "三号楼前路灯不亮", "nature": "HELP", "receivedAt": "%s"}
                """.formatted(CELL, day), 201);
    }

    private void visited(String at) {
        post("/api/home-visits", """
                {"areaCode": "%s", "diary": "楼道灯又坏了", "occurredAt": "%s", "persons": [{"name": "样例癸"}]}
                """.formatted(CELL, at), 201);
    }
}

package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.table.SheetsForTests;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports about years over HTTP: figures, page and sheet, each the same whenever it is asked for. */
class AnnualReportsOverHttpTest extends LedgerOverHttp {

    private static final String CELL = "999901002001001";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_year_long_past_is_empty_as_it_was_issued_and_holds_in_its_next_revision_what_was_recorded_now() {
        String year = "/api/reports/annual?area=999901002&year=2015";
        petition("2015-03-05", "SUGGESTION", "{}");
        petition("2014-03-05", "SUGGESTION", "{}");

        JsonNode now = awaited(year, "petitionsReceived", 1, 1);
        JsonNode issued = get(year + "&revision=1", 200);

        assertThat(number(issued, "petitionsReceived", "now")).isZero();
        assertThat(issued.path("recordedBy").asString()).isEqualTo("2016-01-01T00:00:00+08:00");
        assertThat(now.path("year").asString()).isEqualTo("2015");
        assertThat(now.path("revision").asInt()).isEqualTo(2);
        JsonNode added = now.path("revisions").get(1);
        assertThat(added.path("day").asString())
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        assertThat(added.path("added").path(0).path("key").asString()).isEqualTo("SUGGESTION");
        assertThat(get(year + "&revision=3", 404).path("code").asString()).isEqualTo("report.no-such-revision");
    }

    @Test
    void made_again_after_all_tables_were_filled_anew_it_is_the_same_to_the_byte() {
        String petitions = "/api/reports/annual?area=999901002&year=2012";
        String mediations = "/api/reports/mediation?area=999901002&year=2012";
        transferred(petition("2012-05-07", "CLAIM", "{\"unit\": \"SL-ZJ\"}"), "2012-05-09");
        mediation("2012-06-01");
        awaited(petitions, "transferred", 1, 0);
        awaited(mediations, "mediationsOpened", 1, 0);
        List<String> asked = List.of(petitions, mediations);
        List<byte[]> before = asked.stream()
                .flatMap(path -> List.of(bytes(path, "application/json"), bytes(path, XLSX)).stream())
                .toList();

        post("/api/projections/figures/rebuilds", "", 202);
        await().until(() -> get("/api/projections/figures", 200)
                .path("rebuild")
                .path("state")
                .asString()
                .equals("COMPLETED"));

        List<byte[]> after = asked.stream()
                .flatMap(path -> List.of(bytes(path, "application/json"), bytes(path, XLSX)).stream())
                .toList();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
    }

    @Test
    void each_number_that_opens_a_list_is_the_one_of_that_list() {
        String year = "/api/reports/annual?area=999901002&year=2009";
        transferred(petition("2009-05-07", "CLAIM", "{\"unit\": \"SL-ZJ\"}"), "2009-05-09");
        petition("2009-05-07", "ACCUSATION", "{\"unit\": \"SL-ZJ\"}");
        petition("2009-05-08", "SUGGESTION", "{}");
        awaited(year, "transferred", 1, 0);
        awaited(year, "petitionsReceived", 3, 0);
        mediation("2009-06-01");
        awaited("/api/reports/mediation?area=999901002&year=2009", "mediationsOpened", 1, 0);

        assertThat(opened(year)).contains("1", "2", "3");
        assertThat(opened("/api/reports/mediation?area=999901002&year=2009")).contains("1");
    }

    /** Looks at each list that the page opens, and answers with the numbers that did. */
    private List<String> opened(String report) {
        String page = new String(bytes(report, "text/html"), StandardCharsets.UTF_8);
        Matcher links =
                Pattern.compile("<a href=\"(/cases\\?[^\"]+)\">([^<]+)</a>").matcher(page);
        List<String> numbers = new ArrayList<>();
        while (links.find()) {
            String query = links.group(1).replace("&amp;", "&").replace("/cases?", "");
            if (!query.contains("agreementAmount")) {
                assertThat(get(URI.create("/api/cases?" + query)).path("total").asString())
                        .as(query)
                        .isEqualTo(links.group(2));
                numbers.add(links.group(2));
            }
        }
        return numbers;
    }

    @Test
    void of_whom_people_complain_about_only_bodies_are_told() {
        String year = "/api/reports/annual?area=999901002&year=2006";
        petition("2006-05-07", "ACCUSATION", "{\"unit\": \"SL-ZJ\"}");
        petition("2006-05-07", "ACCUSATION", "{\"name\": \"样例被告\"}");

        JsonNode report = awaited(year, "petitionsReceived", 2, 0);

        assertThat(part(report, "bodies").path("lines").findValuesAsString("key"))
                .containsExactly("SL-ZJ");
        assertThat(part(report, "bodies").path("lines").toString()).contains("示例区住房建设科");
        assertThat(new String(bytes(year, "text/html"), StandardCharsets.UTF_8)).doesNotContain("样例被告");
        assertThat(report.toString()).doesNotContain("样例被告");
    }

    @Test
    void the_sheet_holds_numbers_and_texts_that_are_no_formulas() throws IOException {
        String year = "/api/reports/annual?area=999901002&year=2003";
        transferred(petition("2003-05-07", "CLAIM", "{}"), "2003-05-09", "=1+1");
        awaited(year, "transferred", 1, 0);

        List<List<Object>> rows = SheetsForTests.cells(bytes(year, XLSX));

        assertThat(rows.get(1).get(1)).isEqualTo("2003");
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("信访事项", "合计"));
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("转送和交办", "=1+1", "=1+1", "转送", BigDecimal.ONE));
    }

    @Test
    void a_year_that_is_not_over_has_no_report_and_what_is_no_year_is_said_so() {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

        assertThat(get("/api/reports/annual?year=" + year, 404).path("code").asString())
                .isEqualTo("report.not-issued");
        assertThat(get("/api/reports/mediation?year=18", 422).path("code").asString())
                .isEqualTo("request.bad-parameter");
        assertThat(get("/api/reports/annual?month=2018-10", 422).path("code").asString())
                .isEqualTo("request.unknown-parameter");
        assertThat(get("/api/reports/mediation", 200).path("year").asString()).isEqualTo(Integer.toString(year - 1));
    }

    @Test
    void the_list_heeds_what_else_is_asked_of_the_cases_of_a_figure() {
        petition("2000-05-07", "CLAIM", "{}");
        String list = "/api/cases?area=999901002&from=2000-01-01&to=2001-01-01&figure=petitionsReceived";
        await().until(() -> get(list, 200).path("total").asInt() == 1);

        assertThat(get(list + "&kind=HOTLINE_REQUEST", 200).path("total").asInt())
                .isZero();
        assertThat(get(list + "&nature=HELP", 200).path("total").asInt()).isZero();
        assertThat(get(list + ":CLAIM", 200).path("total").asInt()).isEqualTo(1);
        assertThat(get(list + ":SUGGESTION", 200).path("total").asInt()).isZero();
        assertThat(get("/api/cases?figure=late&kind=PETITION&nature=HELP", 200)
                        .path("total")
                        .asInt())
                .isZero();
    }

    private JsonNode awaited(String path, String figure, int now, int before) {
        await().until(() -> {
            JsonNode report = get(path, 200);
            return number(report, figure, "now") == now && number(report, figure, "before") == before;
        });
        return get(path, 200);
    }

    private static int number(JsonNode report, String figure, String when) {
        for (JsonNode part : report.path("parts")) {
            for (JsonNode one : part.path("total").path("figures")) {
                if (one.path("name").asString().equals(figure)) {
                    return one.path(when).asInt();
                }
            }
        }
        return -1;
    }

    private static JsonNode part(JsonNode report, String name) {
        for (JsonNode part : report.path("parts")) {
            if (part.path("name").asString().equals(name)) {
                return part;
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode get(URI path) {
        return JsonMapper.shared()
                .readTree(content(
                        client.get()
                                .uri(uri -> URI.create(uri.build() + path.toString()))
                                .exchange()
                                .expectBody()
                                .returnResult(),
                        200));
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

    private String petition(String day, String matter, String respondent) {
        return post(
                        "/api/petitions",
                        """
                {"channel": "LETTER", "areaCode": "%s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "matter": "%s",
                 "subject": "路灯不亮", "content": "三号楼前路灯不亮", "receivedAt": "%s", "respondent": %s}
                """.formatted(CELL, matter, day, respondent).replace(", \"respondent\": {}", ""),
                        201)
                .path("id")
                .asString();
    }

    private void transferred(String id, String day) {
        transferred(id, day, "示例市住建局");
    }

    private void transferred(String id, String day, String body) {
        post("/api/petitions/" + id + "/transfer", """
                {"body": "%s", "occurredAt": "%s"}
                """.formatted(body, day), 200);
    }

    private void mediation(String day) {
        post("/api/mediations", """
                {"channel": "MEDIATION_ROOM", "areaCode": "%s", "disputeType": "NEIGHBOUR", "origin": "APPLIED",
                 "subject": "楼上漏水", "content": "漏水", "receivedAt": "%s", "amount": 1200.50,
                 "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
                """.formatted(CELL, day), 201);
    }
}

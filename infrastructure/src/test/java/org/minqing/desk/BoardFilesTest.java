package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;
import org.minqing.table.SheetsForTests;
import tools.jackson.databind.JsonNode;

/** The numbers of each panel as a file, and its cases. */
class BoardFilesTest extends DeskInBrowser {

    private static final String STREET = "999901003";

    @BeforeEach
    void a_leader_has_signed_in() {
        signIn("files", Role.LEADER);
    }

    @Test
    void every_panel_hands_its_numbers_and_its_cases_out_as_both_kinds_of_file() throws IOException {
        received();
        page.navigate(address("/board?area=" + STREET));
        List<String> panels = List.of(
                "total",
                "ladder",
                "days",
                "areas",
                "categories",
                "units",
                "overdue",
                "channels",
                "pingPong",
                "thirdTime",
                "kinds",
                "mediation",
                "months");
        List<String> files = new ArrayList<>();
        for (String panel : panels) {
            List<String> links = page.locator("#panel-" + panel + " a[download]").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(links).as(panel).hasSize(4).allMatch(link -> link.contains("area=" + STREET));
            files.add(links.get(panels.indexOf(panel) % 2));
        }
        // Of each panel one, for one account may not fetch many in an hour.
        for (String file : files) {
            APIResponse answer = page.request().get(address(file));
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("cache-control", "private, no-store");
            List<?> rows = file.contains("format=csv")
                    ? SheetsForTests.csv(answer.body())
                    : SheetsForTests.cells(answer.body());
            assertThat(rows).as(file).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void the_numbers_in_the_file_are_those_of_the_api_and_the_file_is_in_the_access_ledger() throws IOException {
        received();
        APIResponse answer = page.request().get(address("/board/export?panel=areas&format=csv&area=" + STREET));
        assertThat(answer.headers().get("content-disposition")).contains("board-areas-");

        List<List<String>> rows = SheetsForTests.csv(answer.body());
        JsonNode figures =
                get("/api/metrics/resolution?groupBy=area&area=" + STREET).path("rows");
        assertThat(rows).hasSize(figures.size() + 1);
        for (JsonNode figure : figures) {
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row.subList(2, 6))
                            .containsExactly(
                                    figure.path("received").asString(),
                                    figure.path("closed").asString(),
                                    figure.path("closureRate").path("numerator").asString(),
                                    figure.path("closureRate")
                                            .path("denominator")
                                            .asString()));
        }
        JsonNode trace = get("/api/access-ledger?act=EXPORTED&account=files")
                .path("items")
                .path(0);
        assertThat(trace.path("details").path("what").asString()).isEqualTo("board-areas");
        assertThat(trace.path("details").path("filters").asString()).isEqualTo("area=" + STREET);
    }

    @Test
    void in_a_workbook_numbers_are_numbers_and_a_percentage_is_a_part_of_one() throws IOException {
        received();
        APIResponse answer = page.request().get(address("/board/export?panel=areas&format=xlsx&area=" + STREET));

        List<List<Object>> rows = SheetsForTests.cells(answer.body());
        JsonNode figure = get("/api/metrics/resolution?groupBy=area&area=" + STREET)
                .path("rows")
                .path(0);
        JsonNode rate = figure.path("closureRate");
        List<Object> row = rows.stream()
                .filter(one -> one.getFirst().equals(figure.path("key").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(1)).isInstanceOf(String.class);
        assertThat(row.subList(2, 4))
                .map(Object::toString)
                .containsExactly(
                        figure.path("received").asString(),
                        figure.path("closed").asString());
        assertThat(row.subList(2, 7)).allMatch(BigDecimal.class::isInstance);
        assertThat((BigDecimal) row.get(6))
                .isEqualByComparingTo(rate.path("percent").decimalValue().movePointLeft(2));
    }

    @Test
    void a_file_of_something_that_nobody_understands_is_refused() {
        for (String query : List.of("panel=areas", "panel=nothing&format=csv", "panel=areas&format=csv&area=没有这条街")) {
            assertThat(page.request().get(address("/board/export?" + query)).status())
                    .as(query)
                    .isEqualTo(422);
        }
    }

    private void received() {
        String path = "/api/metrics/resolution?area=" + STREET;
        long before = get(path).path("rows").path(0).path("received").asLong();
        post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901003001002", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "护栏松动", "content": "护栏松动。", "nature": "HELP"}
                """, 201);
        await().until(() -> get(path).path("rows").path(0).path("received").asLong() > before);
    }
}

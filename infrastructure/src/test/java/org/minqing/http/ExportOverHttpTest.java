package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.minqing.table.SheetsForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** The case list as a file. Here no more than {@link #MOST_ROWS} rows fit into one. */
class ExportOverHttpTest extends LedgerOverHttp {

    private static final String HERE = "999901001";
    private static final String ELSEWHERE = "999901002";
    private static final int MANY = MOST_ROWS - 3;
    private static final String SOURCE_OF_MANY = "many-" + unique();
    private static final AtomicBoolean MANY_ARE_THERE = new AtomicBoolean();

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private final String source = "export-" + unique();

    @BeforeEach
    void people() {
        account("exporter", HERE, Role.HOTLINE_OPERATOR);
    }

    @Test
    void the_file_holds_the_cases_of_the_list_in_its_order_over_more_than_one_page() throws IOException {
        manyCases();
        for (String order : List.of("", "&sort=number", "&sort=oldest&status=RECEIVED")) {
            List<String> listed = listed("source=" + SOURCE_OF_MANY + order);
            assertThat(listed).as("more than one page").hasSize(MANY).hasSizeGreaterThan(200);

            assertThat(numbers(SheetsForTests.csv(file("admin", "csv", "source=" + SOURCE_OF_MANY + order))))
                    .as(order)
                    .isEqualTo(listed);
        }
        assertThat(numbers(SheetsForTests.xlsx(file("admin", "xlsx", "source=" + SOURCE_OF_MANY))))
                .isEqualTo(listed("source=" + SOURCE_OF_MANY));
    }

    @Test
    void more_rows_than_one_file_holds_are_refused_before_anything_is_written() {
        account("greedy", HERE, Role.HOTLINE_OPERATOR);
        manyCases();
        for (int i = 0; i < 4; i++) {
            received(HERE, "再一件", "");
        }
        awaitListed(4);

        JsonNode refused = json(as("greedy", export("csv", "source=" + SOURCE_OF_MANY + "," + source)), 422);

        assertThat(refused.path("code").asString()).isEqualTo("export.too-many-rows");
        assertThat(refused.path("detail").asString()).contains(Integer.toString(MOST_ROWS), "缩小范围");
        assertThat(traces("greedy").size()).isZero();
    }

    @Test
    void nobody_can_be_read_in_it() throws IOException {
        received(HERE, "王样例来电反映路灯", ", \"requester\": {\"name\": \"王样例\", \"phone\": \"19900000061\"}");
        awaitListed(1);

        byte[] csv = file("exporter", "csv", "source=" + source);
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("□来电反映路灯")
                .doesNotContain("王样例", "王*", "19900000061", "199****");
        assertThat(SheetsForTests.xlsx(file("exporter", "xlsx", "source=" + source))
                        .toString())
                .contains("□来电反映路灯")
                .doesNotContain("王样例", "19900000061");
    }

    @Test
    void it_holds_what_is_within_reach_whatever_is_asked_for() {
        received(HERE, "这里的路灯", "");
        received(ELSEWHERE, "那边的路灯", "");
        awaitListed(2);

        for (String area : List.of("", "&area=9999", "&area=" + HERE + "&area=" + ELSEWHERE)) {
            assertThat(SheetsForTests.csv(file("exporter", "csv", "source=" + source + area)).stream()
                            .skip(1)
                            .map(row -> row.get(3)))
                    .as(area)
                    .isNotEmpty()
                    .allMatch(code -> code.startsWith(HERE));
        }
        assertThat(as("exporter", export("csv", "area=" + ELSEWHERE))
                        .getStatus()
                        .value())
                .isEqualTo(403);
        account("watching", "", Role.AUDITOR);
        assertThat(as("watching", export("csv", "")).getStatus().value()).isEqualTo(403);
    }

    @Test
    void no_cell_is_a_formula() throws IOException {
        List<String> hostile = List.of("=1+1", "+3", "-4", "@SUM(A1)", "＝2", "=cmd|' /C calc'!A0");
        hostile.forEach(subject -> received(HERE, subject, ""));
        awaitListed(hostile.size());

        assertThat(SheetsForTests.csv(file("exporter", "csv", "source=" + source)).stream()
                        .skip(1)
                        .map(row -> row.get(11)))
                .containsExactlyInAnyOrderElementsOf(
                        hostile.stream().map(cell -> "'" + cell).toList());
        assertThat(SheetsForTests.xlsx(file("exporter", "xlsx", "source=" + source)).stream()
                        .skip(1)
                        .map(row -> row.get(11)))
                .containsExactlyInAnyOrderElementsOf(hostile);
    }

    @Test
    void it_speaks_the_language_of_the_reader_and_the_names_of_the_directories() {
        JsonNode received = received(HERE, "路灯不亮", "");
        awaitListed(1);

        List<List<String>> chinese = SheetsForTests.csv(file("exporter", "csv", "source=" + source));
        List<List<String>> english =
                SheetsForTests.csv(file("exporter", "csv", "source=" + source, HttpHeaders.ACCEPT_LANGUAGE, "en"));

        assertThat(chinese.getFirst()).startsWith("编号", "类型", "状态", "区域代码", "区域");
        assertThat(english.getFirst()).startsWith("Number", "Kind", "Status", "Area code", "Area");
        List<String> row = chinese.get(1);
        assertThat(row).hasSameSizeAs(chinese.getFirst());
        assertThat(row.subList(0, 4)).containsExactly(received.path("number").asString(), "热线诉求", "已接收", HERE + "001");
        assertThat(row.get(4)).isNotBlank().isNotEqualTo(HERE + "001");
        assertThat(row.get(6)).isNotEqualTo("HOTLINE");
        assertThat(row.get(9)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void it_is_a_download_that_nobody_keeps_on_the_way_and_whose_name_says_the_day_alone() {
        HttpHeaders headers = as("exporter", export("xlsx", "source=" + source)).getResponseHeaders();

        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).matches("cases-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        assertThat(headers.getCacheControl()).contains("no-store");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_trace_says_who_took_how_many_by_which_filters_and_nothing_of_what_was_typed() {
        account("traced", HERE, Role.HOTLINE_OPERATOR);
        received(HERE, "路灯不亮", "");
        awaitListed(1);

        file("traced", "csv", "area=" + HERE + "&kind=HOTLINE_REQUEST&source=" + source + "&q=王样例");

        JsonNode traces = traces("traced");
        assertThat(traces.size()).isEqualTo(1);
        JsonNode details = traces.path(0).path("details");
        assertThat(details.path("filters").asString()).isEqualTo("area=" + HERE + "&kind=HOTLINE_REQUEST&q=…&source=…");
        assertThat(details.path("rows").asString()).isEqualTo("0");
        assertThat(details.path("format").asString()).isEqualTo("csv");
        assertThat(get("/api/access-ledger?account=traced", 200).toString()).doesNotContain("王样例", source);
    }

    @Test
    void nobody_exports_without_end() {
        account("tireless", HERE, Role.HOTLINE_OPERATOR);
        for (int i = 0; i < 20; i++) {
            file("tireless", "csv", "source=" + source);
        }

        EntityExchangeResult<byte[]> refused = as("tireless", export("csv", "source=" + source));

        assertThat(json(refused, 429).path("code").asString()).isEqualTo("limit.export");
        assertThat(refused.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isNotBlank();
        assertThat(traces("tireless").size()).isEqualTo(20);
    }

    @Test
    void what_is_no_filter_of_the_list_is_refused() {
        account("clumsy", HERE, Role.HOTLINE_OPERATOR);
        for (String wrong : List.of(
                "/api/cases/export",
                export("pdf", ""),
                export("csv", "size=5"),
                export("csv", "after=x"),
                export("csv", "figure=none-of-ours"),
                export("csv", "kind=LETTER"),
                export("csv", "nothing=1"))) {
            assertThat(as("clumsy", wrong).getStatus().value()).as(wrong).isEqualTo(422);
        }
        assertThat(traces("clumsy").size()).isZero();
    }

    private void manyCases() {
        if (MANY_ARE_THERE.compareAndSet(false, true)) {
            for (int i = 0; i < MANY; i++) {
                received(SOURCE_OF_MANY, HERE, "第" + i + "件", "");
            }
        }
        awaitListed(SOURCE_OF_MANY, MANY);
    }

    private JsonNode received(String area, String subject, String more) {
        return received(source, area, subject, more);
    }

    private JsonNode received(String from, String area, String subject, String more) {
        return post("/api/hotline-requests", """
                {"source": "%s", "externalId": "%s", "channel": "HOTLINE", "areaCode": "%s001",
                 "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%s", "content": "灯不亮", "nature": "HELP"%s}
                """.formatted(from, unique(), area, subject, more), 201);
    }

    private void awaitListed(int cases) {
        awaitListed(source, cases);
    }

    private void awaitListed(String from, int cases) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/cases?source=" + from, 200).path("total").asInt() == cases);
    }

    private List<String> listed(String filters) {
        List<String> numbers = new ArrayList<>();
        JsonNode page = get("/api/cases?size=50&" + filters, 200);
        while (true) {
            page.path("items").forEach(item -> numbers.add(item.path("number").asString()));
            if (!page.has("next")) {
                return numbers;
            }
            page = get(
                    "/api/cases?size=50&" + filters + "&after="
                            + page.path("next").asString(),
                    200);
        }
    }

    private static List<String> numbers(List<List<String>> rows) {
        return rows.stream().skip(1).map(List::getFirst).toList();
    }

    private JsonNode traces(String account) {
        return get("/api/access-ledger?act=EXPORTED&account=" + account, 200).path("items");
    }

    private static String export(String format, String filters) {
        return "/api/cases/export?format=" + format + (filters.isEmpty() ? "" : "&" + filters);
    }

    private byte[] file(String account, String format, String filters, String... headers) {
        return content(as(account, export(format, filters), headers), 200);
    }

    private EntityExchangeResult<byte[]> as(String account, String path, String... more) {
        return client.get()
                .uri(path)
                .headers(all -> {
                    if (!account.equals("admin")) {
                        all.setBasicAuth(account, PASSWORD);
                    }
                    set(all, more);
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private void account(String name, String area, Role role) {
        new AccountsForTests(accounts, passwords).of(name, new Reach(area, Set.of()), role);
    }
}

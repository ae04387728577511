package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.AccountsForTests;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A leader goes from the whole into its parts, from a number to its cases, and back. */
class BoardDrillDownTest extends DeskInBrowser {

    /** Cells where no other test has cases. */
    private static final String CELL = "999901003002002";

    private static final String NEXT_CELL = "999901003002001";

    @BeforeEach
    void a_leader_has_signed_in() {
        signIn("leader", Role.LEADER);
    }

    @Test
    void a_leader_goes_down_to_a_cell_from_a_rate_to_a_case_and_back() {
        String id = answered("楼道灯闪", CELL);
        received("楼道灯灭", CELL);
        page.navigate(address("/board"));

        page.click("#by-areas a:text-is('丙寅街道')");
        page.click("#by-areas a:text-is('辅星社区居委会')");
        page.click("#by-areas a:text-is('辅星第二网格')");
        page.waitForURL(url -> url.contains("area=" + CELL));
        assertThat(page.locator("#way strong")).hasText("辅星第二网格");
        assertThat(page.locator("#way")).not().containsText("9999");

        String numerator = page.locator("#closureRate .desk-numerator").textContent();
        page.click("#closureRate .desk-numerator");
        assertThat(page.locator("#counted")).containsText("“办结率”分子");
        assertThat(page.locator("#total")).containsText(numerator);
        page.click("#cases a[href^='/cases/" + id + "']");
        assertThat(page.locator("h1")).hasText("楼道灯闪");

        page.goBack();
        page.click("#back");
        assertThat(page.locator("#way strong")).hasText("辅星第二网格");
        page.click("#way a:text-is('丙寅街道')");
        assertThat(page.locator("#by-areas")).containsText("辅星社区居委会");
        page.click("#way a:text-is('全部区域')");
        assertThat(page.locator("#by-areas")).containsText("丙寅街道");
        assertThat(complaints).isEmpty();
    }

    @Test
    void categories_open_level_by_level_and_a_channel_narrows_all_panels() {
        received("水龙头漏水", CELL);
        page.navigate(address("/board?area=" + CELL));

        page.click("#by-categories a:text-is('公共设施报修')");
        page.click("#by-categories a:text-is('路灯与楼道照明')");
        assertThat(page.locator("#category-way strong")).hasText("路灯与楼道照明");
        assertThat(page.locator("#by-categories")).containsText("路灯单盏不亮");
        page.click("#by-channels a:text-is('民生热线')");

        assertThat(page.locator("#narrowings")).containsText("民生热线");
        assertThat(page.locator("#way strong")).hasText("辅星第二网格");
        page.click("#narrowings a");
        assertThat(page.locator("#narrowings")).hasCount(0);
        page.click("#category-way a:text-is('全部类别')");
        assertThat(page.locator("#category-way")).hasCount(0);
    }

    @Test
    void a_figure_moves_while_another_session_closes_a_case() {
        String id = received("垃圾桶满溢", CELL);
        page.navigate(address("/board?area=" + CELL));
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");
        long closed = Long.parseLong(page.locator("#closed").textContent());
        page.click("#panel-days summary");

        answer(id);

        assertThat(page.locator("#closed")).hasText(Long.toString(closed + 1));
        assertThat(page.locator("#panel-days details")).hasAttribute("open", "");
        assertThat(page.locator("#chart-days canvas")).hasCount(1);
    }

    @Test
    void who_sees_the_same_is_shown_the_same_moment_and_nobody_what_another_may_see() {
        programAccount("leader-one", Role.LEADER);
        programAccount("leader-two", Role.LEADER);
        programAccount("leader-of-a-cell", new Reach(CELL, Set.of()), Role.LEADER);
        received("扶手松了", CELL);
        received("扶手断了", NEXT_CELL);

        Awaitility.await("both within a moment")
                .until(() -> asOf(figuresFor("leader-one")).equals(asOf(figuresFor("leader-two"))));

        long all = get("/api/metrics/resolution")
                .path("rows")
                .path(0)
                .path("received")
                .asLong();
        Awaitility.await("the moment after the last case came in")
                .untilAsserted(
                        () -> assertThat(receivedIn(figuresFor("leader-one"))).isEqualTo(all));
        String ofTheCell = figuresFor("leader-of-a-cell");

        assertThat(receivedIn(ofTheCell)).isEqualTo(counted(CELL, "received")).isLessThan(all);
    }

    private static String asOf(String figures) {
        return found("id=\"as-of\" datetime=\"([^\"]+)\"", figures);
    }

    private static long receivedIn(String figures) {
        return Long.parseLong(found("id=\"received\"[^>]*>(\\d+)<", figures));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String figuresFor(String account) {
        return String.valueOf(WebTestClient.bindToServer()
                .baseUrl(address(""))
                .build()
                .get()
                .uri("/board/figures")
                .headers(headers -> headers.setBasicAuth(account, AccountsForTests.PASSWORD))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void the_numbers_are_those_of_the_api() {
        answered("健身器材松动", NEXT_CELL);
        received("健身器材生锈", CELL);
        page.navigate(address("/board?area=999901003002&period=year"));

        String scope = "area=999901003002&" + days();
        JsonNode total = get("/api/metrics/resolution?" + scope).path("rows").path(0);
        assertThat(page.locator("#received")).hasText(total.path("received").asString());
        assertThat(page.locator("#closed")).hasText(total.path("closed").asString());
        assertRate(page.locator("#closureRate"), total.path("closureRate"));
        assertRate(page.locator("#resolutionRate"), total.path("resolutionRate"));
        JsonNode ladder = get("/api/metrics/ladder?" + scope);
        assertRate(page.locator("#stayedInGrid"), ladder.path("stayedInGrid"));
        for (String cell : List.of(CELL, NEXT_CELL)) {
            JsonNode row = row(get("/api/metrics/resolution?groupBy=area&" + scope), cell);
            Locator cells = page.locator("#by-areas tr[data-key='" + cell + "'] td");
            assertThat(cells.nth(0)).hasText(row.path("received").asString());
            assertThat(cells.nth(1)).hasText(row.path("closed").asString());
            assertThat(cells.nth(2))
                    .containsText(row.path("closureRate").path("numerator").asString() + " / "
                            + row.path("closureRate").path("denominator").asString());
        }
    }

    @Test
    void every_number_of_a_row_opens_exactly_its_cases() {
        answered("井盖响", NEXT_CELL);
        page.navigate(address("/board?area=999901003002"));
        Locator row = page.locator("#by-areas tr[data-key='" + NEXT_CELL + "']");
        List<String> addresses = row.locator("td a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        List<String> numbers = row.locator("td a").allTextContents();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(6);

        for (int i = 0; i < addresses.size(); i++) {
            page.navigate(address(addresses.get(i)));
            assertThat(page.locator("#total")).hasText("共 " + numbers.get(i) + " 件");
        }
    }

    @Test
    void units_with_too_few_cases_are_listed_apart_and_why() {
        String id = received("信箱坏了", CELL);
        post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"SL-BY\"}", 200);
        page.navigate(address("/board?area=" + CELL));

        assertThat(page.locator("#nobody-ranked")).containsText("满 30 件");
        assertThat(page.locator("#too-few")).containsText("不到 30 件");
        assertThat(page.locator("#by-units-unranked")).containsText("丙寅街道民情服务站");
        assertThat(page.locator("#by-units")).hasCount(0);
        page.click("#by-units-unranked a:text-is('丙寅街道民情服务站')");
        assertThat(page.locator("#narrowings")).containsText("丙寅街道民情服务站");
    }

    @Test
    void what_the_address_says_in_vain_is_told_and_a_name_is_as_good_as_a_code() {
        page.navigate(address("/board?area=没有这条街&period=month"));
        assertThat(page.locator("#not-understood")).containsText("没有这条街");

        page.fill("[name=area] >> nth=0", "丙寅街道");
        page.press("[name=area] >> nth=0", "Enter");

        page.waitForURL(url -> url.contains("period=month"));
        assertThat(page.locator("#way strong")).hasText("丙寅街道");
        assertThat(page.locator("#periods .active")).hasText("本月");
        page.click("#periods a:text-is('全部时间')");
        page.selectOption("[name=kind]", "HOTLINE_REQUEST");
        page.click("main form button");
        assertThat(page.locator("#narrowings")).containsText("热线");
        assertThat(page.locator("#way strong")).hasText("丙寅街道");
    }

    @Test
    void where_nothing_is_each_panel_says_so() {
        page.navigate(address("/board?area=999901003002&from=1999-01-01&to=1999-02-01"));

        assertThat(page.locator("#empty")).isVisible();
        for (String panel : List.of(
                "ladder",
                "days",
                "areas",
                "categories",
                "units",
                "channels",
                "overdue",
                "pingPong",
                "thirdTime",
                "months")) {
            assertThat(page.locator("#panel-" + panel + " .desk-state[data-state=empty]")
                            .first())
                    .isVisible();
        }
        assertThat(page.locator("#closureRate")).containsText("无数据");
        screenshot("board-empty");
    }

    @Test
    void figures_that_could_not_be_brought_up_to_date_stay_say_so_and_come_back() {
        page.navigate(address("/board?area=" + CELL));
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");
        String before = page.locator("#received").textContent();
        page.route("**/board/figures**", Route::abort);

        received("断线时来的", CELL);

        assertThat(page.locator("#live")).containsText("没能更新");
        assertThat(page.locator("#received")).hasText(before);
        screenshotInOneLanguage("board-offline");
        page.unroute("**/board/figures**");
        assertThat(page.locator("#received"))
                .hasText(
                        Long.toString(Long.parseLong(before) + 1),
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(10_000));
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");
    }

    @Test
    void it_can_be_used_by_everyone_in_both_languages() {
        answered("长椅断裂，居民多次反映，希望在入冬之前尽快修好并在修好以后告知结果", CELL);
        for (String language : List.of("zh", "en")) {
            page.navigate(address("/board?lang=" + language));
            assertThat(page.locator("#chart-days[data-drawn]")).hasCount(1);

            assertUsableByEveryone(language);
            screenshotInOneLanguage("board");
        }
        page.setViewportSize(1440, 900);
        page.navigate(address("/board?area=999901003&lang=zh"));
        assertThat(page.locator("#chart-days[data-drawn]")).hasCount(1);
        screenshotInOneLanguage("board-street");
    }

    private String days() {
        return page.locator("#closureRate .desk-denominator")
                .getAttribute("href")
                .replaceAll(".*(from=[^&]*&to=[^&]*).*", "$1");
    }

    private static void assertRate(Locator tile, JsonNode rate) {
        assertThat(tile)
                .containsText(rate.path("numerator").asString() + " / "
                        + rate.path("denominator").asString());
        Optional.of(rate.path("percent"))
                .filter(JsonNode::isNumber)
                .ifPresent(percent -> assertThat(tile).containsText("%.2f%%".formatted(percent.asDouble())));
    }

    private static JsonNode row(JsonNode figures, String key) {
        return StreamSupport.stream(figures.path("rows").spliterator(), false)
                .filter(row -> row.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String answered(String subject, String area) {
        String id = received(subject, area);
        long before = counted(area, "closed");
        answer(id);
        Awaitility.await().until(() -> counted(area, "closed") == before + 1);
        return id;
    }

    private void answer(String id) {
        post("/api/hotline-requests/" + id + "/answer", "{\"text\": \"已当场答复\"}", 200);
    }

    /** Known to the figures too: a page that is opened next shows it. */
    private String received(String subject, String area) {
        long before = counted(area, "received");
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "%2$s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s", "content": "%1$s，请派人看看。",
                 "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000032"}}
                """.formatted(subject, area), 201)
                .path("id")
                .asString();
        Awaitility.await().until(() -> counted(area, "received") == before + 1);
        return id;
    }

    private long counted(String area, String figure) {
        return get("/api/metrics/resolution?area=" + area)
                .path("rows")
                .path(0)
                .path(figure)
                .asLong();
    }
}

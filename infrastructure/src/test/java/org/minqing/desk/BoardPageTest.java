package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Act;
import org.minqing.api.Adoption;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.CommandHeaders;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Origin;
import org.minqing.api.Resolution;
import org.minqing.command.common.CaseCommands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardPageTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseCommands commands;

    private Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
    }

    @BeforeEach
    void openPage() {
        page = BrowserForTests.ofThisThread()
                .newPage(new Browser.NewPageOptions()
                        .setLocale("zh-CN")
                        // Colours that are still on their way to others have no contrast to be judged.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1440, 900));
        page.setExtraHTTPHeaders(Map.of("Authorization", AdministratorForTests.authorization()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> hosts.add(java.net.URI.create(request.url()).getAuthority()));
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    @Test
    @Order(1)
    void an_empty_ledger_says_how_to_begin_and_shows_no_data_instead_of_zero_percent() {
        page.navigate(address("/"));

        assertThat(page.locator(".alert")).containsText("还没有案件");
        assertThat(page.locator("#closureRate .desk-tile-figure")).hasText("无数据");
        assertThat(page.locator("#received")).hasText("0");
    }

    @Test
    @Order(2)
    void a_case_that_comes_in_is_counted_on_the_open_page_without_a_reload() {
        page.navigate(address("/"));
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");

        adopt("first", true, Resolution.SOLVED);
        adopt("second", false, Resolution.NOT_SOLVED);

        assertThat(page.locator("#received")).hasText("2");
        assertThat(page.locator("#closed")).hasText("2");
        assertThat(page.locator("#onTimeClosureRate .desk-tile-figure")).hasText("50.00%");
        assertThat(page.locator("#onTimeClosureRate .desk-tile-more")).hasText("1 / 2");
        assertThat(page.locator("#resolutionRate .desk-tile-figure")).hasText("50.00%");
        assertThat(page.locator("#stayedInGrid .desk-tile-figure")).hasText("100.00%");
    }

    @Test
    @Order(3)
    void every_chart_is_drawn_from_what_the_api_answers() {
        page.navigate(address("/"));

        assertThat(page.locator(".desk-chart[data-drawn]")).hasCount(4);
    }

    @Test
    @Order(4)
    void the_page_asks_nobody_but_us_and_the_browser_has_no_complaint() {
        page.navigate(address("/"));
        assertThat(page.locator(".desk-chart[data-drawn]")).hasCount(4);

        assertThat(hosts).isNotEmpty().allMatch(("localhost:" + port)::equals);
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(5)
    void a_view_of_another_kind_and_period_stands_in_the_address() {
        page.navigate(address("/board?kind=PETITION&from=2025-01-01&to=2026-01-01"));

        assertThat(page.locator("#received")).hasText("0");
        assertThat(page.locator("select[name=kind]")).hasValue("PETITION");
        assertThat(page.locator("input[name=from]")).hasValue("2025-01-01");
    }

    @Test
    @Order(6)
    void English_is_one_click_away_and_stays() {
        page.navigate(address("/"));
        page.locator(".desk-language").click();
        assertThat(page.locator("#closureRate .desk-tile-name")).hasText("Closure rate");

        page.navigate(address("/"));

        assertThat(page.locator("#closureRate .desk-tile-name")).hasText("Closure rate");
    }

    @Test
    @Order(7)
    void Chinese_is_drawn_in_a_real_font_and_not_as_boxes() {
        page.navigate(address("/"));

        Object differ = page.evaluate("""
            () => {
              const ink = text => {
                const canvas = document.createElement('canvas');
                canvas.width = canvas.height = 64;
                const pen = canvas.getContext('2d');
                pen.font = '48px ' + getComputedStyle(document.body).fontFamily;
                pen.fillText(text, 4, 52);
                return canvas.toDataURL();
              };
              return ink('民') !== ink('情') && ink('民') !== ink('\\u{10FFFE}');
            }
            """);

        assertThat(differ).isEqualTo(true);
    }

    @Test
    @Order(8)
    void people_who_cannot_see_it_can_use_it() {
        page.navigate(address("/"));

        UsableByEveryone.assertUsable(page, "/");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void adopt(String externalId, boolean onTime, Resolution resolution) {
        Adoption adoption = new Adoption(
                "H-000000-2025-" + externalId,
                new Origin("board-test", externalId),
                Moment.on(LocalDate.of(2025, 3, 4)),
                Optional.of("HOTLINE"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Nature.COMPLAINT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Level.GRID),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ClosedAs.HANDLED),
                Optional.of(Moment.on(LocalDate.of(2025, 3, 5))),
                Optional.of(resolution),
                Optional.of(onTime),
                List.of(),
                Map.of());
        commands.send(
                        CaseKind.HOTLINE_REQUEST,
                        new CaseId(UUID.randomUUID()),
                        new HotlineRequestCommand.Adopt(adoption, Optional.empty()),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM, CommandHeaders.IMPORTED, "true"))
                .join();
    }
}

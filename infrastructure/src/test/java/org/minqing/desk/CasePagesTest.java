package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a figure to the cases it counts, to one of them, and on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CasePagesTest {

    private static final Path SCREENS = Path.of("target", "screens");

    private static BrowserForTests chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private BrowserContext context;
    private Page page;
    private WebTestClient program = WebTestClient.bindToServer().build();
    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
        properties.add("minqing.limits.sign-in", () -> "none");
    }

    @BeforeAll
    static void openBrowser() {
        chromium = new BrowserForTests();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void anOperatorHasSignedIn() {
        program = WebTestClient.bindToServer()
                .baseUrl(address(""))
                .defaultHeaders(AdministratorForTests::signIn)
                .build();
        for (String word : List.of("areas", "units")) {
            MultipartBodyBuilder form = new MultipartBodyBuilder();
            form.part("file", new FileSystemResource(Path.of("..", "samples", word + ".csv")));
            program.post()
                    .uri("/api/" + word + "/imports")
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .bodyValue(form.build())
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        new AccountsForTests(accounts, passwords).ofPerson("counter", Reach.EVERYWHERE, Role.HOTLINE_OPERATOR);
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 900));
        page = context.newPage();
        page.onPageError(complaints::add);
        SignInForTests.signIn(page, address(""), "counter");
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void a_figure_leads_to_the_cases_it_counts_and_from_there_to_one_of_them() {
        String id = received("路灯不亮");
        page.navigate(address("/"));

        page.click("#closureRate .desk-denominator");
        page.locator("#cases tbody tr", new Page.LocatorOptions().setHasText("路灯不亮"))
                .locator("a")
                .click();

        page.waitForURL(address("/cases/" + id));
        assertThat(page.locator("h1")).hasText("路灯不亮");
        assertThat(page.locator("#status")).hasText("已接收");
        assertThat(page.locator("#timeline")).containsText("接收");
        assertThat(page.locator(".desk-limit").first()).containsText("派单");
        assertThat(page.locator("#timeline")).containsText("樊**");
        assertThat(page.locator("main")).not().containsText("樊样例");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_may_be_done_now_is_done_from_the_page_and_what_may_not_says_why() {
        String id = received("水管破裂");
        page.navigate(address("/cases/" + id));
        assertThat(page.locator("#action-redo")).hasCount(0);
        page.click("#not-now summary");
        assertThat(page.locator("#not-now")).containsText("您的角色不能办理");

        page.click("#action-dispatch summary");
        page.fill("#action-dispatch [name=leadUnit]", "示例区城市管养所");
        page.click("#action-dispatch button");

        assertThat(page.locator("#status")).hasText("已派单");
        assertThat(page.locator("#timeline li")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("主办单位")))
                .containsText("示例区城市管养所");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("case.png"))
                .setFullPage(true));
    }

    @Test
    void what_is_refused_says_why_and_keeps_what_was_typed() {
        String id = received("树枝挡路");
        page.navigate(address("/cases/" + id));

        page.click("#action-dispatch summary");
        page.fill("#action-dispatch [name=leadUnit]", "没有这个单位");
        page.fill("#action-dispatch [name=reason]", "请尽快");
        page.click("#action-dispatch button");

        assertThat(page.locator("#refused")).containsText("没有这个单位");
        assertThat(page.locator("#action-dispatch [name=leadUnit]")).hasValue("没有这个单位");
        assertThat(page.locator("#action-dispatch [name=reason]")).hasValue("请尽快");
        assertThat(page.locator("#status")).hasText("已接收");
    }

    @Test
    void a_change_of_somebody_else_appears_and_a_stale_form_is_refused_without_losing_a_word() {
        String id = received("井盖松动");
        page.navigate(address("/cases/" + id));
        page.click("#action-progress summary");
        page.fill("#action-progress [name=text]", "已经联系过诉求人");
        page.selectOption("#action-progress [name=visibility]", "INTERNAL");

        post("/api/hotline-requests/" + id + "/progress", "{\"text\": \"别人写的\", \"visibility\": \"INTERNAL\"}", 200);

        assertThat(page.locator("#timeline")).containsText("别人写的");
        assertThat(page.locator("#fresh")).isVisible();
        page.click("#action-progress button");
        assertThat(page.locator("#refused")).containsText("您填写的内容还在下面");
        assertThat(page.locator("#action-progress [name=text]")).hasValue("已经联系过诉求人");

        page.click("#action-progress button");
        assertThat(page.locator("#timeline")).containsText("已经联系过诉求人");
    }

    @Test
    void the_list_is_found_by_words_and_says_so_where_nothing_is_found() {
        received("噪音扰民");
        page.navigate(address("/cases"));
        page.fill("#q", "噪音扰民");
        page.press("#q", "Enter");
        assertThat(page.locator("#cases tbody tr")).hasCount(1);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("cases.png"))
                .setFullPage(true));

        page.fill("#q", "从来没有的事");
        page.press("#q", "Enter");
        assertThat(page.locator(".alert")).containsText("没有符合条件的案件");
        page.navigate(address("/cases?lang=en&q=从来没有的事"));
        assertThat(page.locator(".alert")).containsText("No case is like that");
    }

    @Test
    void both_pages_can_be_used_by_everyone() {
        String id = received("台阶太滑");
        for (String path : List.of("/cases", "/cases/" + id)) {
            page.navigate(address(path));

            List<Rule> found = new AxeBuilder(page).analyze().getViolations();

            assertThat(found)
                    .as(path)
                    .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                    .extracting(Rule::getId)
                    .isEmpty();
        }
    }

    private String received(String subject) {
        return post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s", "content": "%1$s，请派人看看。",
                 "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000031"}}
                """.formatted(subject), 201)
                .path("id")
                .asString();
    }

    private JsonNode post(String path, String body, int status) {
        return JsonMapper.shared()
                .readTree(String.valueOf(program.post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident with a receipt and a small telephone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ResidentPageTest {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final String UNIT = "示例区城市管养所";
    private static final int PHONE = 360;

    private static BrowserForTests chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    private BrowserContext context;
    private Page page;
    private WebTestClient program = WebTestClient.bindToServer().build();
    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
        properties.add("minqing.limits.sign-in", () -> "none");
        properties.add("minqing.limits.resident-page", () -> "none");
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
    void aPhoneThatNobodyHasSignedInWith() {
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
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(PHONE, 740));
        page = context.newPage();
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void number_and_code_show_in_plain_words_where_the_case_stands() {
        Receipt receipt = received("路灯不亮", "");

        look(receipt);
        assertThat(page.locator("h1")).hasText("路灯不亮");
        assertThat(page.locator("#stage")).hasText("有人跟进");
        assertThat(page.locator("#number")).hasText(receipt.number());
        assertThat(page.locator("#not-open")).containsText("答复以后");

        dispatch(receipt);
        look(receipt);
        assertThat(page.locator("#stage")).hasText("有人处理");
        assertThat(page.locator("#unit")).hasText(UNIT);
        assertThat(page.locator("dt", new Page.LocatorOptions().setHasText("最迟答复日")))
                .hasCount(1);
        assertThat(page.locator("#due")).hasText(java.util.regex.Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\s*"));

        resolve(receipt, "灯泡<i>已经</i>换好");
        look(receipt);
        assertThat(page.locator("#stage")).hasText("已答复");
        assertThat(page.locator("#said")).containsText("灯泡<i>已经</i>换好");
        assertThat(page).hasURL(address("/query"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        assertThat(complaints).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("query.png"))
                .setFullPage(true));
    }

    @Test
    void it_is_found_however_number_and_code_are_typed() {
        Receipt receipt = received("井盖松动", "");

        look(new Receipt(
                receipt.id(),
                " " + receipt.number().toLowerCase(java.util.Locale.ROOT).replace('-', '－'),
                receipt.code().toLowerCase(java.util.Locale.ROOT).replaceFirst("(.{5})", "$1 ")));

        assertThat(page.locator("#number")).hasText(receipt.number());
    }

    @Test
    void what_is_internal_and_who_else_is_in_it_never_appear() {
        Receipt receipt = receipt(post("/api/petitions", """
                {"channel": "来信", "areaCode": "甲子街道", "category": "公共设施报修", "subject": "甘样例与邹样例争车位",
                 "content": "邹样例占了甘样例的车位", "petitioners": [{"name": "甘样例", "phone": "19900000041"}],
                 "respondent": {"name": "邹样例", "phone": "19900000042"}}
                """, 201));
        String path = "/api/petitions/" + receipt.id();
        post(path + "/accept", "", 200);
        post(path + "/progress", "{\"text\": \"内部研判意见\", \"visibility\": \"INTERNAL\"}", 200);
        post(path + "/progress", "{\"text\": \"已到现场看过\", \"visibility\": \"RESIDENT\"}", 200);
        post(path + "/supervise", "{\"reason\": \"请抓紧督办\"}", 200);
        post(path + "/submit-reply", """
            {"outcome": "SUPPORTED", "resolution": "SOLVED", "facts": "车位归属清楚", "opinion": "内部意见一二",
             "text": "还没批准的答复"}
            """, 200);

        look(receipt);

        assertThat(page.locator("#said")).containsText("已到现场看过");
        assertThat(page.locator("h1")).hasText("甘**与□争车位");
        assertThat(page.content())
                .doesNotContain(
                        "内部研判",
                        "督办",
                        "还没批准",
                        "内部意见",
                        "甘样例",
                        "邹样例",
                        "邹**",
                        "19900000042",
                        AdministratorForTests.NAME + "<");

        post(path + "/approve-reply", "", 409);
        post(path + "/reply", """
            {"outcome": "SUPPORTED", "resolution": "SOLVED", "facts": "车位归属清楚", "opinion": "内部意见一二",
             "text": "甘样例：邹样例已让出车位"}
            """, 200);
        look(receipt);
        assertThat(page.locator("#said")).containsText("甘**：□已让出车位");
        assertThat(page.content()).doesNotContain("邹样例", "甘样例", "内部意见", "车位归属清楚");
    }

    @Test
    void of_a_confidential_case_there_are_facts_and_no_texts() {
        Receipt receipt = received("举报一处违建", ", \"confidential\": true");
        dispatch(receipt);
        resolve(receipt, "已拆除三楼加建");

        look(receipt);

        assertThat(page.locator("#stage")).hasText("已答复");
        assertThat(page.locator("#number")).hasText(receipt.number());
        assertThat(page.locator("#case")).containsText("案件保密");
        assertThat(page.content()).doesNotContain("违建", "加建", "樊");
    }

    @Test
    void a_wrong_code_and_a_number_that_is_not_there_are_answered_alike() {
        Receipt receipt = received("水管破裂", "");
        String nobodys = receipt.number().replaceFirst("\\d{6}$", "999999");
        page.navigate(address("/query"));

        Answered wrong = asked("/query", receipt.number(), "0000000000");
        Answered unknown = asked("/query", nobodys, receipt.code());
        Answered noNumber = asked("/query", "'; drop table --", receipt.code());

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.page()).contains("案号和查询码对不上").doesNotContain("水管破裂");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.page().replace(nobodys, receipt.number())).isEqualTo(wrong.page());
        assertThat(noNumber.status()).isEqualTo(404);
        assertThat(List.of(wrong, unknown, noNumber))
                .as("how long it takes says nothing")
                .allSatisfy(each -> assertThat(each.took()).isGreaterThan(Duration.ofMillis(380)));
        assertThat(asked("/query/answer", receipt.number(), "0000000000").status())
                .isEqualTo(404);
    }

    @Test
    void every_look_and_every_try_in_vain_leaves_a_trace_without_the_code() {
        Receipt receipt = received("树枝挡路", "");
        page.navigate(address("/query"));

        asked("/query", receipt.number(), "0000000000");
        asked("/query", receipt.number(), receipt.code());

        List<String> left = jdbc.sql("""
                select act || ' ' || success || ' ' || address || ' ' || cardinality(persons)
                  from access_entry where account = 'resident' and case_id = cast(:id as uuid) order by at, number
                """)
                .param("id", receipt.id())
                .query((row, line) -> row.getString(1))
                .list();
        assertThat(left).hasSize(2);
        assertThat(left.getFirst()).matches("REFUSED false (127\\.0\\.0\\.1|0:0:0:0:0:0:0:1) 0");
        assertThat(left.getLast()).matches("CASE_OPENED true (127\\.0\\.0\\.1|0:0:0:0:0:0:0:1) 1");
        assertThat(jdbc.sql("select count(*) from access_entry e where position(:code in e::text) > 0")
                        .param("code", receipt.code())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_the_resident_answers_stands_in_the_history_and_in_the_figure() {
        Receipt receipt = received("台阶太滑", "");
        dispatch(receipt);
        resolve(receipt, "已经铺了防滑条");
        long before = satisfied();
        look(receipt);

        page.check("input[value=SATISFIED]");
        page.check("input[name=solved][value=true]");
        page.fill("textarea", "很快，樊样例谢谢你们");
        page.click("#answer button");

        assertThat(page.locator("#taken")).containsText("已记下");
        assertThat(page.locator("#given")).containsText("满意");
        assertThat(page.locator("#given")).containsText("已解决");
        JsonNode answer = followUps(receipt).getFirst();
        assertThat(answer.path("actor").asString()).isEqualTo("resident");
        assertThat(answer.path("data").path("act").path("by").asString()).isEqualTo("resident");
        assertThat(answer.path("data").path("valid").asBoolean()).isTrue();
        assertThat(answer.path("data").path("satisfaction").asString()).isEqualTo("SATISFIED");
        assertThat(answer.path("data").path("said").asString()).startsWith("很快").doesNotContain("樊样例");
        await().atMost(Duration.ofSeconds(10)).until(() -> satisfied() == before + 1);
    }

    @Test
    void an_answer_is_changed_by_another_and_not_doubled_by_the_same() {
        Receipt receipt = received("噪音扰民", "");
        dispatch(receipt);
        resolve(receipt, "已劝停");
        look(receipt);
        page.check("input[value=DISSATISFIED]");
        page.click("#answer button");
        assertThat(page.locator("#given")).containsText("不满意");

        page.reload();
        assertThat(page.locator("#given")).containsText("不满意");
        assertThat(followUps(receipt)).hasSize(1);

        page.click("#answer summary");
        page.check("input[value=BASICALLY_SATISFIED]");
        page.click("#answer button");
        assertThat(page.locator("#given")).containsText("基本满意");
        assertThat(followUps(receipt)).hasSize(2);
    }

    @Test
    void a_case_that_takes_no_answer_any_more_says_why_and_keeps_what_was_typed() {
        Receipt receipt = received("路面积水", "");
        dispatch(receipt);
        resolve(receipt, "已经疏通");
        look(receipt);
        page.check("input[value=DISSATISFIED]");
        page.fill("textarea", "下雨还是积水");
        post("/api/hotline-requests/" + receipt.id() + "/redo", "{\"reason\": \"再查\"}", 200);

        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("还没有答复");
        assertThat(page.locator("#told")).containsText("您填写的内容还在下面");
        assertThat(page.locator("textarea")).hasValue("下雨还是积水");
        assertThat(page.locator("input[value=DISSATISFIED]")).isChecked();
        assertThat(followUps(receipt)).isEmpty();
    }

    @Test
    void nobody_answers_about_what_they_have_not_seen() {
        Receipt receipt = received("电线垂落", "");
        dispatch(receipt);
        resolve(receipt, "已经收好");
        look(receipt);
        page.check("input[value=SATISFIED]");
        post(
                "/api/hotline-requests/" + receipt.id() + "/progress",
                "{\"text\": \"明天再加固\", \"visibility\": \"RESIDENT\"}",
                200);

        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("有了新的进展");
        assertThat(page.locator("#said")).containsText("明天再加固");
        assertThat(page.locator("input[value=SATISFIED]")).isChecked();
        page.click("#answer button");
        assertThat(page.locator("#taken")).isVisible();
    }

    @Test
    void an_answer_without_anything_in_it_is_none() {
        Receipt receipt = received("垃圾满溢", "");
        dispatch(receipt);
        resolve(receipt, "已清运");
        look(receipt);

        page.fill("textarea", "嗯");
        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("请选一项");
        assertThat(page.locator("textarea")).hasValue("嗯");
        assertThat(followUps(receipt)).isEmpty();
    }

    @Test
    void whoever_is_signed_in_at_the_office_does_not_answer_as_the_resident() {
        Receipt receipt = received("围墙开裂", "");
        dispatch(receipt);
        resolve(receipt, "已加固");
        new AccountsForTests(accounts, passwords).ofPerson("unit-clerk", Reach.EVERYWHERE, Role.LEADER);
        SignInForTests.signIn(page, address(""), "unit-clerk");
        look(receipt);

        page.check("input[value=SATISFIED]");
        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("不能以居民的身份评价");
        assertThat(followUps(receipt)).isEmpty();
    }

    @Test
    void a_form_that_is_too_old_leads_back_to_this_page_and_not_to_the_sign_in() {
        APIResponse answer = page.request()
                .post(
                        address("/query"),
                        RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setForm(FormData.create().set("number", "H-1").set("code", "X")));

        assertThat(answer.url()).isEqualTo(address("/query?again"));
        assertThat(answer.text()).contains("页面打开太久");
    }

    @Test
    void the_sign_in_page_leads_here_in_both_languages() {
        page.navigate(address("/sign-in"));
        page.click("a[href='/query']");
        assertThat(page.locator("h1")).hasText("居民查询");

        page.navigate(address("/sign-in?lang=en"));
        page.locator("a", new Page.LocatorOptions().setHasText("Residents")).click();
        assertThat(page.locator("h1")).hasText("Where does my case stand?");
    }

    @Test
    void the_case_stays_when_the_language_changes() {
        Receipt receipt = received("楼道堆物", "");
        look(receipt);

        page.click("header button");

        assertThat(page.locator("#stage")).hasText("Someone follows it");
        assertThat(page.locator("#number")).hasText(receipt.number());
    }

    @Test
    void in_print_there_is_the_slip_and_nothing_to_press() {
        Receipt receipt = received("健身器材坏了", "");
        dispatch(receipt);
        look(receipt);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#number")).isVisible();
        assertThat(page.locator("#due")).isVisible();
        assertThat(page.locator("header")).isHidden();
        assertThat(page.locator("a[href='/query']").last()).isHidden();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("query-print.png"))
                .setFullPage(true));
        resolve(receipt, "已修好");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        look(receipt);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#answer")).isHidden();
    }

    @Test
    void each_state_of_the_page_can_be_used_by_everyone_in_both_languages() {
        Receipt receipt = received("消防通道被占", "");
        dispatch(receipt);
        resolve(receipt, "已清走车辆");
        for (String language : List.of("zh", "en")) {
            page.navigate(address("/query?lang=" + language));
            everyoneCanUse(language + " form");
            look(new Receipt("", receipt.number(), "0000000000"));
            everyoneCanUse(language + " not found");
            look(receipt);
            everyoneCanUse(language + " case");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve("query-" + language + ".png"))
                    .setFullPage(true));
        }
    }

    private void everyoneCanUse(String state) {
        List<Rule> found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found)
                .as(state)
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(Rule::getId)
                .isEmpty();
    }

    private record Receipt(String id, String number, String code) {}

    /** @param page without what is made anew for each */
    private record Answered(int status, String page, Duration took) {}

    private void look(Receipt receipt) {
        page.navigate(address("/query"));
        page.fill("#look [name=number]", receipt.number());
        page.fill("#look [name=code]", receipt.code());
        page.click("#look button");
        page.waitForLoadState();
    }

    private Answered asked(String path, String number, String code) {
        String token = page.locator("input[name=_csrf]").first().inputValue();
        long begun = System.nanoTime();
        APIResponse answer = page.request()
                .post(
                        address(path),
                        RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setForm(FormData.create()
                                        .set("_csrf", token)
                                        .set("number", number)
                                        .set("code", code)));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Answered(
                answer.status(),
                answer.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"|value=\"[^\"]*\" name=\"_csrf\"", ""),
                took);
    }

    private List<JsonNode> followUps(Receipt receipt) {
        return get("/api/cases/" + receipt.id() + "/events")
                .valueStream()
                .filter(event -> event.path("type").asString().endsWith(".followed-up"))
                .toList();
    }

    private long satisfied() {
        return get("/api/metrics/resolution?area=999901")
                .path("rows")
                .path(0)
                .path("satisfactionRate")
                .path("denominator")
                .asLong();
    }

    private Receipt received(String subject, String more) {
        return receipt(post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000031"}%2$s}
                """.formatted(subject, more), 201));
    }

    /** The list, which knows the number, follows a moment later. */
    private Receipt receipt(JsonNode made) {
        String number = made.path("number").asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("select count(*) from cases.item where number = :number")
                                .param("number", number)
                                .query(Long.class)
                                .single()
                        == 1);
        return new Receipt(
                made.path("id").asString(), number, made.path("queryCode").asString());
    }

    private void dispatch(Receipt receipt) {
        post("/api/hotline-requests/" + receipt.id() + "/dispatch", "{\"leadUnit\": \"" + UNIT + "\"}", 200);
    }

    private void resolve(Receipt receipt, String text) {
        post(
                "/api/hotline-requests/" + receipt.id() + "/resolve",
                "{\"resolution\": \"SOLVED\", \"text\": \"" + text + "\"}",
                200);
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(String.valueOf(program.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
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

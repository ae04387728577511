package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;

/** A resident looks how it stands. */
class ResidentLookTest extends ResidentInBrowser {

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
        assertThat(page.locator("#due")).hasText(Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\s*"));

        resolve(receipt, "灯泡<i>已经</i>换好");
        look(receipt);
        assertThat(page.locator("#stage")).hasText("已答复");
        assertThat(page.locator("#said")).containsText("灯泡<i>已经</i>换好");
        assertThat(page).hasURL(address("/query"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        assertThat(complaints).isEmpty();
        screenshot("query-answered");
    }

    @Test
    void it_is_found_however_number_and_code_are_typed() {
        Receipt receipt = received("井盖松动", "");

        look(new Receipt(
                receipt.id(),
                " " + receipt.number().toLowerCase(Locale.ROOT).replace('-', '－'),
                receipt.code().toLowerCase(Locale.ROOT).replaceFirst("(.{5})", "$1 ")));

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
    void an_address_that_shows_nothing_leads_back_here_and_to_no_account() {
        page.navigate(address("/query/vote"));

        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("a[href='/account']")).hasCount(0);
        assertUsableByEveryone("nothing there for a resident");
        screenshot("error-resident");
        page.click("main a[href='/query']");
        assertThat(page.locator("#look")).isVisible();
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
        screenshotInOneLanguage("query-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.click("header button");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        screenshotInOneLanguage("query-print");
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
            assertUsableByEveryone(language + " form");
            look(new Receipt("", receipt.number(), "0000000000"));
            assertUsableByEveryone(language + " not found");
            look(receipt);
            assertUsableByEveryone(language + " case");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
            screenshotInOneLanguage("query");
        }
    }

    /** @param page without what is made anew for each */
    private record Answered(int status, String page, Duration took) {}

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
}

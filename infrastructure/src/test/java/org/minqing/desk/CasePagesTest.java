package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** From a figure to the cases it counts, to one of them, and on. */
class CasePagesTest extends DeskInBrowser {

    @BeforeEach
    void anOperatorHasSignedIn() {
        signIn("counter", Role.HOTLINE_OPERATOR);
    }

    @Test
    void a_figure_leads_to_the_cases_it_counts_and_from_there_to_one_of_them() {
        String id = received("路灯不亮");
        page.navigate(address("/"));

        page.click("#closureRate .desk-denominator");
        page.click("#cases a[href^='/cases/" + id + "']");

        page.waitForURL(Pattern.compile(".*/cases/" + id + "\\?.*"));
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
        assertThat(page.locator("#timeline li").filter(new Locator.FilterOptions().setHasText("主办单位")))
                .containsText("示例区城市管养所");
        assertThat(page.locator("#timeline li")
                        .filter(new Locator.FilterOptions().setHasText("设定期限"))
                        .first())
                .containsText("系统");
        screenshot("case");
    }

    @Test
    void what_may_be_the_same_matter_stands_beside_it_and_is_joined_from_there() {
        String first = received("河堤边的白色长椅断了一条腿");
        String again = received("河堤边白色长椅断了腿没人修");
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/api/cases/" + again + "/similar")
                                .path("items")
                                .toString())
                        .contains(first));
        page.navigate(address("/cases/" + again));
        assertThat(page.locator("#similar")).containsText("河堤边的白色长椅断了一条腿");
        assertThat(page.locator("#similar")).containsText("文字相近");
        assertUsableByEveryone("case with what may be the same");

        page.click("#similar li:has(a[href='/cases/" + first + "']) button");

        page.waitForURL(address("/cases/" + again));
        assertThat(page.locator("#timeline")).containsText("并");
        assertThat(page.locator("#similar")).hasCount(0);
        assertThat(get("/api/cases/" + again).path("mergeLead").asString()).isEqualTo(first);
        page.navigate(address("/cases/" + first));
        assertThat(page.locator("#similar a[href='/cases/" + again + "']")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_the_ledger_noted_by_itself_can_be_left_out_and_a_full_stop_copies_the_number() {
        String id = received("井盖缺了一角");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(address("/cases/" + id));
        Locator noted = page.locator("#timeline li").filter(new Locator.FilterOptions().setHasText("设定期限"));
        assertThat(noted).isVisible();

        page.check("#without-ledger");
        assertThat(noted).isHidden();
        assertThat(page.locator("#timeline li")
                        .filter(new Locator.FilterOptions().setHasText("接收"))
                        .first())
                .isVisible();

        page.locator("h1").click();
        page.keyboard().press(".");
        assertThat(page.locator("#copied")).hasText("已复制");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator("#number").textContent());
    }

    @Test
    void who_works_on_it_is_called_by_name_and_the_code_is_beside() {
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "谁接的", "content": "谁接的。",
                 "nature": "HELP", "firstContactOwner": "S002"}
                """, 201).path("id").asString();
        page.navigate(address("/cases/" + id));
        page.click("#action-progress summary");
        page.fill("#action-progress [name=text]", "已经问过");
        page.selectOption("#action-progress [name=visibility]", "INTERNAL");
        page.click("#action-progress button");

        assertThat(page.locator(".desk-standing")).not().containsText("S002");
        assertThat(page.locator(".desk-standing > section:first-child dd[title=S002]"))
                .hasText("李样例");
        assertThat(page.locator("#timeline li").first().locator("[title=counter]"))
                .hasText("样例 counter");
    }

    @Test
    void a_case_that_is_left_out_of_assessment_says_why_and_who_approved_it_and_is_behind_the_number() {
        String id = received("要剔除的恶意来电");
        page.navigate(address("/cases/" + id));
        page.click("#more-actions > summary");
        page.click("#action-request-exclusion summary");
        page.fill("#action-request-exclusion [name=reason]", "同一人恶意重复来电");
        page.click("#action-request-exclusion button");
        assertThat(page.locator("#timeline")).containsText("申请不计考核");
        assertThat(page.locator("#excluded")).hasCount(0);

        post("/api/hotline-requests/" + id + "/approve-exclusion", "{}", 200);

        page.navigate(address("/cases/" + id));
        assertThat(page.locator("#excluded")).containsText("同一人恶意重复来电");
        assertThat(page.locator("#excluded")).containsText("admin");
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                get("/api/cases?figure=excluded&size=200").toString())
                        .contains(id));
    }

    @Test
    void what_happened_is_told_without_ids_that_nobody_reads() {
        String id = received("要转信访的事");
        post("/api/hotline-requests/" + id + "/convert-to-petition", "{}", 200);

        page.navigate(address("/cases/" + id));

        assertThat(page.locator("#timeline li")).not().hasCount(0);
        assertThat(page.locator("#timeline")).containsText("转信访");
        assertThat(page.locator("#timeline")).not().containsText(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-"));
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
    void a_text_that_recurs_is_filled_in_for_the_case_and_names_nobody() {
        String id = received("排水口堵了");
        post(
                "/api/hotline-requests/" + id + "/dispatch",
                "{\"leadUnit\": \"示例区城市管养所\", \"skipReason\": \"直接派单\"}",
                200);
        Awaitility.await("the unit in the list")
                .until(() -> get("/api/cases?q=排水口堵了")
                        .path("items")
                        .path(0)
                        .path("status")
                        .asString()
                        .equals("DISPATCHED"));
        page.setViewportSize(360, 740);
        page.navigate(address("/cases/" + id));
        page.click("#action-progress summary");
        page.locator("#action-progress [name=text]").focus();

        page.keyboard().type("//ypdgz");
        assertThat(page.locator("#snippets [role=option]")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertUsableByEveryone("a case with texts that recur");
        screenshot("case-snippets");
        page.keyboard().press("Enter");

        String number = get("/api/cases/" + id).path("number").asString();
        assertThat(page.locator("#action-progress [name=text]"))
                .hasValue("您反映的事项（" + number + "）已派示例区城市管养所办理，示例区城市管养所会与您联系。");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_list_is_found_by_words_and_says_so_where_nothing_is_found() {
        received("广场上的音响太响");
        page.navigate(address("/cases"));
        page.fill("#q", "广场上的音响太响");
        page.press("#q", "Enter");
        assertThat(page.locator("#cases tbody tr")).hasCount(1);
        screenshot("cases");

        page.fill("#q", "从来没有的事");
        page.press("#q", "Enter");
        assertThat(page.locator("#none")).containsText("没有符合条件的案件");
        page.navigate(address("/cases?lang=en&q=从来没有的事"));
        assertThat(page.locator("#none")).containsText("No case is like that");
    }

    @Test
    void both_pages_can_be_used_by_everyone() {
        String id = received("台阶太滑");
        for (String path : List.of("/cases", "/cases/" + id)) {
            page.navigate(address(path));

            assertUsableByEveryone(path);
        }
    }

    @Test
    void a_person_is_shown_in_full_for_a_purpose_and_covered_again() {
        String id = received("想找人说说");
        page.navigate(address("/cases/" + id));
        assertThat(page.locator(".desk-persons")).not().containsText("樊样例");

        page.click(".desk-reveal summary");
        page.click(".desk-reveal button");

        assertThat(page.locator("#revealed")).containsText("樊样例");
        assertThat(page.locator("#revealed")).containsText("19900000031");
        assertThat(page.locator("meta[http-equiv=refresh]")).hasAttribute("content", "60;url=/cases/" + id);
        assertThat(get("/api/access-ledger?act=IDENTITY_REVEALED&case=" + id)
                        .path("items")
                        .path(0)
                        .path("purpose")
                        .asString())
                .isEqualTo("FOLLOW_UP");
        page.navigate(address("/cases/" + id));
        assertThat(page.locator("main")).not().containsText("樊样例");
    }

    /** And in the list, which follows a moment later. */
    private String received(String subject) {
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s", "content": "%1$s，请派人看看。",
                 "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000031"}}
                """.formatted(subject), 201)
                .path("id")
                .asString();
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=" + subject).toString().contains(id));
        return id;
    }
}

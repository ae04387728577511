package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.AccountsForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Calls, taken as an operator takes them. */
class HotlineDeskTest extends DeskInBrowser {

    private static final String LAMP = "公共设施报修/路灯与楼道照明/路灯单盏不亮";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anOperatorSitsAtTheDesk() {
        signIn("operator", Role.HOTLINE_OPERATOR);
        page.navigate(address("/desk/hotline"));
        jdbc.sql("delete from call_draft where account = 'operator'").update();
        page.navigate(address("/desk/hotline?new=true"));
    }

    @Test
    void a_call_that_cannot_be_registered_says_why_and_is_kept() {
        page.navigate(address("/desk/hotline"));
        page.fill("#areaCode", "没有这个地方");
        page.fill("#category", "路灯与楼道照明");
        page.fill("#subject", "路灯坏了两盏");
        page.fill("[name=content]", "东门外第二盏和第三盏");
        page.fill("[name=leadUnit]", "示例区城市管养所");
        page.click("[data-key=g]");

        assertThat(page.locator("#wrong")).containsText("没有这个地方");
        assertThat(page.locator("[name=content]")).hasValue("东门外第二盏和第三盏");
        assertThat(page.locator("[name=leadUnit]")).hasValue("示例区城市管养所");
    }

    @Test
    void who_takes_no_calls_announces_none() {
        programAccount("no-calls", Role.LEADER);
        APIResponse answer = page.request()
                .post(
                        address("/desk/calls"),
                        RequestOptions.create()
                                .setHeader("Authorization", basic("no-calls"))
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"phone\": \"19900000031\"}"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("case.not-your-right");
    }

    private static String basic(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(name, AccountsForTests.PASSWORD);
        return String.valueOf(headers.getFirst(HttpHeaders.AUTHORIZATION));
    }

    @Test
    void a_call_from_ring_to_dispatch_with_the_keyboard_only() {
        assertThat(page.locator("#phone")).isFocused();
        Keyboard keys = page.keyboard();
        keys.type("19900000041");
        keys.press("Enter");
        keys.type("樊样例");
        keys.press("Enter");
        keys.press("Enter");
        type("tsdywg", "areas");
        keys.press("Tab");
        type("lddzbl", "categories");
        for (int fields = 0; fields < 5; fields++) {
            keys.press("Tab");
        }
        keys.type("巷口路灯不亮");
        keys.press("Enter");
        keys.type("第三盏不亮，晚上看不见。");
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Tab");
        keys.type("示例区城市管养所");
        keys.press("Alt+g");

        assertThat(page.locator("#done")).containsText("已派单");
        assertThat(page.locator("#phone")).isFocused();
        assertThat(page.locator("#phone")).hasValue("");
        page.click("#done a >> nth=0");
        assertThat(page.locator("h1")).hasText("巷口路灯不亮");
        assertThat(page.locator("#timeline")).containsText("示例区城市管养所");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_number_says_who_it_is_and_an_open_case_is_reminded_of_instead_of_a_new_one() {
        JsonNode known = received("199 0000 0042", "水管爆了");

        page.fill("#phone", "19900000042");

        assertThat(page.locator("#caller")).containsText("樊**");
        assertThat(page.locator("#caller")).not().containsText("樊样例");
        assertThat(page.locator("#caller")).containsText(known.path("number").asString());
        screenshot("hotline");
        page.fill("#caller [name=text]", "还在漏");
        page.press("#caller [name=text]", "Enter");
        assertThat(page.locator("#timeline")).containsText("还在漏");
    }

    @Test
    void of_a_number_that_nobody_gave_yet_that_is_said() {
        assertThat(page.locator("#caller")).containsText("填好号码后");

        page.fill("#phone", "19900000049");

        assertThat(page.locator("#caller")).containsText("没有人用这个号码登记过");
    }

    @Test
    void what_was_told_already_nearby_appears_before_it_is_told_again() {
        String lead = received("19900000048", "整条路的灯都灭了").path("id").asString();
        String told = received("19900000043", "路口灯灭了").path("id").asString();
        post("/api/hotline-requests/" + told + "/join-merge-group", "{\"case\": \"" + lead + "\"}", 200);

        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.press("#category", "Tab");

        assertThat(page.locator("#similar")).containsText("路口灯灭了");
        Locator join = page.locator("#similar [name=join][value='" + told + "']");
        assertUsableByEveryone("hotline with likely duplicates");
        screenshot("hotline-similar");
        page.keyboard().press("Alt+" + join.getAttribute("data-key"));
        assertThat(page.locator("#subject")).isFocused();
        page.fill("#subject", "路口的灯全黑");
        // As soon as the list stands anew, before anything else has heard of it.
        page.evaluate("""
                told => new MutationObserver((_, looking) => {
                    const join = document.querySelector(`#similar [name=join][value='${told}']`);
                    if (join) {
                        looking.disconnect();
                        join.click();
                    }
                }).observe(document.getElementById('similar'), {childList: true, subtree: true})""", told);
        page.fill("[name=content]", "也是路口那盏灯。");
        page.press("[name=content]", "Tab");

        assertThat(page.locator("#done")).containsText("已登记");
        String joined = page.locator("#done a").first().getAttribute("href").replace("/cases/", "");
        assertThat(get("/api/cases/" + joined).path("mergeLead").asString())
                .as("the case under which the duplicate itself stands")
                .isEqualTo(lead);
        assertThat(get("/api/cases/" + joined).path("number").asString())
                .isNotEqualTo(get("/api/cases/" + told).path("number").asString());
        assertThat(complaints).isEmpty();
    }

    @Test
    void half_a_call_survives_a_reload_and_a_lost_connection() {
        page.fill("#phone", "19900000044");
        page.fill("#subject", "说到一半");
        assertThat(page.locator("#kept")).hasText("已暂存");
        assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("00:0[1-9]"));
        jdbc.sql("update call_draft set begun_at = begun_at - interval '5 minutes' where account = 'operator'")
                .update();
        page.reload();
        assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("05:\\d\\d"));
        assertThat(page.locator("#phone")).hasValue("19900000044");
        assertThat(page.locator("#subject")).hasValue("说到一半");

        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.fill("[name=content]", "后半句");
        page.context().setOffline(true);
        AtomicBoolean lost = new AtomicBoolean();
        page.onRequestFailed(request -> lost.compareAndSet(false, request.url().endsWith("/desk/hotline")));
        page.keyboard().press("Alt+s");
        page.waitForCondition(lost::get);
        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator("[name=content]")).hasValue("后半句");
        page.context().setOffline(false);
        page.keyboard().press("Alt+s");
        assertThat(page.locator("#done")).containsText("已登记");
    }

    @Test
    void a_text_that_recurs_is_found_by_its_initials_and_stays_text_to_write_on() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/desk/snippets?")) {
                asked.add(request.url());
            }
        });
        Locator content = page.locator("[name=content]");
        Locator options = page.locator("#snippets [role=option]");
        Keyboard keys = page.keyboard();
        content.focus();

        keys.type("见http://a.example ");
        assertThat(content).hasValue("见http://a.example ");
        assertThat(asked).isEmpty();
        keys.type("//qbcdd");
        assertThat(options).hasCount(1);
        assertThat(content).hasAttribute("role", "combobox");
        assertThat(content).hasAttribute("aria-activedescendant", "snippets-0");
        assertUsableByEveryone("hotline with texts that recur");
        screenshot("hotline-snippets");
        keys.press("Enter");
        keys.type("谢谢");
        String text = "见http://a.example 请补充具体地点（小区、楼栋、单元或者路口），便于工作人员到现场查看。谢谢";
        assertThat(content).hasValue(text);
        assertThat(page.locator("#kept")).hasText("已暂存");

        keys.type("、、");
        assertThat(options.first()).containsText("已受理告知");
        assertThat(page.locator("#snippets[role=listbox]")).not().containsText("调解开场");
        keys.press("ArrowDown");
        assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
        keys.press("Escape");
        assertThat(options).hasCount(0);
        assertThat(content).hasValue(text + "、、");

        // Letters on their way through an input method are not yet what somebody wrote.
        asked.clear();
        CDPSession method = page.context().newCDPSession(page);
        JsonObject composition = new JsonObject();
        composition.addProperty("text", "//xcyck");
        composition.addProperty("selectionStart", 7);
        composition.addProperty("selectionEnd", 7);
        method.send("Input.imeSetComposition", composition);
        assertThat(content).hasValue(text + "、、//xcyck");
        assertThat(asked).isEmpty();
        JsonObject chosen = new JsonObject();
        chosen.addProperty("text", " //现场");
        method.send("Input.insertText", chosen);
        assertThat(options).hasText(Pattern.compile("现场已查看.*"));
        keys.press("Enter");
        assertThat(content).hasValue(Pattern.compile(".*20\\d\\d年\\d+月\\d+日已到现场查看，情况属实。"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_cannot_be_done_says_so_before_anything_stands_and_keeps_every_word() {
        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.fill("#subject", "没有这个单位的事");
        page.fill("[name=content]", "请看看");
        page.fill("[name=leadUnit]", "没有这个单位");
        page.keyboard().press("Alt+g");

        assertThat(page.locator("#wrong")).containsText("没有这个单位");
        assertThat(page.locator("#subject")).hasValue("没有这个单位的事");
        assertThat(get("/api/cases?q=没有这个单位的事").path("total").asInt()).isZero();
    }

    @Test
    void a_call_that_is_to_be_answered_without_an_answer_is_not_registered_at_all() {
        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.fill("#subject", "没写答复的事");
        page.fill("[name=content]", "请答复");
        page.keyboard().press("Alt+a");

        assertThat(page.locator("#wrong")).isVisible();
        assertThat(page.locator("#subject")).hasValue("没写答复的事");
        assertThat(get("/api/cases?q=没写答复的事").path("total").asInt()).isZero();
    }

    @Test
    void a_promised_call_back_waits_below_and_a_telephone_system_opens_the_desk_without_a_number_in_the_address() {
        page.fill("#phone", "19900000045");
        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.fill("#subject", "等回电的事");
        page.fill("[name=content]", "下午回电");
        LocalDateTime soon =
                LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusMinutes(10).truncatedTo(ChronoUnit.MINUTES);
        page.fill("[name=by]", soon.toString());
        page.keyboard().press("Alt+b");
        assertThat(page.locator("#done")).containsText("已登记");
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=等回电的事").path("total").asInt() == 1);
        String other = received("19900000047", "过几天回电的事").path("id").asString();
        post(
                "/api/hotline-requests/" + other + "/promise-callback",
                "{\"by\": \"" + OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(3) + "\"}",
                200);
        Awaitility.await("the later call-back, though the dispatch of its case is due earlier")
                .until(() -> {
                    page.navigate(address("/desk/hotline"));
                    String waiting = page.locator("#call-backs").innerText();
                    return waiting.indexOf("过几天回电的事") > waiting.indexOf("等回电的事");
                });
        assertThat(page.locator("header")).containsText("热线坐席");
        assertThat(page.locator("#call-backs")).containsText("等回电的事");
        assertThat(page.locator("#call-backs")).containsText(soon.toString().replace('T', ' '));

        String open = post("/desk/calls", "{\"phone\": \"19900000045\"}", 201)
                .path("open")
                .asString();
        assertThat(open).doesNotContain("1990");
        page.navigate(address(open));
        assertThat(page.locator("#phone")).hasValue("19900000045");
        assertThat(page.locator("#caller")).containsText("等回电的事");
        assertThat(page.locator("#since")).containsText("接听");
        page.reload();
        assertThat(page.locator("#phone")).hasValue("19900000045");
        page.click("[data-key=x]");
        assertThat(page.locator("#phone")).hasValue("");
        page.navigate(address(open));
        assertThat(page.locator("#phone")).hasValue("");
    }

    @Test
    void what_was_typed_just_before_a_reload_is_there_after_it() {
        page.fill("#phone", "19900000063");
        assertThat(page.locator("#kept")).hasText("已暂存");

        for (String half : List.of("路", "路灯", "路灯又", "路灯又灭了")) {
            page.fill("#subject", half);
            assertThat(page.locator("#kept")).isEmpty();
            page.reload();
            assertThat(page.locator("#subject")).hasValue(half);
        }
    }

    @Test
    void a_second_call_comes_while_the_first_is_half_typed_and_both_are_kept() {
        page.fill("#phone", "19900000061");
        page.fill("#subject", "头一通说到一半");
        page.keyboard().press("Alt+n");
        assertThat(page.locator("#phone")).hasValue("");
        assertThat(page.locator("#phone")).isFocused();
        assertThat(page.locator("#calls")).containsText("头一通说到一半");
        page.fill("#phone", "19900000062");
        page.fill("#subject", "第二通也说到一半");
        assertThat(page.locator("#kept")).hasText("已暂存");

        page.reload();
        assertThat(page.locator("#subject")).hasValue("第二通也说到一半");
        assertUsableByEveryone("hotline with two calls");
        screenshot("hotline-calls");
        page.fill("[name=content]", "还没来得及暂存的半句");
        page.locator("#calls a")
                .filter(new Locator.FilterOptions().setHasText("头一通"))
                .press("Enter");
        assertThat(page.locator("#phone")).hasValue("19900000061");
        assertThat(page.locator("#subject")).hasValue("头一通说到一半");

        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.fill("[name=content]", "头一通的后半句");
        page.keyboard().press("Alt+s");
        assertThat(page.locator("#done")).containsText("已登记");
        assertThat(page.locator("#calls a")).hasCount(2);
        page.locator("#calls a").last().click();
        assertThat(page.locator("#subject")).hasValue("第二通也说到一半");
        assertThat(page.locator("[name=content]")).hasValue("还没来得及暂存的半句");
        page.keyboard().press("Alt+x");
        assertThat(page.locator("#phone")).hasValue("");
        assertThat(page.locator("#calls a")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_call_is_handed_over_and_taken_over_by_a_colleague_within_the_same_reach_alone() {
        Page colleague = another("operator-two", Reach.EVERYWHERE, Role.HOTLINE_OPERATOR);
        Page elsewhere = another("operator-elsewhere", new Reach("999902", Set.of()), Role.HOTLINE_OPERATOR);
        page.fill("#phone", "19900000063");
        page.fill("#subject", "要同事接着听的事");
        page.locator(".desk-hand-over summary").press("Enter");
        page.getByText("交出", new Page.GetByTextOptions().setExact(true)).press("Enter");
        assertThat(page.locator("#offered-to")).hasText("待同区坐席接手");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.setViewportSize(1280, 900);
        screenshot("hotline-handed-over");

        elsewhere.navigate(address("/desk/hotline"));
        assertThat(elsewhere.locator("#others")).not().containsText("operator");
        colleague.navigate(address("/desk/hotline?new=true"));
        assertThat(colleague.locator("#others")).containsText("样例 operator");
        assertThat(colleague.locator("#others")).not().containsText("要同事接着听的事");
        colleague.locator("#others button").press("Enter");

        assertThat(colleague.locator("#phone")).hasValue("19900000063");
        assertThat(colleague.locator("#subject")).hasValue("要同事接着听的事");
        assertThat(get("/api/access-ledger?act=IDENTITY_REVEALED&account=operator-two")
                        .path("items")
                        .path(0)
                        .path("details")
                        .path("callOf")
                        .asString())
                .isEqualTo("operator");
        page.fill("#subject", "前一位还在写");
        assertThat(page.locator("#kept")).containsText("已由同事接手");
        page.keyboard().press("Alt+n");
        assertThat(page.locator("#wrong")).containsText("已由同事接手");
        assertThat(page.locator("#subject")).hasValue("前一位还在写");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_desk_can_be_used_by_everyone_in_both_languages() {
        assertUsableByEveryone("hotline");
        page.navigate(address("/desk/hotline?lang=en"));
        assertThat(page.locator("h1")).hasText("Hotline desk");
        screenshotInOneLanguage("hotline-fresh");
        page.keyboard().press("Tab");
        page.locator("h1").click();
        assertThat(page.locator("#keys")).not().isVisible();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.navigate(address("/desk/hotline?lang=zh"));
        assertThat(page.locator("h1")).hasText("热线坐席");
    }

    /** Types into the field at hand and waits for the entries that are suggested; whoever goes on takes the first. */
    private void type(String word, String directory) {
        page.keyboard().type(word);
        assertThat(page.locator("#" + directory + "[data-typed='" + word + "'] option")
                        .first())
                .isAttached();
    }

    private JsonNode received(String phone, String subject) {
        JsonNode received = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "%3$s", "subject": "%2$s", "content": "%2$s，请派人看看。",
                 "nature": "HELP", "requester": {"name": "樊样例", "phone": "%1$s"}}
                """.formatted(phone, subject, LAMP), 201);
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=" + subject).path("total").asInt() == 1);
        return received;
    }
}

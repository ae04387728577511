package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Calls, taken as an operator takes them. */
class HotlineDeskTest extends OperatorInBrowser {

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
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Calls that are not registered yet. */
class HalfTypedCallsTest extends OperatorInBrowser {

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
    void what_was_typed_just_before_a_reload_is_there_after_it() {
        page.fill("#phone", "19900000063");
        assertThat(page.locator("#kept")).hasText("已暂存");

        for (String half : List.of("路", "路灯", "路灯又", "路灯又灭了")) {
            page.fill("#subject", half);
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
}

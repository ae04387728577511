package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** How somebody works: one case after another from a list, and which keys do what. */
class HabitsTest extends DeskInBrowser {

    private static final Pattern AT_A_LIST = Pattern.compile(".*/cases\\?q=.*");

    @Test
    void a_list_is_worked_through_case_by_case_and_each_page_tells_what_was_done_on_the_one_before() {
        signIn("goes-on", Role.HOTLINE_OPERATOR);
        List<String> listed = received("逐件办理", 3);
        page.navigate(address("/cases?q=逐件办理"));
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(subject(listed.get(1)));

        dispatch();

        assertThat(page.locator("h1")).hasText(subject(listed.get(2)));
        assertThat(page.locator("#done")).containsText("派单");
        assertThat(page.locator("#done a")).hasAttribute("href", "/cases/" + listed.get(1));
        screenshot("case-in-view");
        assertUsableByEveryone("case in a view");

        dispatch();

        page.waitForURL(AT_A_LIST);
        assertThat(page.locator("#done a")).hasAttribute("href", "/cases/" + listed.get(2));
        assertThat(complaints).isEmpty();
    }

    @Test
    void J_and_K_go_along_the_cases_of_a_list_and_the_way_back_leads_to_it() {
        signIn("goes-on", Role.HOTLINE_OPERATOR);
        List<String> listed = received("前后看看", 2);
        page.navigate(address("/cases?q=前后看看"));
        page.click("#cases a[href^='/cases/" + listed.get(0) + "']");

        assertThat(page.locator("#keys-open")).isVisible();
        page.keyboard().press("j");
        assertThat(page.locator("h1")).hasText(subject(listed.get(1)));
        assertThat(page.locator("#keys-open")).isVisible();
        page.keyboard().press("k");
        assertThat(page.locator("h1")).hasText(subject(listed.get(0)));

        page.click("#list");
        page.waitForURL(AT_A_LIST);
        assertThat(page.locator("#q")).hasValue("前后看看");
    }

    @Test
    void whoever_wants_to_stay_with_a_case_stays_and_whoever_wants_the_list_gets_it() {
        signIn("chooses", Role.HOTLINE_OPERATOR);
        List<String> listed = received("去留由人", 2);
        choose("after-saving", "留在这一件");
        page.navigate(address("/cases?q=去留由人"));
        page.click("#cases a[href^='/cases/" + listed.get(0) + "']");
        dispatch();
        assertThat(page.locator("#status")).hasText("已派单");
        assertThat(page.locator("h1")).hasText(subject(listed.get(0)));

        choose("after-saving", "回到列表");
        page.navigate(address("/cases?q=去留由人"));
        page.click("#cases a[href^='/cases/" + listed.get(1) + "']");
        dispatch();

        page.waitForURL(AT_A_LIST);
        assertThat(page.locator("#done a")).hasAttribute("href", "/cases/" + listed.get(1));
        choose("after-saving", "接着办下一件");
    }

    @Test
    void a_key_alone_does_nothing_once_it_is_switched_off_and_the_sheet_is_still_there_to_click() {
        signIn("no-single-keys", Role.HOTLINE_OPERATOR);
        List<String> listed = received("单键关闭", 1);
        choose("single-keys", "关");
        assertUsableByEveryone("habits");
        screenshot("habits");
        page.navigate(address("/cases?q=单键关闭"));

        page.keyboard().press("?");
        page.keyboard().press("/");
        page.keyboard().press("j");

        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator("body")).isFocused();
        page.click("#keys-open");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys")).containsText("单键快捷键已关");
        page.keyboard().press("Escape");

        choose("single-keys", "开");
        page.navigate(address("/cases/" + listed.getFirst()));
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertUsableByEveryone("keys of a case");
    }

    @Test
    void a_stroke_searches_and_Alt_N_takes_a_call_from_anywhere() {
        signIn("goes-on", Role.HOTLINE_OPERATOR);
        String id = received("从哪里都能找", 1).getFirst();
        page.navigate(address("/cases/" + id));

        page.keyboard().press("/");
        page.waitForURL(address("/cases#q"));
        assertThat(page.locator("#q")).isFocused();
        page.locator("h1, #total").first().click();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();

        page.keyboard().press("Alt+n");
        page.waitForURL(address("/desk/hotline"));
    }

    @Test
    void Ctrl_Enter_sends_the_form_of_a_case_and_Escape_folds_it_with_what_was_typed() {
        signIn("goes-on", Role.HOTLINE_OPERATOR);
        String id = received("键盘办理", 1).getFirst();
        page.navigate(address("/cases/" + id));
        page.click("#action-dispatch summary");
        page.fill("#action-dispatch [name=leadUnit]", "示例区城市管养所");

        page.keyboard().press("Escape");
        assertThat(page.locator("#action-dispatch [name=leadUnit]")).isHidden();
        page.keyboard().press("Enter");
        assertThat(page.locator("#action-dispatch [name=leadUnit]")).hasValue("示例区城市管养所");
        page.locator("#action-dispatch [name=leadUnit]").press("Control+Enter");

        assertThat(page.locator("#status")).hasText("已派单");
    }

    @Test
    void Ctrl_Enter_at_the_hotline_does_what_the_field_is_for() {
        signIn("answers-at-once", Role.HOTLINE_OPERATOR);
        choose("after-saving", "留在这一件");
        page.navigate(address("/desk/hotline"));
        page.fill("#areaCode", "999901001001");
        page.fill("#category", "公共设施报修");
        page.fill("#call [name=subject]", "当场答复的事");
        page.fill("#call [name=content]", "当场答复的事。");
        page.fill("#call [name=answer]", "已经说清楚了。");

        page.locator("#call [name=answer]").press("Control+Enter");

        page.waitForURL(Pattern.compile(".*/cases/[0-9a-f-]{36}"));
        assertThat(page.locator("h1")).hasText("当场答复的事");
        assertThat(page.locator("#timeline")).containsText("已经说清楚了");
    }

    private void choose(String habit, String word) {
        page.navigate(address("/account"));
        page.click("#" + habit + " a:text-is('" + word + "')");
        assertThat(page.locator("#" + habit + " [aria-current]")).hasText(word);
    }

    private void dispatch() {
        page.click("#action-dispatch summary");
        page.fill("#action-dispatch [name=leadUnit]", "示例区城市管养所");
        page.click("#action-dispatch button");
    }

    /** In the order of the list. */
    private List<String> received(String matter, int count) {
        for (int number = 1; number <= count; number++) {
            post("/api/hotline-requests", """
                    {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修", "subject": "%s之%d", "content": "%s。", "nature": "HELP"}
                    """.formatted(matter, number, matter), 201);
        }
        Awaitility.await().until(() -> listed(matter).size() == count);
        return listed(matter);
    }

    private List<String> listed(String matter) {
        return get("/api/cases?q=" + matter)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private String subject(String id) {
        return get("/api/cases/" + id).path("subject").asString();
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** One command for the cases that somebody chose on the list. */
class ManyCasesTest extends DeskInBrowser {

    private static final String UNIT = "示例区城市管养所";

    @Test
    void cases_are_chosen_by_key_and_what_one_refuses_stops_no_other() {
        String one = received("成批派单之一");
        String other = received("成批派单之二");
        String answered = received("成批派单之三");
        post("/api/hotline-requests/" + answered + "/answer", "{\"text\": \"已当场答复\"}", 200);
        operatorLooksFor("成批派单");
        Keyboard keys = page.keyboard();
        page.locator("h1, #total").first().click();
        for (int i = 0; i < 3; i++) {
            keys.press("j");
            keys.press("x");
        }
        assertThat(page.locator("#how-many")).hasText("已选 3 件");
        assertThat(page.locator("#all")).isChecked();
        page.click("#choose button");

        assertThat(offer("派单")).containsText("2 件");
        assertThat(offer("记进展")).containsText("2 件");
        assertThat(offer("答复")).hasCount(0);
        offer("派单").click();
        assertThat(line("#chosen", answered)).containsText("状态下不能办理");
        page.fill("#ask [name=leadUnit]", UNIT);
        page.fill("#ask [name=skipReason]", "直接派单");
        page.fill("#ask [name=note]", "一起派的");
        page.click("#ask button");

        assertThat(page.locator("#sum")).containsText("办成 2 件，没办成 1 件");
        assertThat(line("#outcomes", one)).containsText("已派单");
        assertThat(get("/api/cases/" + one).path("status").asString()).isEqualTo("DISPATCHED");
        assertThat(line("#outcomes", other)).hasAttribute("data-done", "true");
        assertThat(line("#outcomes", answered)).containsText("状态下不能办理");
        assertThat(happened(one, "hotline-request.dispatched")).isEqualTo(1);
        assertThat(get("/api/cases/" + one + "/events").toString()).contains("一起派的");

        page.reload();
        assertThat(page.locator("#sum")).containsText("办成 2 件，没办成 1 件");
        assertThat(line("#outcomes", one)).hasAttribute("data-done", "true");
        assertThat(happened(one, "hotline-request.dispatched")).isEqualTo(1);
        assertThat(happened(other, "hotline-request.dispatched")).isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_case_that_changed_meanwhile_is_refused_in_its_line_and_done_again_with_what_was_typed() {
        String stale = received("成批记录之一");
        String fresh = received("成批记录之二");
        operatorLooksFor("成批记录");
        page.check("#all");
        page.click("#choose button");
        offer("记进展").click();
        page.fill("#ask [name=text]", "已经通知各社区");
        page.selectOption("#ask [name=visibility]", "INTERNAL");
        post("/api/hotline-requests/" + stale + "/progress", "{\"text\": \"别人写的\", \"visibility\": \"INTERNAL\"}", 200);

        page.click("#ask button");

        assertThat(line("#outcomes", stale)).containsText("案件在此期间已有变动");
        assertThat(line("#outcomes", fresh)).hasAttribute("data-done", "true");
        assertThat(get("/api/cases/" + stale + "/events").toString()).doesNotContain("已经通知各社区");
        page.reload();
        assertThat(line("#outcomes", stale)).containsText("案件在此期间已有变动");
        page.click("#again button");
        assertThat(page.locator("#chosen tbody tr")).hasCount(1);
        assertThat(page.locator("#ask [name=text]")).hasValue("已经通知各社区");
        assertThat(page.locator("#ask [name=visibility]")).hasValue("INTERNAL");
        page.click("#ask button");
        assertThat(page.locator("#sum")).containsText("办成 1 件，没办成 0 件");
        assertThat(happened(stale, "hotline-request.progressed")).isEqualTo(2);
        assertThat(happened(fresh, "hotline-request.progressed")).isEqualTo(1);
    }

    @Test
    void what_has_a_way_back_offers_it_where_it_was_done() {
        String id = received("成批移交之一");
        String other = received("成批移交之二");
        String before = get("/api/cases/" + id).path("firstContactOwner").asString();
        operatorLooksFor("成批移交");
        page.check("#all");
        page.click("#choose button");
        offer("移交首接人").click();
        page.fill("#ask [name=to]", "S002");
        page.fill("#ask [name=reason]", "请病假");
        page.click("#ask button");
        assertThat(page.locator("#sum")).containsText("办成 2 件");
        assertThat(get("/api/cases/" + other).path("firstContactOwner").asString())
                .isEqualTo("S002");

        page.click(".desk-undo button");
        assertThat(page.locator("#ask [name=to]")).hasValue(before);
        page.fill("#ask [name=reason]", "销假了");
        page.click("#ask button");

        assertThat(page.locator("#sum")).containsText("办成 2 件");
        assertThat(get("/api/cases/" + id).path("firstContactOwner").asString()).isEqualTo(before);
    }

    @Test
    void a_wrong_dispatch_goes_on_to_another_unit_and_from_there_back() {
        received("成批改派之一");
        operatorLooksFor("成批改派");
        page.check("#all");
        page.click("#choose button");
        offer("派单").click();
        page.fill("#ask [name=leadUnit]", UNIT);
        page.fill("#ask [name=skipReason]", "直接派单");
        page.click("#ask button");

        page.click(".desk-undo button");
        assertThat(page.locator("#ask [name=leadUnit]")).hasValue("");
        page.fill("#ask [name=leadUnit]", "SL-BY");
        page.fill("#ask [name=reason]", "派错了");
        page.fill("#ask [name=skipReason]", "直接派单");
        page.click("#ask button");
        assertThat(page.locator("#sum")).containsText("办成 1 件");
        assertThat(page.locator(".desk-undo button")).containsText("派回" + UNIT);
    }

    @Test
    void a_clock_that_was_paused_for_many_goes_on_again_by_the_way_back() {
        String id = received("成批挂起之一");
        post(
                "/api/hotline-requests/" + id + "/dispatch",
                "{\"leadUnit\": \"" + UNIT + "\", \"skipReason\": \"直接派单\"}",
                200);
        post("/api/hotline-requests/" + id + "/confirm-receipt", "{\"unit\": \"" + UNIT + "\"}", 200);
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=成批挂起之一").toString().contains("DISPATCHED"));
        signIn("many-supervisor", Role.SUPERVISOR);
        page.navigate(address("/cases?q=成批挂起"));
        page.check("#all");
        page.click("#choose button");
        offer("挂起计时").click();
        page.fill("#ask [name=reason]", "等住户回来");
        page.fill(
                "#ask [name=until]",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9).toString());
        page.click("#ask button");
        assertThat(page.locator("#sum")).containsText("办成 1 件");

        page.click(".desk-undo button");
        page.click("#ask button");

        assertThat(page.locator("#sum")).containsText("办成 1 件");
        assertThat(happened(id, "hotline-request.clock-paused")).isEqualTo(1);
        assertThat(happened(id, "hotline-request.clock-resumed")).isEqualTo(1);
    }

    @Test
    void whoever_chooses_nothing_is_told_so_and_a_page_of_a_form_has_no_address() {
        received("成批什么也没选");
        operatorLooksFor("成批什么也没选");
        page.click("#choose button");

        assertThat(page.locator("#wrong")).containsText("没有选中案件");
        page.click("#back");
        assertThat(page.locator("#q")).hasValue("成批什么也没选");
        page.navigate(address("/cases/chosen/dispatch"));
        assertThat(page).hasURL(address("/cases"));
    }

    @Test
    void a_leader_is_offered_what_leaders_do_and_a_command_that_is_not_for_many_is_not_there() {
        received("成批批示的事");
        signIn("many-leader", Role.LEADER);
        page.navigate(address("/cases?q=成批批示的事"));
        page.check("#all");
        page.click("#choose button");

        assertThat(page.locator("#offers button")).hasCount(2);
        assertThat(offer("督办")).isVisible();
        page.evaluate("document.querySelector('#offers button').formAction = '/cases/chosen/void'");
        page.locator("#offers button").first().click();
        assertThat(page.locator("#wrong")).isVisible();
    }

    @Test
    void many_cases_are_done_without_script_on_a_telephone_and_by_everyone_in_both_languages() {
        String id = received("成批给大家看之一");
        String answered = received("成批给大家看之二");
        post("/api/hotline-requests/" + answered + "/answer", "{\"text\": \"已当场答复\"}", 200);
        operatorLooksFor("成批给大家看");
        page.check("#all");
        assertUsableByEveryone("the list with boxes");
        screenshotInOneLanguage("cases-chosen");
        goThrough("zh");
        page.navigate(address("/cases?lang=en&q=成批给大家看"));
        goThrough("en");
        page.navigate(address("/cases?lang=zh"));

        moveTo(360, 740, false);
        page.navigate(address("/cases?q=成批给大家看"));
        assertThat(page.locator("#all-label")).isHidden();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.check("#cases [value='" + id + "']");
        page.click("#choose button");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        offer("记进展").click();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.fill("#ask [name=text]", "没有脚本也能办");
        page.selectOption("#ask [name=visibility]", "INTERNAL");
        page.click("#ask button");
        assertThat(page.locator("#sum")).containsText("办成 1 件");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private void goThrough(String language) {
        page.check("#all");
        page.click("#choose button");
        assertUsableByEveryone("what can be done, " + language);
        screenshotInOneLanguage("many-choose");
        page.click("#offers [formaction$='/dispatch']");
        assertUsableByEveryone("the question, " + language);
        screenshotInOneLanguage("many-ask");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        screenshotInOneLanguage("many-ask-small");
        page.setViewportSize(1280, 900);
        page.fill("#ask [name=leadUnit]", language.equals("zh") ? UNIT : "SL-BY");
        page.fill("#ask [name=skipReason]", "直接派单");
        page.fill("#ask [name=reason]", "照片里看");
        page.click("#ask button");
        assertThat(page.locator("#outcomes [data-done=true]")).hasCount(1);
        assertUsableByEveryone("the result, " + language);
        screenshotInOneLanguage("many-result");
    }

    private void operatorLooksFor(String subject) {
        signIn("many-operator", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases?q=" + subject));
    }

    private Locator offer(String name) {
        return page.locator("#offers button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator line(String table, String id) {
        return page.locator(table + " [data-case='" + id + "']");
    }

    private long happened(String id, String type) {
        return StreamSupport.stream(get("/api/cases/" + id + "/events").spliterator(), false)
                .filter(event -> event.path("type").asString().equals(type))
                .count();
    }

    private String received(String subject) {
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP"}
                """.formatted(subject), 201)
                .path("id")
                .asString();
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=" + subject).toString().contains(id));
        return id;
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Dispatches, handled as somebody in a unit handles them. Each test has a unit to itself. */
class UnitDeskTest extends DeskInBrowser {

    private static final String LAMP = "公共设施报修/路灯与楼道照明/路灯单盏不亮";

    @Test
    void a_dispatch_from_receipt_to_resolution_with_the_keyboard_only() {
        String one = dispatched("水表不走字", "SL-SW");
        String other = dispatched("水压不够用", "SL-SW");
        sitDown("SL-SW");
        Keyboard keys = page.keyboard();
        String first =
                page.locator("#inbox .desk-line").first().getAttribute("id").replace("line-", "");
        String second = first.equals(one) ? other : one;
        assertThat(linkOf(first)).isFocused();
        keys.press("j");
        assertThat(linkOf(second)).isFocused();
        keys.press("k");
        assertThat(linkOf(first)).isFocused();

        keys.press("c");
        assertThat(form(first, "confirm-receipt").locator("button")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("#done")).containsText("签收");
        assertThat(page.locator("#work #line-" + first)).isVisible();
        assertThat(page.locator("#inbox #line-" + first)).hasCount(0);
        assertThat(linkOf(second)).isFocused();

        keys.press("j");
        assertThat(linkOf(first)).isFocused();
        keys.press("p");
        assertThat(form(first, "progress").locator("textarea")).isFocused();
        keys.type("已派人上门");
        keys.press("Tab");
        keys.press("ArrowDown");
        keys.press("Control+Enter");
        assertThat(page.locator("#done")).containsText("进展");
        assertThat(get("/api/cases/" + first + "/events").toString()).contains("已派人上门");

        linkOf(first).focus();
        keys.press("s");
        assertThat(form(first, "resolve").locator("select")).isFocused();
        keys.press("ArrowDown");
        keys.press("Tab");
        keys.type("换了新水表");
        keys.press("Control+Enter");
        assertThat(page.locator("#done")).containsText("已办理");
        assertThat(line(first)).hasCount(0);
        assertThat(linkOf(second)).isFocused();
        assertThat(get("/api/cases/" + first).path("status").asString()).isEqualTo("HANDLED");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_not_theirs_goes_back_with_a_reason_and_leaves_once_that_is_accepted() {
        String id = dispatched("树倒在河里", "SL-ZJ");
        sitDown("SL-ZJ");

        linkOf(id).click();
        assertThat(line(id)).containsText("1 个工作日内可以退回");
        form(id, "object-to-dispatch").locator("summary").click();
        form(id, "object-to-dispatch").locator("[name=reason]").fill("河道归水务管");
        form(id, "object-to-dispatch").locator("button").click();

        assertThat(page.locator("#done")).containsText("退单");
        assertThat(page.locator("#inbox #line-" + id)).hasCount(0);
        assertThat(line(id)).containsText("异议待答复");
        post("/api/hotline-requests/" + id + "/accept-objection", "{}", 200);
        assertThat(line(id)).hasCount(0);
    }

    @Test
    void a_stale_form_is_refused_and_keeps_every_word() {
        String id = dispatched("楼道堆杂物", "SL-TQ");
        sitDown("SL-TQ");
        linkOf(id).click();
        form(id, "progress").locator("summary").click();
        form(id, "progress").locator("textarea").fill("正在联系物业");
        form(id, "progress").locator("select").selectOption("INTERNAL");

        post("/api/hotline-requests/" + id + "/progress", "{\"text\": \"别人写的\", \"visibility\": \"INTERNAL\"}", 200);

        assertThat(page.locator("#fresh")).isVisible();
        form(id, "progress").locator("button").click();
        assertThat(page.locator("#refused")).containsText("您填写的内容还在下面");
        assertThat(form(id, "progress").locator("textarea")).hasValue("正在联系物业");
        assertThat(form(id, "progress").locator("select")).hasValue("INTERNAL");
        form(id, "progress").locator("button").click();
        assertThat(page.locator("#done")).containsText("进展");
        assertThat(get("/api/cases/" + id + "/events").toString()).contains("正在联系物业");
    }

    @Test
    void whoever_helps_confirms_for_themselves_and_others_see_nothing_of_it() {
        String helped = dispatched("两家单位一起管的事", "SL-JZ", "SL-YG");
        String foreign = dispatched("只归别人管的事", "SL-JZ");
        sitDown("SL-YG");

        assertThat(line(helped)).containsText("协办");
        assertThat(line(foreign)).hasCount(0);
        linkOf(helped).click();
        assertThat(form(helped, "object-to-dispatch")).hasCount(0);
        form(helped, "confirm-receipt").locator("summary").click();
        form(helped, "confirm-receipt").locator("button").click();
        assertThat(page.locator("#work #line-" + helped)).isVisible();
        assertThat(get("/api/cases/" + helped + "/events").toString()).contains("SL-YG");
    }

    @Test
    void a_case_says_to_whoever_helps_that_the_lead_unit_alone_sends_it_back() {
        String helped = dispatched("主办才能退的事", "SL-JZ", "SL-YG");
        sitDown("SL-YG");
        page.navigate(address("/cases/" + helped));

        assertThat(page.locator("#action-object-to-dispatch")).hasCount(0);
        page.click("#not-now summary");
        assertThat(page.locator("#not-now")).containsText("只有牵头单位可以提出异议");
    }

    @Test
    void what_is_dispatched_while_somebody_looks_appears_by_itself() {
        sitDown("SL-TQ");
        assertThat(page.locator("#lists")).containsText("没有待签收的派单");

        String id = dispatched("刚刚派来的事", "SL-TQ");

        assertThat(page.locator("#inbox #line-" + id)).isVisible();
    }

    @Test
    void the_desk_works_without_script() {
        String id = dispatched("没有脚本也能办", "SL-YC");
        sitDown("SL-YC");
        moveTo(1280, 900, false);
        page.navigate(address("/desk/unit"));

        linkOf(id).click();
        form(id, "confirm-receipt").locator("summary").click();
        form(id, "confirm-receipt").locator("button").click();

        assertThat(page.locator("#work #line-" + id)).isVisible();
        assertThat(page.locator("#done")).containsText("签收");
    }

    @Test
    void a_supervisor_chooses_a_unit_and_confirms_nothing_for_it() {
        String id = dispatched("督办要看的事", "SL-TS");
        signIn("supervisor", new Reach("999901001", Set.of()), Role.SUPERVISOR);
        page.navigate(address("/desk/unit"));
        page.fill("[name=unit]", "天枢社区工作站");
        page.press("[name=unit]", "Enter");
        assertThat(page.locator("[name=unit]")).hasValue("天枢社区工作站");
        page.navigate(address("/desk/unit?unit=SL-TS"));
        assertThat(page.locator("[name=unit]")).hasValue("天枢社区工作站");

        assertThat(line(id)).isVisible();
        linkOf(id).click();
        assertThat(form(id, "progress")).isVisible();
        assertThat(form(id, "confirm-receipt")).hasCount(0);
    }

    @Test
    void only_who_works_there_is_led_there() {
        signIn("unit-reader", Role.LEADER);
        page.navigate(address("/cases"));
        assertThat(page.locator("header")).not().containsText("承办工作台");
        assertThat(page.navigate(address("/desk/unit")).status()).isEqualTo(403);
    }

    @Test
    void the_desk_can_be_used_by_everyone_in_both_languages() {
        String id = dispatched("看得清的事", "SL-TS-1");
        dispatched("另一件看得清的事", "SL-TS-1");
        sitDown("SL-TS-1");
        assertThat(page.locator("header")).containsText("承办工作台");
        assertUsableByEveryone("unit desk");
        linkOf(id).click();
        form(id, "progress").locator("summary").click();
        assertUsableByEveryone("unit desk with a line open");
        screenshotInOneLanguage("unit");
        page.navigate(address("/desk/unit?lang=en&open=" + id));
        assertThat(page.locator("h1")).hasText("Unit desk");
        screenshotInOneLanguage("unit");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertUsableByEveryone("keys of the unit desk");
        screenshotInOneLanguage("unit-keys");
        page.navigate(address("/desk/unit?lang=zh"));
        assertThat(page.locator("h1")).hasText("承办工作台");
    }

    private void sitDown(String unit) {
        signIn("unit-" + unit.toLowerCase(Locale.ROOT), new Reach("999901", Set.of(unit)), Role.HANDLER);
        page.navigate(address("/desk/unit"));
    }

    private Locator line(String id) {
        return page.locator("#line-" + id);
    }

    private Locator linkOf(String id) {
        return page.locator("#line-" + id + " .desk-line-open");
    }

    private Locator form(String id, String word) {
        return page.locator("#line-" + id + " [data-form=" + word + "]");
    }

    private String dispatched(String subject, String lead, String... others) {
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "%2$s", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000051"}}
                """.formatted(subject, LAMP), 201)
                .path("id")
                .asString();
        String coUnits = others.length == 0 ? "" : "\"" + String.join("\", \"", others) + "\"";
        post(
                "/api/hotline-requests/" + id + "/dispatch",
                "{\"leadUnit\": \"%s\", \"coUnits\": [%s], \"skipReason\": \"直接派单\"}".formatted(lead, coUnits),
                200);
        Awaitility.await("the dispatched case in the list")
                .until(() -> get("/api/cases?q=" + subject)
                        .path("items")
                        .path(0)
                        .path("status")
                        .asString()
                        .equals("DISPATCHED"));
        return id;
    }
}

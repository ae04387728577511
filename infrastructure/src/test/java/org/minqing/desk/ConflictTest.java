package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import tools.jackson.databind.JsonNode;

/** A form that comes too late stands beside what others did meanwhile; nothing is typed again, and nothing written over unseen. */
class ConflictTest extends DeskInBrowser {

    private static final String UNIT = "SL-TS-1";
    private static final String LAMP = "公共设施报修/路灯与楼道照明/路灯单盏不亮";
    private static final String LIFT = "房屋与物业/电梯使用/电梯停运";

    @Test
    void theirs_and_mine_stand_side_by_side_and_are_merged_with_the_keyboard() {
        String id = received("先归错类的事");
        signIn("conflict-one", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/" + id));
        reclassify(page, "SMALL", "说得更清楚了");
        Page other = another("conflict-two", Reach.EVERYWHERE, Role.SUPERVISOR);
        other.navigate(address("/cases/" + id));
        reclassify(other, "MAJOR", "牵涉很多人");
        other.click("#action-reclassify button");
        assertThat(other.locator("#timeline")).containsText("牵涉很多人");

        page.locator("#action-reclassify button").press("Enter");

        Locator conflict = page.locator("#conflict");
        assertThat(conflict.locator("ol > li")).hasCount(1);
        assertThat(conflict.locator("ol > li")).containsText("重新归类");
        assertThat(conflict.locator("ol > li")).containsText("样例 conflict-two");
        assertThat(conflict.locator("ol > li")).containsText("牵涉很多人");
        Locator size = conflict.locator("fieldset");
        assertThat(size).hasCount(1);
        assertThat(size).containsText("事项大小");
        assertThat(size).containsText("其间改过");
        assertThat(conflict.locator("form")).containsText("说得更清楚了");
        assertUsableByEveryone("a form that came too late");
        screenshotInOneLanguage("case-conflict");

        size.locator("input").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("填回表单再改")))
                .isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("#conflict")).hasCount(0);
        assertThat(page.locator("#refused")).hasCount(0);
        assertThat(page.locator("#action-reclassify [name=magnitude]")).hasValue("MAJOR");
        assertThat(page.locator("#action-reclassify [name=reason]")).hasValue("说得更清楚了");
        assertThat(page.locator("#action-reclassify summary")).isFocused();
        page.locator("#action-reclassify [name=category]").fill(LIFT);
        page.locator("#action-reclassify [name=category]").press("Enter");
        assertThat(page.locator("#timeline")).containsText("说得更清楚了");
        JsonNode now = get("/api/cases/" + id);
        assertThat(now.path("magnitude").asString()).isEqualTo("MAJOR");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_was_typed_is_sent_anyway_on_what_now_stands_or_dropped() {
        String id = received("两个人都要改标题的事");
        signIn("conflict-one", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/" + id));
        correct("我写的标题");
        post("/api/hotline-requests/" + id + "/correct", "{\"subject\": \"别人写的标题\", \"reason\": \"原来写错了\"}", 200);
        page.click("#action-correct button");
        assertThat(page.locator("#conflict fieldset")).containsText("别人写的标题");

        page.getByText("放弃这次填写").click();
        assertThat(page.locator("#conflict")).hasCount(0);
        assertThat(page.locator("#action-correct [name=subject]")).hasValue("");

        correct("我写的标题");
        post("/api/hotline-requests/" + id + "/remind", "{\"text\": \"再催一次\"}", 200);
        page.click("#action-correct button");
        page.getByText("看过了，照此提交").click();
        assertThat(page.locator("h1")).hasText("我写的标题");
    }

    @Test
    void where_it_is_not_possible_any_more_the_reason_is_said_and_every_word_can_be_copied() {
        String id = received("别人已经答复的事");
        signIn("conflict-one", Role.HOTLINE_OPERATOR);
        page.setViewportSize(360, 740);
        page.navigate(address("/cases/" + id + "?lang=en"));
        page.click("#action-answer summary");
        page.fill("#action-answer [name=text]", "一段写了很久的答复");
        post("/api/hotline-requests/" + id + "/answer", "{\"text\": \"别人先答复了\"}", 200);

        page.click("#action-answer button");

        assertThat(page.locator("#action-answer")).hasCount(0);
        assertThat(page.locator("#conflict")).containsText("“Answer” is not possible any more");
        assertThat(page.locator("#conflict")).containsText("not while it is closed");
        assertThat(page.locator("#conflict")).containsText("别人先答复了");
        assertThat(page.locator("#conflict form")).containsText("一段写了很久的答复");
        assertThat(page.locator("#conflict [type=submit]")).hasCount(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertUsableByEveryone("a form that came too late for good");
        screenshotInOneLanguage("case-conflict-over");
    }

    @Test
    void on_a_line_of_work_it_is_the_same_without_leaving_the_desk() {
        String id = received("一行里的事");
        post(
                "/api/hotline-requests/" + id + "/dispatch",
                "{\"leadUnit\": \"" + UNIT + "\", \"skipReason\": \"直接派单\"}",
                200);
        post("/api/hotline-requests/" + id + "/confirm-receipt", "{\"unit\": \"" + UNIT + "\"}", 200);
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=一行里的事").toString().contains(UNIT));
        signIn("conflict-unit", new Reach("999901", Set.of(UNIT)), Role.HANDLER);
        page.navigate(address("/desk/unit?open=" + id));
        Locator form = page.locator("#line-" + id + " [data-form=progress]");
        form.locator("summary").click();
        form.locator("[name=visibility]").selectOption("INTERNAL");
        form.locator("[name=text]").fill("我这边的进展");
        post("/api/hotline-requests/" + id + "/progress", "{\"text\": \"同事写的\", \"visibility\": \"INTERNAL\"}", 200);
        form.locator("[name=text]").press("Control+Enter");

        assertThat(page.locator("#refused")).isFocused();
        assertThat(page.locator("#conflict")).containsText("同事写的");
        assertThat(page.locator("#conflict form")).containsText("我这边的进展");
        assertUsableByEveryone("a line whose form came too late");
        screenshotInOneLanguage("unit-conflict");
        page.getByText("看过了，照此提交").click();

        assertThat(page.locator("#done")).containsText("进展");
        assertThat(get("/api/cases/" + id + "/events").toString()).contains("我这边的进展");
        assertThat(complaints).isEmpty();
    }

    private static void reclassify(Page where, String magnitude, String reason) {
        where.click("#more-actions > summary");
        where.click("#action-reclassify summary");
        where.fill("#action-reclassify [name=category]", LAMP);
        where.selectOption("#action-reclassify [name=magnitude]", magnitude);
        where.fill("#action-reclassify [name=reason]", reason);
    }

    private void correct(String subject) {
        page.click("#more-actions > summary");
        page.click("#action-correct summary");
        page.fill("#action-correct [name=subject]", subject);
        page.fill("#action-correct [name=reason]", "说得不准");
    }

    private String received(String subject) {
        return post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "%2$s", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP"}
                """.formatted(subject, LAMP), 201)
                .path("id")
                .asString();
    }
}

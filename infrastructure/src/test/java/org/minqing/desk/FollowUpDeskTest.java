package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import tools.jackson.databind.JsonNode;

/** Whoever a case was concluded for is called back. Each test has a street to itself. */
class FollowUpDeskTest extends DeskInBrowser {

    private static final String LAMP = "公共设施报修/路灯与楼道照明/路灯单盏不亮";

    @Test
    void three_calls_in_vain_by_one_key_each_and_the_case_counts_as_unreachable() {
        String id = handled("三次都没人接的事", "999901001001");
        operator("999901001001");
        Keyboard keys = page.keyboard();
        assertThat(line(id)).containsText("办结于");

        linkOf(id).focus();
        keys.press("n");
        assertThat(page.locator("#done")).containsText("回访");
        assertThat(line(id)).containsText("已有 1 次未接通");
        linkOf(id).click();
        assertThat(form(id, "N")).containsText("第 2 次");
        linkOf(id).focus();
        keys.press("n");
        assertThat(line(id)).containsText("已有 2 次未接通");
        linkOf(id).focus();
        keys.press("n");

        assertThat(line(id)).hasCount(0);
        awaitTask("UNREACHABLE", id, true);
        page.navigate(address("/desk/follow-up"));
        assertThat(line(id)).hasCount(0);
        page.locator("summary:has(#unreachable-total)").click();
        assertThat(page.locator("#unreachable")).containsText("三次都没人接的事");
        assertThat(get("/api/tasks?kind=FOLLOW_UP&area=999901001001").toString())
                .doesNotContain(id);
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_not_solved_is_redone_and_asked_about_anew() {
        String id = handled("说没有修好的事", "999901001002");
        operator("999901001002");
        linkOf(id).click();
        assertThat(line(id)).containsText("樊");
        form(id, "F").locator("summary").click();
        form(id, "F").locator("[name=solved]").selectOption("false");
        form(id, "F").locator("[name=satisfaction]").selectOption("DISSATISFIED");
        form(id, "F").locator("[name=said]").fill("修了一盏还有一盏不亮");
        form(id, "F").locator("button").click();
        assertThat(page.locator("#done")).containsText("回访");
        assertThat(line(id)).hasCount(0);
        assertThat(page.locator("#lists")).not().containsText("建议重办");
        awaitTask("REDO", id, true);

        supervisor("999901001002");
        assertThat(page.locator("#inbox #line-" + id)).containsText("说没有解决");
        assertThat(page.locator("#inbox #line-" + id)).containsText("不满意");
        linkOf(id).click();
        assertThat(line(id)).containsText("修了一盏还有一盏不亮");
        screenshotInOneLanguage("follow-up-redo");
        form(id, "D").locator("summary").click();
        form(id, "D").locator("[name=reason]").fill("把另一盏也修好");
        form(id, "D").locator("button").click();
        assertThat(page.locator("#done")).containsText("退回重办");
        assertThat(line(id)).hasCount(0);

        resolve(id, "两盏都修好了");
        awaitTask("FOLLOW_UP", id, true);
        page.navigate(address("/desk/follow-up"));
        assertThat(page.locator("#work #line-" + id)).isVisible();
        assertThat(line(id)).not().containsText("说没有解决");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_supervisor_leaves_it_at_that_with_a_reason() {
        String id = handled("不再重办的事", "999901001003");
        dissatisfied(id);
        awaitTask("REDO", id, true);
        supervisor("999901001003");

        linkOf(id).focus();
        page.keyboard().press("x");
        assertThat(form(id, "X").locator("textarea")).isFocused();
        page.keyboard().type("现场看过，已经按规定办完");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#done")).containsText("不重办");
        assertThat(line(id)).hasCount(0);
        assertThat(get("/api/cases/" + id + "/events").toString()).contains("redo-declined");
        awaitTask("REDO", id, false);
        dissatisfied(id);
        assertThat(get("/api/cases/" + id).path("allowed").toString()).doesNotContain("decline-redo");
    }

    @Test
    void of_a_dispute_each_party_is_called() {
        String id = post("/api/mediations", """
                {"channel": "MEDIATION_ROOM", "areaCode": "999901002002", "subject": "两家都要回访的事", "content": "漏水。",
                 "disputeType": "NEIGHBOUR", "origin": "APPLIED",
                 "parties": [{"name": "樊样例", "phone": "19900000061", "role": "APPLICANT"},
                             {"name": "于样例", "phone": "19900000062", "role": "RESPONDENT"}]}
                """, 201).path("id").asString();
        post("/api/mediations/" + id + "/terminate", "{\"as\": \"NO_AGREEMENT\", \"guidance\": \"可以向法院起诉\"}", 200);
        awaitTask("FOLLOW_UP", id, true);
        signIn("follow-mediator", new Reach("999901002002", Set.of()), Role.MEDIATOR);
        page.navigate(address("/desk/follow-up"));

        assertThat(line(id)).containsText("还有 2 方当事人未回访");
        linkOf(id).click();
        form(id, "F").locator("summary").click();
        form(id, "F").locator("[name=party]").selectOption(new SelectOption().setIndex(1));
        form(id, "F").locator("[name=solved]").selectOption("true");
        form(id, "F").locator("button").click();
        assertThat(line(id)).containsText("还有 1 方当事人未回访");
        linkOf(id).click();
        form(id, "F").locator("summary").click();
        assertThat(form(id, "F").locator("[name=party]")).isHidden();
        form(id, "F").locator("[name=solved]").selectOption("true");
        form(id, "F").locator("button").click();
        assertThat(line(id)).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void nobody_sees_or_calls_beyond_their_reach_and_only_the_office_calls() {
        String id = handled("别处的事", "999901002001");
        awaitTask("FOLLOW_UP", id, true);
        operator("999901002003");
        assertThat(line(id)).hasCount(0);
        assertThat(page.navigate(address("/desk/follow-up/" + id)).status()).isEqualTo(404);

        signIn("follow-handler", new Reach("999901", Set.of("SL-SW")), Role.HANDLER);
        page.navigate(address("/cases"));
        assertThat(page.locator("header")).not().containsText("回访工作台");
        assertThat(page.navigate(address("/desk/follow-up")).status()).isEqualTo(403);
    }

    @Test
    void the_desk_can_be_used_by_everyone_in_both_languages() {
        String id = handled("看得清的回访", "999901003002");
        String other = handled("另一件看得清的回访", "999901003002");
        String third = handled("建议重办的回访", "999901003002");
        post("/api/hotline-requests/" + other + "/follow-up", "{\"reached\": false}", 200);
        dissatisfied(third);
        awaitTask("REDO", third, true);
        supervisor("999901003002");
        assertThat(page.locator("header")).containsText("回访工作台");
        assertUsableByEveryone("follow-up desk");
        linkOf(id).click();
        form(id, "F").locator("summary").click();
        assertUsableByEveryone("follow-up desk with a line open");
        screenshotInOneLanguage("follow-up");
        page.navigate(address("/desk/follow-up?lang=en&open=" + id));
        assertThat(page.locator("h1")).hasText("Follow-up desk");
        form(id, "F").locator("summary").click();
        screenshotInOneLanguage("follow-up");
        page.navigate(address("/desk/follow-up?lang=zh"));
        assertThat(page.locator("h1")).hasText("回访工作台");
    }

    private void operator(String area) {
        signIn("follow-operator-" + area, new Reach(area, Set.of()), Role.HOTLINE_OPERATOR);
        page.navigate(address("/desk/follow-up"));
    }

    private void supervisor(String area) {
        signIn("follow-supervisor-" + area, new Reach(area, Set.of()), Role.SUPERVISOR);
        page.navigate(address("/desk/follow-up"));
    }

    private Locator line(String id) {
        return page.locator("#line-" + id);
    }

    private Locator linkOf(String id) {
        return page.locator("#line-" + id + " .desk-line-open");
    }

    private Locator form(String id, String key) {
        return page.locator("#line-" + id + " [data-form-key=" + key + "]");
    }

    private String handled(String subject, String area) {
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "%3$s", "category": "%2$s", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000051"}}
                """.formatted(subject, LAMP, area), 201)
                .path("id")
                .asString();
        resolve(id, "修好了");
        awaitTask("FOLLOW_UP", id, true);
        return id;
    }

    private void resolve(String id, String text) {
        post(
                "/api/hotline-requests/" + id + "/resolve",
                "{\"resolution\": \"SOLVED\", \"text\": \"" + text + "\"}",
                200);
    }

    private void dissatisfied(String id) {
        post(
                "/api/hotline-requests/" + id + "/follow-up",
                "{\"reached\": true, \"solved\": false, \"satisfaction\": \"DISSATISFIED\", \"said\": \"还是老样子\"}",
                200);
    }

    private void awaitTask(String kind, String id, boolean there) {
        Awaitility.await(kind + " of " + id).until(() -> {
            JsonNode tasks = get("/api/tasks?size=200&kind=" + kind);
            return tasks.path("items")
                            .valueStream()
                            .anyMatch(one -> one.path("caseId").asString().equals(id))
                    == there;
        });
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;
import tools.jackson.databind.JsonNode;

/** A resident says how it went. */
class ResidentAnswerTest extends ResidentInBrowser {

    @Test
    void what_the_resident_answers_stands_in_the_history_and_in_the_figure() {
        Receipt receipt = received("台阶太滑", "");
        dispatch(receipt);
        resolve(receipt, "已经铺了防滑条");
        long before = satisfied();
        look(receipt);

        page.check("input[value=SATISFIED]");
        page.check("input[name=solved][value=true]");
        page.fill("textarea", "很快，樊样例谢谢你们");
        page.click("#answer button");

        assertThat(page.locator("#taken")).containsText("已记下");
        assertThat(page.locator("#given")).containsText("满意");
        assertThat(page.locator("#given")).containsText("已解决");
        JsonNode answer = followUps(receipt).getFirst();
        assertThat(answer.path("actor").asString()).isEqualTo("resident");
        assertThat(answer.path("data").path("act").path("by").asString()).isEqualTo("resident");
        assertThat(answer.path("data").path("valid").asBoolean()).isTrue();
        assertThat(answer.path("data").path("satisfaction").asString()).isEqualTo("SATISFIED");
        assertThat(answer.path("data").path("said").asString()).startsWith("很快").doesNotContain("樊样例");
        await().atMost(Duration.ofSeconds(10)).until(() -> satisfied() == before + 1);
    }

    @Test
    void an_answer_is_changed_by_another_and_not_doubled_by_the_same() {
        Receipt receipt = received("噪音扰民", "");
        dispatch(receipt);
        resolve(receipt, "已劝停");
        look(receipt);
        page.check("input[value=DISSATISFIED]");
        page.click("#answer button");
        assertThat(page.locator("#given")).containsText("不满意");

        page.reload();
        assertThat(page.locator("#given")).containsText("不满意");
        assertThat(followUps(receipt)).hasSize(1);

        page.click("#answer summary");
        page.check("input[value=BASICALLY_SATISFIED]");
        page.click("#answer button");
        assertThat(page.locator("#given")).containsText("基本满意");
        assertThat(followUps(receipt)).hasSize(2);
    }

    @Test
    void a_case_that_takes_no_answer_any_more_says_why_and_keeps_what_was_typed() {
        Receipt receipt = received("路面积水", "");
        dispatch(receipt);
        resolve(receipt, "已经疏通");
        look(receipt);
        page.check("input[value=DISSATISFIED]");
        page.fill("textarea", "下雨还是积水");
        post("/api/hotline-requests/" + receipt.id() + "/redo", "{\"reason\": \"再查\"}", 200);

        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("还没有答复");
        assertThat(page.locator("#told")).containsText("您填写的内容还在下面");
        assertThat(page.locator("textarea")).hasValue("下雨还是积水");
        assertThat(page.locator("input[value=DISSATISFIED]")).isChecked();
        assertThat(followUps(receipt)).isEmpty();
    }

    @Test
    void nobody_answers_about_what_they_have_not_seen() {
        Receipt receipt = received("电线垂落", "");
        dispatch(receipt);
        resolve(receipt, "已经收好");
        look(receipt);
        page.check("input[value=SATISFIED]");
        post(
                "/api/hotline-requests/" + receipt.id() + "/progress",
                "{\"text\": \"明天再加固\", \"visibility\": \"RESIDENT\"}",
                200);

        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("有了新的进展");
        assertThat(page.locator("#said")).containsText("明天再加固");
        assertThat(page.locator("input[value=SATISFIED]")).isChecked();
        page.click("#answer button");
        assertThat(page.locator("#taken")).isVisible();
    }

    @Test
    void an_answer_without_anything_in_it_is_none() {
        Receipt receipt = received("垃圾满溢", "");
        dispatch(receipt);
        resolve(receipt, "已清运");
        look(receipt);

        page.fill("textarea", "嗯");
        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("请选一项");
        assertThat(page.locator("textarea")).hasValue("嗯");
        assertThat(followUps(receipt)).isEmpty();
    }

    @Test
    void whoever_is_signed_in_at_the_office_does_not_answer_as_the_resident() {
        Receipt receipt = received("围墙开裂", "");
        dispatch(receipt);
        resolve(receipt, "已加固");
        signIn("unit-clerk", Role.LEADER);
        look(receipt);

        page.check("input[value=SATISFIED]");
        page.click("#answer button");

        assertThat(page.locator("#told")).containsText("不能以居民的身份评价");
        assertThat(followUps(receipt)).isEmpty();
    }

    private List<JsonNode> followUps(Receipt receipt) {
        return get("/api/cases/" + receipt.id() + "/events")
                .valueStream()
                .filter(event -> event.path("type").asString().endsWith(".followed-up"))
                .toList();
    }

    private long satisfied() {
        return get("/api/metrics/resolution?area=999901")
                .path("rows")
                .path(0)
                .path("satisfactionRate")
                .path("denominator")
                .asLong();
    }
}

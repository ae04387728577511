package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A resident looks at a case that takes another course than an answer: mediated, reviewed, carried on elsewhere. */
class ResidentCourseTest extends ResidentInBrowser {

    @Test
    void a_mediation_is_told_by_how_far_it_is_and_without_the_other_party() {
        Receipt receipt = opened("楼上漏水到天花板");
        String path = "/api/mediations/" + receipt.id();
        look(receipt);
        assertThat(page.locator("h1")).hasText("楼上漏水到天花板");
        assertThat(page.locator("#case")).containsText("调解");
        assertThat(page.locator("#nothing")).hasText("还没有。");

        post(path + "/consent", "{\"party\": \"1\", \"how\": \"书面\"}", 200);
        post(path + "/consent", "{\"party\": \"2\", \"how\": \"书面\"}", 200);
        post(path + "/accept", "{}", 200);
        look(receipt);
        assertThat(page.locator("#stage")).hasText("有人处理");
        assertThat(page.locator("#unit")).hasText("天枢社区人民调解委员会");
        assertThat(label("调解最迟完成日")).hasCount(1);

        post(path + "/appoint-mediator", "{\"mediator\": \"韩样例\"}", 200);
        post(path + "/hold-session", "{\"present\": [\"1\", \"2\"], \"record\": \"双方各执一词\"}", 200);
        post(path + "/reach-agreement", "{\"form\": \"ORAL\", \"obligations\": [], \"text\": \"楼上修好\"}", 200);
        look(receipt);
        assertThat(page.locator("#stage")).hasText("已达成协议");
        assertThat(page.content()).doesNotContain("谷样例", "双方各执一词", "19900000052");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        screenshot("query-mediation");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_mediation_that_ended_without_an_agreement_says_which_ways_are_left() {
        Receipt receipt = opened("占道争执");
        post(
                "/api/mediations/" + receipt.id() + "/terminate",
                "{\"as\": \"NO_AGREEMENT\", \"guidance\": \"可以向人民法院起诉\", \"reason\": \"谷样例不愿再谈\"}",
                200);

        look(receipt);

        assertThat(page.locator("#stage")).hasText("已办结 未达成协议");
        assertThat(page.locator("#said")).containsText("调解终止");
        assertThat(page.locator("#said")).containsText("可以向人民法院起诉");
        assertThat(page.content()).doesNotContain("不愿再谈");
    }

    @Test
    void a_review_and_a_re_review_are_told_with_their_day_and_their_outcome() {
        Receipt receipt = receipt(post("/api/petitions", """
                {"channel": "来信", "areaCode": "甲子街道", "category": "公共设施报修", "subject": "路面下沉两年",
                 "content": "路面下沉", "matter": "CLAIM", "route": "PETITION_PROCEDURE",
                 "petitioners": [{"name": "甘样例", "phone": "19900000041"}]}
                """, 201));
        String path = "/api/petitions/" + receipt.id();
        post(path + "/accept", "", 200);
        post(path + "/reply", """
                {"outcome": "NOT_SUPPORTED", "resolution": "NOT_SOLVED", "facts": "路面平整", "opinion": "不支持", "text": "不予支持"}
                """, 200);
        post(path + "/reply-delivered", "{\"how\": \"当面\"}", 200);
        post(path + "/request-review", "{\"reason\": \"内部转来的理由\", \"body\": \"样例区政府\"}", 200);
        look(receipt);
        assertThat(page.locator("#stage")).hasText("已答复");
        assertThat(label("复查最迟答复日")).hasCount(1);

        post(path + "/conclude-review", "{\"result\": \"UPHELD\", \"text\": \"维持原答复\"}", 200);
        post(path + "/request-re-review", "{\"reason\": \"仍不服\", \"body\": \"样例市政府\"}", 200);
        look(receipt);
        assertThat(page.locator("#said li").last()).containsText("复查结论");
        assertThat(page.locator("#said li").last()).containsText("维持原答复");
        assertThat(label("复核最迟答复日")).hasCount(1);

        post(path + "/conclude-re-review", "{\"result\": \"CHANGED\", \"text\": \"改为支持，限期修路\"}", 200);
        look(receipt);
        assertThat(page.locator("#said li").last()).containsText("复核结论");
        assertThat(page.locator("#said li").last()).containsText("改为支持，限期修路");
        assertThat(label("复核最迟答复日")).hasCount(0);
        assertThat(page.content()).doesNotContain("UPHELD", "内部转来的理由");
        screenshot("query-review");
    }

    @Test
    void a_case_that_another_carries_on_says_so_and_asks_for_no_answer() {
        Receipt receipt = received("要求确认产权", "");
        post("/api/hotline-requests/" + receipt.id() + "/convert-to-petition", "{}", 200);
        Awaitility.await("the petition that carries it on")
                .until(() -> get("/api/cases/" + receipt.id())
                        .path("status")
                        .asString()
                        .equals("CLOSED"));

        look(receipt);

        assertThat(page.locator("#stage")).hasText("已办结 转出");
        assertThat(page.locator("#case")).containsText("这件事已转为另一个案件继续办理");
        assertThat(page.locator("#not-open")).hasText("这件事没有在这里答复，不用评价。");
        assertThat(page.locator("#answer")).hasCount(0);
        assertThat(page.locator("#due")).hasCount(0);
        screenshot("query-converted");
    }

    private Locator label(String text) {
        return page.locator("dt", new Page.LocatorOptions().setHasText(text));
    }

    private Receipt opened(String subject) {
        return receipt(post("/api/mediations", """
                {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR",
                 "origin": "APPLIED", "subject": "%1$s", "content": "%1$s，请调解", "committee": "TJ-TS",
                 "parties": [{"name": "骆样例", "phone": "19900000051", "role": "APPLICANT"},
                             {"name": "谷样例", "phone": "19900000052", "role": "RESPONDENT"}]}
                """.formatted(subject), 201));
    }
}

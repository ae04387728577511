package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** Who comes a third time stands on the board, and their cases in the list. */
class BoardThirdTimeTest extends DeskInBrowser {

    private static final String CELL = "999901003001003";

    @BeforeEach
    void a_leader_has_signed_in() {
        signIn("leader-of-thirds", Role.LEADER);
    }

    @Test
    void a_third_call_stands_on_the_wall_and_on_the_board_whose_number_opens_exactly_the_list() {
        String first = called("井盖松动", "{\"name\": \"苗样例\", \"phone\": \"19900000272\"}");
        String chosen = "{\"personId\": \""
                + get("/api/cases/" + first)
                        .path("persons")
                        .path(0)
                        .path("personId")
                        .asString() + "\"}";
        called("井盖还松", chosen);
        String third = called("井盖又响", chosen);
        await().until(() ->
                get("/api/cases?again=true&area=" + CELL).path("total").asInt() == 1);

        page.navigate(address("/board/wall?area=" + CELL));
        assertThat(page.locator(".wall-page h2").last()).hasText("再三来的群众诉求 · 1 件");
        assertThat(page.locator(".wall-page .wall-number").last())
                .hasText(get("/api/cases/" + third).path("number").asString());

        assertThat(page.locator(".wall-page").last()).containsText("第 3 次 · ");

        page.navigate(address("/board?area=" + CELL));
        assertThat(page.locator("#panel-thirdTime")).containsText("30 天内第三次以上");
        assertThat(page.locator("#thirdTime tbody tr")).hasCount(1);
        assertThat(page.locator("#thirdTime tbody tr")).containsText("第 3 次");
        assertThat(page.locator("#thirdTime a[href='/cases/" + third + "']")).isVisible();
        screenshot("board-third-time");

        page.click("#thirdTime-all");
        assertThat(page.locator("#total")).hasText("共 1 件");
        assertThat(page.locator("#cases")).containsText("井盖又响");
        assertThat(page.locator("form[role=search] [name=again]")).isChecked();
        assertThat(page.locator("#cases")).containsText("第 3 次");
        screenshot("cases-third-time");

        page.uncheck("form[role=search] [name=again]");
        page.click("form[role=search] button");
        assertThat(page.locator("#total")).hasText("共 3 件");
        assertThat(complaints).isEmpty();
    }

    private String called(String subject, String requester) {
        return post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "%s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%s", "content": "请派人看看。", "nature": "HELP", "requester": %s}
                """.formatted(CELL, subject, requester), 201)
                .path("id")
                .asString();
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import tools.jackson.databind.JsonNode;

/** Reception sessions, from the rule to what became of what somebody asked for. */
class ReceptionPageTest extends DeskInBrowser {

    private static final String COMMUNITY = "999901002002";
    private static final String CELL = COMMUNITY + "001";

    @Test
    void a_supervisor_lays_them_down_holds_the_one_of_today_and_registers_what_somebody_asks_for() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        signIn("reception-supervisor", Role.SUPERVISOR);
        page.navigate(address("/desk/receptions"));
        page.click("#open > summary");
        page.fill("#open [name=name]", "玉衡民生工作站");
        page.fill("#open [name=areaCode]", COMMUNITY);
        page.fill("#open [name=place]", "玉衡社区一楼");
        page.fill("#open [name=host]", "样例酉");
        page.fill("#open [name=first]", today);
        page.click("#open details summary");
        page.fill("#open [name=rule]", "每天");
        page.click("#open button[type=submit]");
        assertThat(page.locator("#wrong")).containsText("FREQ=");
        assertThat(page.locator("#open [name=rule]")).hasValue("每天");
        page.fill("#open [name=rule]", "FREQ=DAILY;COUNT=2");
        page.click("#open button[type=submit]");
        assertThat(page.locator("#done")).isVisible();
        String id = theSeries("玉衡民生工作站");
        String session = "#session-" + id + "-" + today;
        page.navigate(address("/desk/receptions?from=" + today));
        assertThat(page.locator(session)).containsText("样例酉");

        page.click(session + " .desk-hold > summary");
        page.fill(session + " .desk-hold [name=attendees]", "样例戌、样例亥");
        page.click(session + " .desk-hold button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await()
                .until(() -> theSession(id, today).path("held").path("host").isString());
        page.navigate(address("/desk/receptions?from=" + today));
        assertThat(page.locator(session + " .desk-there")).containsText("样例戌");
        assertThat(page.locator(session + " .desk-move")).hasCount(0);

        page.click(session + " .desk-raise > summary");
        page.fill(session + " .desk-raise [name=subject]", "玉衡广场装一盏灯");
        page.fill(session + " .desk-raise [name=content]", "广场晚上看不清路。");
        page.fill(session + " .desk-raise [name=category]", "没有这一类");
        page.fill(session + " .desk-raise [name=areaCode]", CELL);
        page.fill(session + " .desk-raise [name=person]", "样例子丑");
        page.click(session + " .desk-raise button");
        assertThat(page.locator("#wrong")).isVisible();
        assertThat(page.locator(session + " .desk-raise [name=subject]")).hasValue("玉衡广场装一盏灯");
        page.fill(session + " .desk-raise [name=category]", "公共设施报修");
        page.click(session + " .desk-raise button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await().until(() -> theSession(id, today).path("demands").size() == 1);
        Awaitility.await().untilAsserted(() -> {
            page.navigate(address("/desk/receptions?from=" + today));
            assertThat(page.locator(session + " ol").textContent()).contains("玉衡广场装一盏灯", "已登记");
        });
        assertUsableByEveryone("reception sessions");
        screenshot("receptions");

        page.click(session + " ol a");
        assertThat(page.locator("#raised-at a")).hasText(today);
        page.click("#raised-at a");
        assertThat(page.locator(session)).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void one_session_is_moved_with_a_reason_that_is_shown_and_another_left_out() {
        signIn("reception-mover", Role.SUPERVISOR);
        page.navigate(address("/desk/receptions"));
        page.click("#open > summary");
        page.fill("#open [name=name]", "天权民生工作站");
        page.fill("#open [name=areaCode]", COMMUNITY);
        page.fill("#open [name=place]", "天权社区一楼");
        page.fill("#open [name=host]", "样例寅");
        page.selectOption("#open [name=every]", "1");
        page.selectOption("#open [name=weekday]", "SA");
        page.fill("#open [name=first]", "2035-01-01");
        page.click("#open button[type=submit]");
        assertThat(page.locator("#done")).isVisible();
        String id = theSeries("天权民生工作站");
        assertThat(page.locator("#series-" + id)).containsText("每月第一个星期六");

        page.navigate(address("/desk/receptions?from=2035-01-01"));
        String session = "#session-" + id + "-2035-02-03";
        page.click(session + " .desk-move > summary");
        page.fill(session + " .desk-move [name=day]", "2035-02-10");
        page.fill(session + " .desk-move [name=reason]", "样例节日，改到下周");
        page.click(session + " .desk-move button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await()
                .until(() -> theSession(id, "2035-02-03").path("moved").asBoolean());
        page.navigate(address("/desk/receptions?from=2035-01-01"));
        assertThat(page.locator(session)).containsText("2035-02-10");
        assertThat(page.locator(session)).containsText("样例节日，改到下周");

        page.click(session + " .desk-cancel > summary");
        page.fill(session + " .desk-cancel [name=reason]", "样例停电");
        page.click(session + " .desk-cancel button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await()
                .until(() -> theSession(id, "2035-02-03").path("cancelled").asBoolean());

        page.context().clearCookies();
        signIn("reception-worker", new Reach(CELL, Set.of()), Role.GRID_WORKER);
        moveTo(360, 740, true);
        page.navigate(address("/desk/receptions?from=2035-01-01"));
        assertThat(page.locator(session)).containsText("已取消");
        assertThat(page.locator("#open")).hasCount(0);
        assertUsableByEveryone("reception sessions on a telephone");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoever_does_not_receive_people_is_not_let_in() {
        signIn("reception-handler", Role.HANDLER);

        assertThat(page.navigate(address("/desk/receptions")).status()).isEqualTo(403);
    }

    private String theSeries(String name) {
        Awaitility.await().until(() -> seriesCalled(name).isObject());
        return seriesCalled(name).path("id").asString();
    }

    private JsonNode seriesCalled(String name) {
        JsonNode all = get("/api/reception-sessions?area=" + COMMUNITY);
        return all.path("series")
                .valueStream()
                .filter(series -> series.path("name").asString().equals(name))
                .findFirst()
                .orElse(all.path("none"));
    }

    private JsonNode theSession(String id, String day) {
        // It may have been moved, by some weeks at most.
        JsonNode all = get("/api/reception-sessions?area=" + COMMUNITY
                + "&from=" + LocalDate.parse(day).minusMonths(2)
                + "&to=" + LocalDate.parse(day).plusMonths(2));
        return all.path("items")
                .valueStream()
                .filter(session -> session.path("series").asString().equals(id)
                        && session.path("session").asString().equals(day))
                .findFirst()
                .orElse(all.path("none"));
    }
}

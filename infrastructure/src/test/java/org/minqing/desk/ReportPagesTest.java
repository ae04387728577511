package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** The reports, read by a leader. */
class ReportPagesTest extends DeskInBrowser {

    private static final String CELL = "999901003001001";

    @Test
    void a_leader_reads_a_week_goes_on_to_the_one_before_and_opens_the_cases_behind_a_number() {
        received("2021-05-19", 2);
        received("2021-05-12", 1);
        awaited("/api/reports/weekly?area=999901003&week=2021-W20", 2);
        signIn("report-leader", Role.LEADER);
        page.navigate(address("/reports/weekly?area=999901003&week=2021-W20"));

        assertThat(page.locator("#counts [data-key='" + CELL + "'] td").first()).containsText("2 上周 1");
        assertThat(page.locator("#revision")).containsText("第 2 版");
        assertThat(page.locator("#revisions")).containsText("收到 +2");
        assertUsableByEveryone("a weekly report");
        screenshot("report-weekly");

        page.locator("#counts [data-key='" + CELL + "'] td a").first().click();
        assertThat(page.locator("body")).containsText("看板数字“收到”所计的案件");

        page.goBack();
        page.click("#before");
        assertThat(page.locator("h1")).containsText("2021-W19");
        assertThat(page.locator("#counts [data-key='" + CELL + "'] td").first()).containsText("1 上周 0");
        page.click("#after");
        assertThat(page.locator("h1")).containsText("2021-W20");
        page.locator("#revisions a").first().click();
        assertThat(page.locator("#revision")).containsText("第 1 版");
        assertThat(page.locator("#nothing")).isVisible();
        assertThat(page.locator("#counts a")).hasCount(0);
    }

    @Test
    void a_month_shows_its_topics_screening_and_units_and_prints_without_what_is_for_the_screen() {
        received("2021-08-18", 12);
        awaited("/api/reports/monthly?area=999901003&month=2021-08", 12);
        signIn("report-leader", Role.LEADER);
        page.navigate(address("/reports/monthly?area=999901003&month=2021-08"));

        assertThat(page.locator("#topics tbody tr")).hasCount(1);
        assertThat(page.locator("#topics tbody tr")).containsText("上月没有");
        assertThat(page.locator("#screening")).containsText("无");
        assertThat(page.locator("#units #nobody-ranked")).isVisible();
        assertThat(page.locator("#unranked tbody tr")).hasCount(1);
        assertUsableByEveryone("a monthly report");
        screenshot("report-monthly");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#print")).isHidden();
        assertThat(page.locator(".desk-bar")).isHidden();
        assertThat(page.locator("#topics")).isVisible();
    }

    @Test
    void on_a_telephone_it_is_read_too() {
        signIn("report-leader", Role.LEADER);
        moveTo(360, 740, true);
        page.navigate(address("/reports/weekly?area=999901003&week=2021-W30"));

        assertThat(page.locator("#nothing")).isVisible();
        assertUsableByEveryone("a weekly report on a telephone");
    }

    @Test
    void the_bar_leads_leaders_there_and_nobody_sees_beyond_their_reach() {
        signIn("report-street", new Reach("999901003", Set.of()), Role.LEADER);
        page.navigate(address("/board"));
        page.click(".desk-bar a[href='/reports']");
        assertThat(page.locator("#area")).not().containsText("全部区域");
        page.navigate(address("/reports/weekly?area=999901001"));
        assertThat(page.locator("body")).containsText("不在您的范围");

        page.context().clearCookies();
        signIn("report-operator", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases"));
        assertThat(page.locator(".desk-bar a[href='/reports']")).hasCount(0);
    }

    private void awaited(String path, int received) {
        await().until(() -> get(path).path("total").path("now").path("received").asInt() == received);
    }

    private void received(String day, int times) {
        for (int i = 0; i < times; i++) {
            post("/api/hotline-requests", """
                    {"channel": "HOTLINE", "areaCode": "%s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "报告里的路灯", "content": "路灯不亮。", "nature": "HELP", "receivedAt": "%s"}
                    """.formatted(CELL, day), 201);
        }
    }
}

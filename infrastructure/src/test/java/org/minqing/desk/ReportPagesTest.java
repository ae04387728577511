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
    private static final String COMMITTEE = "TJ-TS";
    private static final String MEDIATOR = "M01";

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
    void the_number_of_visits_opens_the_list_of_them() {
        for (int i = 0; i < 51; i++) {
            visited("2021-06-15T10:00:00+08:00");
        }
        visited("2021-06-22T10:00:00+08:00");
        await().until(() -> get("/api/reports/weekly?area=999901003&week=2021-W24")
                        .path("total")
                        .path("now")
                        .path("visits")
                        .asInt()
                == 51);
        signIn("report-leader", Role.LEADER);
        page.navigate(address("/reports/weekly?area=999901003&week=2021-W24"));

        page.locator("#counts [data-key='" + CELL + "'] td")
                .nth(3)
                .locator("a")
                .first()
                .click();

        assertThat(page.locator("#total")).containsText("共 51 次走访");
        assertThat(page.locator("#what")).containsText("2021-06-14 至 2021-06-20");
        assertThat(page.locator("#visits li")).hasCount(50);
        assertUsableByEveryone("the visits behind a report");
        screenshot("report-visits");
        page.click("#after");
        assertThat(page.locator("#visits li")).hasCount(1);
        page.locator("#visits li a").click();
        assertThat(page.locator("body")).containsText("楼道灯又坏了");
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
    void a_leader_reads_the_year_of_petitions_and_opens_the_cases_behind_a_number() {
        String body = petition("2011-05-19", "ACCUSATION", "SL-ZJ");
        petition("2011-05-20", "ACCUSATION", "SL-ZJ");
        petition("2011-05-21", "CLAIM", "SL-CG");
        post("/api/petitions/" + body + "/transfer", "{\"body\": \"示例市住建局\", \"occurredAt\": \"2011-05-25\"}", 200);
        awaitedYear("/api/reports/annual?area=999901003&year=2011", 3);
        signIn("report-leader", Role.LEADER);
        page.navigate(address("/reports/weekly?area=999901003&week=2021-W20"));
        page.click("#other-annual");
        page.navigate(address("/reports/annual?area=999901003&year=2011"));

        assertThat(page.locator("#bodies [data-key='SL-ZJ'] td")).containsText("2");
        assertThat(page.locator("#bodies tbody tr").nth(1)).hasAttribute("data-key", "SL-ZJ");
        assertThat(page.locator("#passedOn [data-key='示例市住建局'] td").first()).containsText("1");
        assertThat(page.locator("#matters [data-key='ACCUSATION'] td").first()).containsText("2");
        assertThat(page.locator("#petitions")).containsText("无数据");
        assertThat(page.locator("#revisions")).containsText("收到：检举控告 +2");
        assertUsableByEveryone("an annual report of petitions");
        screenshot("report-annual");
        page.locator("#bodies [data-key='SL-ZJ'] td a").first().click();
        assertThat(page.locator("body")).containsText("看板数字“被反映：SL-ZJ”所计的案件");

        page.goBack();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#print")).isHidden();
        assertThat(page.locator("#bodies")).isVisible();
    }

    @Test
    void a_leader_reads_the_year_of_a_mediation_office_by_mediator() {
        String id = agreed("2011-06-01");
        awaitedYear("/api/reports/mediation?area=999901003&year=2011", 1);
        signIn("report-leader", Role.LEADER);
        page.navigate(address("/reports/mediation?area=999901003&year=2011"));

        assertThat(page.locator("#mediators [data-key='" + MEDIATOR + "'] td").first())
                .containsText("1");
        assertThat(page.locator("#mediators")).containsText("在每名调解员处各算一次，合计只算一次");
        assertThat(page.locator("#agreements")).containsText("1,200.50");
        assertUsableByEveryone("an annual report of mediations");
        screenshot("report-mediation");
        page.locator("#endings [data-key='AGREEMENT'] td a").first().click();
        assertThat(page.locator("body")).containsText("看板数字“调解结束：达成协议”所计的案件");
        assertThat(page.locator("a[href*='" + id + "']").first()).isVisible();

        page.navigate(address("/reports/mediation?area=999901003&year=2009"));
        assertThat(page.locator("#mediators tbody tr")).hasCount(1);
        assertThat(page.locator("#agreements")).containsText("无数据");
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

    private void visited(String at) {
        post("/api/home-visits", """
                {"areaCode": "%s", "diary": "楼道灯又坏了", "occurredAt": "%s"}
                """.formatted(CELL, at), 201);
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

    private void awaitedYear(String path, int first) {
        await().until(() -> get(path)
                        .path("parts")
                        .path(0)
                        .path("total")
                        .path("figures")
                        .path(0)
                        .path("now")
                        .asInt()
                == first);
    }

    private String petition(String day, String matter, String unit) {
        return post("/api/petitions", """
                {"channel": "LETTER", "areaCode": "%s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "报告里的来信", "content": "路灯不亮。",
                 "matter": "%s", "respondent": {"unit": "%s"}, "receivedAt": "%s"}
                """.formatted(CELL, matter, unit, day), 201)
                .path("id")
                .asString();
    }

    private String agreed(String day) {
        String id = post("/api/mediations", """
                {"channel": "MEDIATION_ROOM", "areaCode": "%s", "disputeType": "NEIGHBOUR", "origin": "APPLIED", "committee": "%s",
                 "subject": "报告里的纠纷", "content": "漏水", "receivedAt": "%s",
                 "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
                """.formatted(CELL, COMMITTEE, day), 201)
                .path("id")
                .asString();
        String path = "/api/mediations/" + id;
        String at = "\"occurredAt\": \"" + day + "\"";
        post(path + "/consent", "{\"party\": \"1\", \"how\": \"当面\", " + at + "}", 200);
        post(path + "/consent", "{\"party\": \"2\", \"how\": \"当面\", " + at + "}", 200);
        post(path + "/accept", "{" + at + "}", 200);
        post(path + "/appoint-mediator", "{\"mediator\": \"" + MEDIATOR + "\", " + at + "}", 200);
        post(path + "/hold-session", "{\"present\": [\"1\", \"2\"], \"record\": \"谈妥\", " + at + "}", 200);
        post(path + "/reach-agreement", """
                {"form": "ORAL", "text": "赔偿", "obligations": [{"debtor": "2", "creditor": "1", "what": "赔偿", "amount": 1200.50, "dueOn": "2011-07-01"}], %s}
                """.formatted(at), 200);
        return id;
    }
}

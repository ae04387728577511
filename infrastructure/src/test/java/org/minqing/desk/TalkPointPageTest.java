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

/** Talk points, from the sign at the door to the case that came of what somebody said there. */
class TalkPointPageTest extends DeskInBrowser {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String STREET = "999901001";
    private static final String COMMUNITY = "999901002002";
    private static final String CELL = COMMUNITY + "001";

    @Test
    void a_supervisor_opens_one_says_when_the_lawyer_is_there_and_changes_its_worker() {
        signIn("talk-supervisor", Role.SUPERVISOR);
        page.navigate(address("/desk/receptions"));
        page.click("nav a[href='/desk/talk-points']");
        assertThat(page.locator("#uncovered")).isVisible();
        page.click("#open > summary");
        page.fill("#open [name=name]", "天市说事点");
        page.fill("#open [name=areaCode]", COMMUNITY);
        page.fill("#open [name=place]", "天市社区门口");
        page.fill("#open [name=worker]", "样例甲");
        page.fill("#open [name=cells]", STREET);
        page.click("#open button[type=submit]");
        assertThat(page.locator("#wrong")).containsText("不是这个说事点区划里的网格");
        assertThat(page.locator("#open [name=place]")).hasValue("天市社区门口");
        page.fill("#open [name=cells]", CELL);
        page.click("#open button[type=submit]");
        assertThat(page.locator("#done")).isVisible();
        String id = thePoint("天市说事点");
        page.navigate(address("/desk/talk-points"));
        assertThat(page.locator("#point-" + id)).containsText("还没有人说过事");

        page.click("#point-" + id + " h2 a");
        page.click("#set-law > summary");
        page.fill("#set-law [name=adviser]", "样例律师");
        page.selectOption("#set-law [name=every]", "W");
        page.selectOption("#set-law [name=weekday]", "WE");
        page.fill("#set-law [name=from]", "11:00");
        page.fill("#set-law [name=to]", "09:00");
        page.click("#set-law button[type=submit]");
        assertThat(page.locator("#wrong")).containsText("结束时间要晚于开始时间");
        assertThat(page.locator("#set-law [name=adviser]")).hasValue("样例律师");
        page.fill("#set-law [name=from]", "09:00");
        page.fill("#set-law [name=to]", "11:00");
        page.click("#set-law button[type=submit]");
        assertThat(page.locator("#done")).isVisible();
        page.click("#change-worker > summary");
        page.fill("#change-worker [name=worker]", "样例乙");
        page.click("#change-worker button");
        Awaitility.await().until(() -> point("天市说事点").path("worker").asString().equals("样例乙"));
        page.navigate(address("/desk/talk-points/" + id));
        assertThat(page.locator("#law")).containsText("每个星期三 09:00–11:00");
        page.click("#workers > summary");
        assertThat(page.locator("#workers li")).hasCount(2);
        assertThat(page.locator("#workers")).containsText("样例甲");
        assertUsableByEveryone("a talk point");

        page.click(".desk-close > summary");
        page.fill(".desk-close [name=reason]", "并入街道");
        page.click(".desk-close button");
        Awaitility.await().until(() -> point("天市说事点").path("closedOn").isString());
        page.navigate(address("/desk/talk-points/" + id));
        assertThat(page.locator("#point")).containsText("已撤");
        assertThat(page.locator("#note")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_somebody_says_is_answered_by_the_lawyer_or_becomes_a_petition_that_leads_back() {
        String id = opened("紫微说事点", COMMUNITY, today());
        signIn("talk-worker", new Reach(COMMUNITY, Set.of()), Role.GRID_WORKER);
        page.navigate(address("/desk/talk-points/" + id));
        assertThat(page.locator("#change-worker")).hasCount(0);
        page.fill("#note [name=said]", "样例丙问院墙归谁");
        page.selectOption("#note [name=outcome]", "FOR_THE_LAWYER");
        page.fill("#note [name=areaCode]", STREET);
        page.click("#note details summary");
        page.fill("#note [name=person]", "样例丙");
        page.click("#note .desk-thumb button");
        assertThat(page.locator("#wrong")).containsText("不在这个说事点的区划里");
        assertThat(page.locator("#note [name=said]")).hasValue("样例丙问院墙归谁");
        assertThat(page.locator("#note [name=person]")).hasValue("样例丙");
        page.fill("#note [name=areaCode]", CELL);
        page.click("#note .desk-thumb button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await().until(() -> notebook(id).path("total").asInt() == 1);

        page.navigate(address("/desk/talk-points/" + id));
        assertThat(page.locator("#notebook li")).containsText("等律师答复");
        assertThat(page.locator("#notebook")).not().containsText("院墙");
        page.click("#notebook li a");
        assertThat(page.locator("#said")).hasText("样**问院墙归谁");
        page.click("#advise > summary");
        page.fill("#advise [name=adviser]", "样例律师");
        page.fill("#advise [name=text]", "先看界址，也可以申请调解。");
        page.click("#advise button");
        assertThat(page.locator("#advice")).hasText("先看界址，也可以申请调解。");
        assertThat(page.locator("#standing")).hasText("律师已答复");
        assertUsableByEveryone("a notebook entry");
        screenshot("notebook-entry");

        page.click("#of-point");
        page.fill("#note [name=said]", "样例丁说楼道灯不亮");
        page.selectOption("#note [name=outcome]", "TO_BE_RAISED");
        page.click("#note details summary");
        page.fill("#note [name=person]", "样例丁");
        page.fill("#note [name=phone]", "19900000077");
        page.click("#note .desk-thumb button");
        page.fill("#raise-petition [name=subject]", "紫微楼道照明");
        page.fill("#raise-petition [name=category]", "没有这一类");
        page.click("#raise-petition button");
        assertThat(page.locator("#wrong")).isVisible();
        assertThat(page.locator("#raise-petition [name=subject]")).hasValue("紫微楼道照明");
        page.fill("#raise-petition [name=category]", "公共设施报修");
        page.click("#raise-petition button");
        assertThat(page.locator("#number")).isVisible();
        assertThat(page.locator("body")).containsText("样**说楼道灯不亮");
        page.click("#raised-at-talk a");
        assertThat(page.locator("#standing")).hasText("已成案");
        Awaitility.await().untilAsserted(() -> {
            page.navigate(address("/desk/talk-points/" + id));
            assertThat(page.locator("#notebook .desk-case").textContent()).contains("紫微楼道照明", "已登记");
        });
        assertThat(page.locator("#notebook li")).hasCount(2);
        assertUsableByEveryone("the notebook of a talk point");
        screenshot("talk-point");

        page.navigate(address("/desk/talk-points"));
        assertUsableByEveryone("talk points");
        screenshot("talk-points");
        moveTo(360, 740, true);
        page.navigate(address("/desk/talk-points/" + id));
        assertUsableByEveryone("a talk point on a telephone");
        screenshot("talk-point-small");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoever_sees_one_cell_keeps_the_notebook_for_that_cell_alone() {
        String id = opened("少微说事点", COMMUNITY, today());
        post("/api/talk-points/" + id + "/notebook", """
                {"outcome": "ANSWERED_THERE", "said": "别格的事", "areaCode": "999901002002002"}
                """, 201);
        signIn("talk-cell", new Reach(CELL, Set.of()), Role.GRID_WORKER);
        page.navigate(address("/desk/talk-points/" + id));
        assertThat(page.locator("#notebook li")).hasCount(0);
        assertThat(page.locator("#report-nothing")).hasCount(0);
        page.fill("#note [name=said]", "本格的事");
        page.click("#note .desk-thumb button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await().until(() -> notebook(id).path("total").asInt() == 2);
        page.navigate(address("/desk/talk-points/" + id));
        assertThat(page.locator("#notebook li")).hasCount(1);
        assertThat(get("/api/access-ledger?account=talk-cell").path("items").findValuesAsString("act"))
                .doesNotContain("REFUSED");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_quarrel_is_mediated_between_whoever_spoke_and_the_other_side() {
        String id = opened("太微说事点", COMMUNITY, today());
        signIn("talk-mediates", new Reach(COMMUNITY, Set.of()), Role.GRID_WORKER);
        String entry = post("/api/talk-points/" + id + "/notebook", """
                {"outcome": "TO_BE_RAISED", "said": "样例戊说邻居占了过道", "persons": [{"name": "样例戊"}]}
                """, 201)
                .path("id")
                .asString();

        page.navigate(address("/desk/talk-points/entries/" + entry));
        page.click("#raise-mediation > summary");
        page.fill("#raise-mediation [name=disputeType]", "邻里纠纷");
        page.fill("#raise-mediation [name=subject]", "太微过道堆物");
        page.fill("#raise-mediation [name=other]", "样例己");
        page.click("#raise-mediation button");

        assertThat(page.locator("#number")).containsText("M-");
        assertThat(page.locator("#raised-at-talk")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void one_that_is_silent_stands_among_the_visits_and_on_the_board_until_it_reports() {
        String id = opened("天关说事点", COMMUNITY, today().minusDays(9));
        signIn("talk-silent", Role.SUPERVISOR);
        page.navigate(address("/desk/visits?area=" + COMMUNITY));
        assertThat(page.locator("#talk-points")).containsText("9 天没有动静");
        assertThat(page.locator("#talk-points .desk-secret")).hasText("没有动静");
        assertUsableByEveryone("the visits with a silent talk point");
        page.navigate(address("/?area=" + COMMUNITY));
        assertThat(page.locator("#not-visited")).containsText("天关说事点");
        page.click("#not-visited summary");
        page.click("#not-visited a[href='/desk/talk-points/" + id + "']");
        assertThat(page.locator("#silent")).isVisible();
        page.click("#report-nothing button");
        assertThat(page.locator("#done")).hasText("已报本周无事。");
        Awaitility.await().until(() -> !point("天关说事点").path("silent").asBoolean());
        page.navigate(address("/desk/talk-points/" + id));
        assertThat(page.locator("#silent")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoever_does_not_receive_people_is_not_let_in() {
        signIn("talk-handler", Role.HANDLER);

        assertThat(page.navigate(address("/desk/talk-points")).status()).isEqualTo(403);
    }

    private String opened(String name, String area, LocalDate day) {
        String id = post("/api/talk-points", """
                {"name": "%s", "areaCode": "%s", "place": "社区门口", "worker": "样例甲", "occurredAt": "%s"}
                """.formatted(name, area, day), 201)
                .path("id")
                .asString();
        assertThat(thePoint(name)).isEqualTo(id);
        return id;
    }

    private String thePoint(String name) {
        Awaitility.await().until(() -> point(name).isObject());
        return point(name).path("id").asString();
    }

    private JsonNode point(String name) {
        JsonNode all = get("/api/talk-points");
        return all.path("items")
                .valueStream()
                .filter(point -> point.path("name").asString().equals(name))
                .findFirst()
                .orElse(all.path("none"));
    }

    private JsonNode notebook(String id) {
        return get("/api/talk-points/" + id + "/notebook");
    }

    private static LocalDate today() {
        return LocalDate.now(SHANGHAI);
    }
}

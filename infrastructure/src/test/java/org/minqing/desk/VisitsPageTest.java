package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Where somebody has to go: on the leader's board, in the list of visits, and in the grid worker's hand. */
class VisitsPageTest extends DeskInBrowser {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_cell_where_nobody_was_in_time_stands_on_the_board_and_leads_to_its_visits() {
        String cell = "999901003002001";
        visited(cell, 9);
        Awaitility.await()
                .until(() -> get("/api/home-visits?area=" + cell).path("total").asInt() == 1);
        signIn("visits-leader", Role.LEADER);
        page.navigate(address("/board?area=999901003002"));

        page.click("#not-visited > summary");
        assertThat(page.locator("#not-visited")).containsText("9 天前走访过");
        assertThat(page.locator("#not-visited")).containsText("从来没有记过走访");
        assertUsableByEveryone("the board with cells that were not visited");
        screenshot("board-not-visited");

        page.locator("#not-visited a")
                .filter(new FilterOptions().setHasText("9 天前走访过"))
                .click();
        assertThat(page.locator("#cell-" + cell)).containsText("该走访了");
        assertThat(page.locator("#visits li")).hasCount(1);
        page.locator("#visits a").click();
        assertThat(page.locator("#diary")).containsText("去看过");
        assertThat(page.locator("#take-back")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_supervisor_names_a_key_person_whom_the_grid_worker_goes_to_see() {
        String cell = "999901003001003";
        signIn("visits-supervisor", Role.SUPERVISOR);
        page.navigate(address("/desk/visits?area=" + cell));
        page.click("#name > summary");
        page.fill("#name [name=name]", "样例亥");
        page.fill("#name [name=phone]", "19900000031");
        page.fill("#name [name=areaCode]", "没有的网格");
        page.fill("#name [name=reason]", "样例亥独居，冬天摔过两次");
        page.click("#name button");
        assertThat(page.locator("#wrong")).isVisible();
        assertThat(page.locator("#name [name=reason]")).hasValue("样例亥独居，冬天摔过两次");
        page.fill("#name [name=areaCode]", cell);
        page.click("#name button");

        assertThat(page.locator("#named")).containsText("已列为重点人员");
        page.click("#named a");
        assertThat(page.locator("#why")).hasText("样**独居，冬天摔过两次");
        assertUsableByEveryone("a key person");
        screenshot("key-person");
        Awaitility.await()
                .until(() -> get("/api/key-persons?area=" + cell).path("total").asInt() == 1);
        page.navigate(address("/desk/visits?area=" + cell));
        assertThat(page.locator("#key-persons")).containsText("今天列入，还没有走访");
        assertUsableByEveryone("visits");
        screenshot("visits");

        page.context().clearCookies();
        signIn("visits-worker", new Reach(cell, Set.of()), Role.GRID_WORKER);
        moveTo(360, 740, true);
        page.navigate(address("/desk/grid"));
        assertThat(page.locator("#cadence")).containsText("从来没有记过走访");
        page.locator("#cadence a")
                .filter(new FilterOptions().setHasText("重点人员"))
                .click();
        assertThat(page.locator("#visit[open]")).hasCount(1);
        assertThat(page.locator("#visited [name=personId] option:checked")).containsText("样**");
        assertUsableByEveryone("a visit to a key person on a telephone");
        screenshot("grid-key-person");
        page.fill("#visited [name=diary]", "样例亥说一切都好");
        page.click("#visited button");
        assertThat(page.locator("#noted")).containsText("走访已记下");
        Awaitility.await()
                .until(() -> !get("/api/key-persons?area=" + cell)
                        .path("items")
                        .path(0)
                        .path("lastVisit")
                        .isMissingNode());
        page.navigate(address("/desk/grid"));
        assertThat(page.locator("#cadence li")).hasCount(2);
        assertThat(page.locator("#cadence li").first()).containsText("今天走访过");
        assertThat(page.locator("#cadence li").last()).containsText("今天走访过");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoever_is_released_leaves_the_list_and_the_reason_stays_to_be_read() {
        String cell = "999901003001004";
        String id =
                post("/api/key-persons", """
                {"areaCode": "%s", "reason": "独居", "person": {"name": "样例戌"}}
                """.formatted(cell), 201).path("id").asString();
        signIn("visits-supervisor", Role.SUPERVISOR);
        page.navigate(address("/desk/visits/persons/" + id));
        page.click("#release > summary");
        page.fill("#release [name=reason]", "样例戌搬去女儿家");
        page.click("#release button");

        assertThat(page.locator("#released")).containsText("样**搬去女儿家");
        Awaitility.await()
                .until(() -> get("/api/key-persons?area=" + cell).path("total").asInt() == 0);
    }

    @Test
    void whoever_neither_goes_out_nor_asks_whether_somebody_did_is_not_let_in() {
        signIn("visits-mediator", Role.MEDIATOR);
        page.navigate(address("/board?area=999901003002"));
        assertThat(page.locator("#not-visited")).hasCount(0);

        assertThat(page.navigate(address("/desk/visits")).status()).isEqualTo(403);
    }

    private void visited(String cell, int daysAgo) {
        post("/api/home-visits", """
                {"areaCode": "%s", "occurredAt": "%s", "diary": "去看过"}
                """.formatted(cell, LocalDate.now(SHANGHAI).minusDays(daysAgo)), 201);
    }
}

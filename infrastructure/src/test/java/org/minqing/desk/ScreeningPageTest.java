package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import tools.jackson.databind.JsonNode;

/** A screening round, from opening to the last cell, and a quarrel that was seen in it. */
class ScreeningPageTest extends DeskInBrowser {

    private static final String COMMUNITY = "999901002002";
    private static final String CELL = COMMUNITY + "001";

    @Test
    void a_supervisor_opens_a_round_a_grid_worker_reports_a_cell_and_a_quarrel_is_mediated() {
        signIn("screening-supervisor", Role.SUPERVISOR);
        page.navigate(address("/desk/screening"));
        if (page.locator("#open[open]").count() == 0) {
            page.click("#open > summary");
        }
        page.fill("#open [name=areaCode]", "玉衡第一网格");
        page.fill("#open [name=month]", "2026-07");
        page.click("#open button");
        assertThat(page.locator("#wrong")).containsText("网格");
        page.fill("#open [name=areaCode]", COMMUNITY);
        page.click("#open button");
        assertThat(page.locator("#done")).isVisible();
        String id = theRound();
        String round = "#round-" + id;
        page.navigate(address("/desk/screening"));
        assertThat(page.locator(round + " .desk-missing")).containsText("玉衡第一网格");
        assertThat(page.locator(round + " .desk-missing")).containsText("玉衡第二网格");

        page.context().clearCookies();
        signIn("screening-worker", new Reach(CELL, Set.of()), Role.GRID_WORKER);
        moveTo(360, 740, true);
        page.navigate(address("/desk/screening"));
        assertThat(page.locator(round + " .desk-close")).hasCount(0);
        page.fill(round + " .desk-report [name=households]", "四十");
        page.click(round + " .desk-report button");
        assertThat(page.locator("#wrong")).isVisible();
        assertThat(page.locator(round + " .desk-report [name=households]")).hasValue("四十");
        page.fill(round + " .desk-report [name=households]", "40");
        page.click(round + " .desk-report button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await()
                .until(() -> theOne(id)
                                .path("cells")
                                .path(0)
                                .path("report")
                                .path("households")
                                .asInt()
                        == 40);
        page.navigate(address("/desk/screening"));
        assertThat(page.locator(round + " .desk-missing")).hasCount(0);
        assertUsableByEveryone("a screening round on a telephone");
        screenshot("screening-phone");

        page.click(round + " .desk-sign > summary");
        page.fill(round + " .desk-sign [name=disputeType]", "邻里纠纷");
        page.fill(round + " .desk-sign [name=subject]", "两家为楼道堆物争吵");
        page.fill(round + " .desk-sign [name=content]", "样例寅与样例卯吵了几次，怕要动手。");
        page.fill(round + " .desk-sign [name=one]", "样例寅");
        page.fill(round + " .desk-sign [name=other]", "样例卯");
        page.click(round + " .desk-sign button");
        assertThat(page.locator("h1")).containsText("两家为楼道堆物争吵");
        assertThat(page.url()).contains("/cases/");
        Awaitility.await().until(() -> theOne(id).path("signs").size() == 1);

        page.context().clearCookies();
        signIn("screening-supervisor", Role.SUPERVISOR);
        moveTo(1280, 900, true);
        page.navigate(address("/desk/screening"));
        assertThat(page.locator(round + " .desk-missing")).containsText("玉衡第二网格");
        assertThat(page.locator(round)).containsText("苗头");
        assertUsableByEveryone("screening rounds");
        screenshot("screening");
        page.click(round + " .desk-close button");
        assertThat(page.locator("#done")).isVisible();
        Awaitility.await().until(() -> theOne(id).path("closedAt").isString());
        page.navigate(address("/desk/screening"));
        assertThat(page.locator(round + " .desk-report")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoever_does_not_go_out_is_not_let_in() {
        signIn("screening-operator", Role.HOTLINE_OPERATOR);

        assertThat(page.navigate(address("/desk/screening")).status()).isEqualTo(403);
    }

    private String theRound() {
        Awaitility.await()
                .until(() -> get("/api/screening-rounds?area=" + COMMUNITY)
                                .path("items")
                                .size()
                        > 0);
        return get("/api/screening-rounds?area=" + COMMUNITY)
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    private JsonNode theOne(String id) {
        return get("/api/screening-rounds?area=" + COMMUNITY)
                .path("items")
                .valueStream()
                .filter(round -> round.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Takes the pictures of the README anew, of the invented district: {@code mvn verify -Pscreens}. */
@Tag("screens")
class ReadmeScreensTest extends DeskInBrowser {

    private static final Path PICTURES = Path.of("..", "docs", "screens");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @DynamicPropertySource
    static void theDistrictLives(DynamicPropertyRegistry properties) {
        properties.add("minqing.demo.enabled", () -> "true");
        properties.add("minqing.demo.matters", () -> "1500");
        properties.add("minqing.demo.rate", () -> "0");
    }

    @BeforeEach
    void itsYearIsThere() {
        await().atMost(PATIENCE)
                .until(() -> get("/api/demo").path("state").asString().equals("LIVING"));
        await().atMost(PATIENCE)
                .until(() -> get("/api/projections")
                        .path("items")
                        .valueStream()
                        .allMatch(one -> one.path("state").asString().equals("CAUGHT_UP")));
    }

    @Test
    void a_leader_reads_the_board() {
        signIn("leader-screens", Role.LEADER);
        page.navigate(address("/board?period=year"));
        assertThat(page.locator("#received")).isVisible();
        assertThat(page.locator("canvas").first()).isVisible();
        take("board");

        page.navigate(address("/board/wall?period=year"));
        assertThat(page.locator("body")).containsText("%");
        take("wall");
    }

    @Test
    void a_call_is_taken() {
        post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "立春社区", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "东门路灯不亮", "content": "东门外的路灯不亮", "nature": "HELP",
                 "requester": {"name": "样例来电人", "phone": "19900000031"}}
                """, 201);
        signIn("operator-screens", Role.HOTLINE_OPERATOR);
        page.navigate(address("/desk/hotline"));
        page.fill("#phone", "19900000031");
        page.fill("#areaCode", "立春社区");
        page.fill("#category", "公共设施报修/路灯与楼道照明/路灯单盏不亮");
        page.fill("#subject", "楼前路灯不亮");
        page.fill("[name=content]", "三号楼前的路灯三天没亮，晚上老人下楼看不清台阶。");
        assertThat(page.locator("#caller")).containsText("东门路灯不亮");
        take("hotline");
    }

    @Test
    void a_dispute_is_mediated() {
        signIn("mediator-screens", Role.MEDIATOR);
        page.navigate(address("/desk/mediation"));
        assertThat(page.locator("#state-ACCEPTED li").first()).isVisible();
        assertThat(page.locator("#days .desk-day").first()).isVisible();
        take("mediation");

        page.navigate(address("/cases/" + first("kind=MEDIATION&status=IN_EFFECT")));
        assertThat(page.locator("#agreed")).isVisible();
        take("dispute");
    }

    @Test
    void a_unit_works_off_its_list() {
        signIn("supervisor-screens", Role.SUPERVISOR);
        page.navigate(address("/desk/unit?unit="
                + get("/api/cases?status=DISPATCHED&size=1")
                        .path("items")
                        .path(0)
                        .path("unit")
                        .asString()));
        assertThat(page.locator("main")).containsText("999902");
        take("unit");
    }

    private String first(String query) {
        return get("/api/cases?size=1&" + query)
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    /** What somebody sees without turning the page. */
    private void take(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}

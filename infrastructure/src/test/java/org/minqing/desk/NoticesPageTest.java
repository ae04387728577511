package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The bell, what it tells, and how somebody chooses to be told. */
class NoticesPageTest extends DeskInBrowser {

    private static final Reach LAMPS = new Reach("999901001", Set.of("SL-TS"));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_bell_counts_what_is_unread_and_a_notice_opens_its_case() {
        signIn("notice-handler", LAMPS, Role.HANDLER);
        JsonNode request = dispatched("通知页的路灯不亮");
        awaitNotice(request);

        page.navigate(address("/desk/unit"));
        assertThat(page.locator("#bell .badge")).containsText("1");
        page.click("#bell");
        assertThat(page.locator("#notices li"))
                .containsText(new String[] {request.path("number").asString()});
        assertThat(page.locator("#notices")).containsText("通知页的路灯不亮");
        assertUsableByEveryone("the notices");
        screenshot("notices");

        page.click("#notices button");
        page.waitForURL("**/cases/" + request.path("id").asString());
        assertThat(page.locator("#bell .badge")).hasCount(0);
        page.navigate(address("/desk/notices"));
        assertThat(page.locator("#notices li[data-unread=false]")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void all_are_marked_as_read_at_once() {
        signIn("notice-many", LAMPS, Role.HANDLER);
        awaitNotice(dispatched("第一盏路灯不亮"));
        awaitNotice(dispatched("第二盏路灯不亮"));
        page.navigate(address("/desk/notices"));
        assertThat(page.locator("#notices li[data-unread=true]")).hasCount(2);

        page.click("#read-all");

        assertThat(page.locator("#notices li[data-unread=false]")).hasCount(2);
        assertThat(page.locator("#read-all")).hasCount(0);
        assertThat(page.locator("#bell .badge")).hasCount(0);
    }

    @Test
    void somebody_chooses_how_they_are_told_and_when_they_are_left_alone() {
        signIn("notice-chooser", LAMPS, Role.HANDLER);
        page.navigate(address("/account"));
        page.click("a[href='/account/notices']");
        assertUsableByEveryone("the notice settings");
        screenshot("notice-settings");
        assertThat(page.locator("[name=DISPATCHED][value=APPLICATION]")).isChecked();

        page.uncheck("[name=DISPATCHED][value=APPLICATION]");
        page.check("[name=EMERGENCY][value=SMS]");
        page.fill("[name=phone]", "199 0000 0001");
        page.fill("[name=quietFrom]", "22:00");
        page.click("main button[type=submit]");
        assertThat(page.locator("#wrong")).containsText("免打扰的开始和结束都要填");
        assertThat(page.locator("[name=EMERGENCY][value=SMS]")).isChecked();
        assertThat(page.locator("[name=phone]")).hasValue("199 0000 0001");

        page.fill("[name=quietTo]", "07:30");
        page.click("main button[type=submit]");

        assertThat(page.locator("#kept")).isVisible();
        assertThat(page.locator("[name=DISPATCHED][value=APPLICATION]")).not().isChecked();
        assertThat(page.locator("[name=EMERGENCY][value=SMS]")).isChecked();
        assertThat(page.locator("[name=quietTo]")).hasValue("07:30");
        assertThat(page.locator("[name=phone]")).hasValue("199 0000 0001");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_nobody_took_is_seen_and_tried_again_by_whoever_runs_the_house() {
        account("notice-unlucky", Role.HANDLER);
        jdbc.sql("""
                with told as (
                    insert into notice (id, cause, account, kind, about, happened_at, listed)
                    values (gen_random_uuid(), gen_random_uuid(), 'notice-unlucky', 'SHIFT', gen_random_uuid(), now(), true)
                    returning id)
                insert into delivery (notice_id, way, state, attempts, next_attempt_at, problem, ended_at)
                select id, 'WEBHOOK', 'PARKED', 20, now(), '503', now() from told
                """).update();
        signIn("notice-keeper", Role.SYSTEM_ADMINISTRATOR);
        page.navigate(address("/admin"));
        page.click("a[href='/admin/deliveries']");
        assertThat(page.locator("#parked tr").filter(new FilterOptions().setHasText("notice-unlucky")))
                .containsText("503");
        assertUsableByEveryone("what could not be delivered");
        screenshot("deliveries");

        page.click("#try-again");

        assertThat(page.locator("#none")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private JsonNode dispatched(String subject) {
        JsonNode request = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "%s", "content": "三号楼前路灯不亮", "nature": "HELP"}
                """.formatted(subject), 201);
        post("/api/hotline-requests/" + request.path("id").asString() + "/dispatch", "{\"leadUnit\": \"SL-TS\"}", 200);
        return request;
    }

    /** It was told, and stands in the list of cases, from which the page takes its subject. */
    private void awaitNotice(JsonNode request) {
        Awaitility.await()
                .until(() -> jdbc.sql("select exists (select from notice where about = :case::uuid)")
                        .param("case", request.path("id").asString())
                        .query(Boolean.class)
                        .single());
        Awaitility.await()
                .until(() -> get("/api/cases?q=" + request.path("number").asString())
                        .toString()
                        .contains(request.path("id").asString()));
    }
}

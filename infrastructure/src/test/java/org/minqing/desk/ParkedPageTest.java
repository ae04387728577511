package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever runs the ledger and an event that nobody here understands. */
class ParkedPageTest extends DeskInBrowser {

    @Autowired
    private JdbcClient jdbc;

    private String id = "";

    /** Others look at the same projections. */
    @AfterEach
    void leaveNothingParked() {
        for (String projection : List.of("cases", "due", "figures")) {
            if (get("/api/projections/" + projection).path("parked").asInt() > 0) {
                post("/api/projections/" + projection + "/parked/" + id + "/skips", "{\"reason\": \"样例\"}", 200);
            }
        }
    }

    @Test
    void is_seen_tried_again_and_skipped_with_a_reason() {
        signIn("parked-system", Role.SYSTEM_ADMINISTRATOR);
        id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901002001", "category": "公共设施报修", "subject": "看不懂的事",
                 "content": "看不懂的事", "nature": "HELP"}
                """, 201).path("id").asString();
        damage();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/api/projections/figures").path("parked").asInt() == 1);

        page.navigate(address("/admin/projections"));
        page.click("#projection-figures a");
        assertThat(page.locator("#parked-" + id)).containsText("hotline-request.sung-about");
        assertUsableByEveryone("parked events");
        screenshot("parked");

        page.click("#parked-" + id + " form[action$=retries] button");
        assertThat(page.locator("#outcome")).containsText("仍有事件无法处理");

        page.fill("#parked-" + id + " [name=reason]", " ");
        page.click("#parked-" + id + " form[action$=skips] button");
        assertThat(page.locator("[role=alert]")).containsText("请写明");

        page.fill("#parked-" + id + " [name=reason]", "由已撤回的版本写入");
        page.click("#parked-" + id + " form[action$=skips] button");
        assertThat(page.locator("#outcome")).containsText("已处理");
        assertThat(page.locator("#none")).isVisible();
        assertThat(jdbc.sql("""
                        select skipped_by || ': ' || reason from skipped_event
                         where projection = 'figures' and case_id = :case::uuid
                        """).param("case", id).query(String.class).list())
                .containsExactly("parked-system: 由已撤回的版本写入");
        assertThat(get("/api/access-ledger?act=EVENT_SKIPPED").path("items").toString())
                .contains(id);
        assertThat(complaints).isEmpty();
    }

    private void damage() {
        jdbc.sql("""
                        insert into domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
                            payload_revision, payload, meta_data, recorded_at)
                        select aggregate_id, max(sequence_number) + 1, 'hotline-request', gen_random_uuid(),
                               'hotline-request.sung-about', '1', :empty, :empty, now()
                          from domain_event where aggregate_id = :case::uuid group by aggregate_id
                        """).param("empty", "{}".getBytes(UTF_8)).param("case", id).update();
    }
}

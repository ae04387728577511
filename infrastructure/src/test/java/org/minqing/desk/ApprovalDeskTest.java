package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** What one account asked for, another answers. Each test has a street to itself. */
class ApprovalDeskTest extends DeskInBrowser {

    private static final String LAMP = "公共设施报修/路灯与楼道照明/路灯单盏不亮";

    @Test
    void more_time_is_granted_by_keys_alone_with_the_reason_before_ones_eyes() {
        String id = askedForTime("要等配件的事", "999901001001");
        at("999901001001", Role.SUPERVISOR);
        assertThat(line(id)).containsText("申请延期");

        linkOf(id).focus();
        page.keyboard().press("a");
        assertThat(line(id)).containsText("配件还在路上");
        screenshotInOneLanguage("approvals-line");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#done")).containsText("批准延期");
        assertThat(line(id)).hasCount(0);
        assertThat(get("/api/cases/" + id + "/events").toString()).contains("extension-approved");
        awaitApproval(id, false);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_unit_that_says_it_is_not_theirs_is_kept_to_it_with_a_reason() {
        String id = dispatched("说不归自己管的事", "999901001002");
        post("/api/hotline-requests/" + id + "/object-to-dispatch", "{\"reason\": \"不属本单位职责\"}", 200);
        awaitApproval(id, true);
        at("999901001002", Role.HOTLINE_OPERATOR);
        linkOf(id).click();
        assertThat(line(id)).containsText("不属本单位职责");

        form(id, "X").locator("summary").click();
        form(id, "X").locator("[name=reason]").fill("按职责清单应由你单位办理");
        form(id, "X").locator("button").click();

        assertThat(page.locator("#done")).containsText("不同意退单");
        assertThat(line(id)).hasCount(0);
    }

    @Test
    void nobody_answers_their_own_question_or_one_beyond_their_reach() {
        String id = dispatched("自己问自己的事", "999901001003");
        at("999901001003", Role.SUPERVISOR);
        page.navigate(address("/cases/" + id));
        page.click("#more-actions > summary");
        page.locator("#action-request-exclusion summary").click();
        page.locator("#action-request-exclusion [name=reason]").fill("外力所致");
        page.locator("#action-request-exclusion button").click();
        awaitApproval(id, true);

        page.navigate(address("/desk/approvals"));
        assertThat(line(id)).containsText("由他人答复");
        at("999901002001", Role.SUPERVISOR);
        assertThat(line(id)).hasCount(0);
        assertThat(page.navigate(address("/desk/approvals/" + id)).status()).isEqualTo(404);
    }

    @Test
    void the_desk_can_be_used_by_everyone_in_both_languages() {
        String id = askedForTime("看得清的申请", "999901003002");
        at("999901003002", Role.SUPERVISOR);
        assertThat(page.locator("header")).containsText("审批");
        assertUsableByEveryone("approvals");
        linkOf(id).click();
        form(id, "R").locator("summary").click();
        assertUsableByEveryone("approvals with a line open");
        screenshotInOneLanguage("approvals");
        page.navigate(address("/desk/approvals?lang=en&open=" + id));
        assertThat(page.locator("h1")).hasText("Approvals");
        screenshotInOneLanguage("approvals");
        page.navigate(address("/desk/approvals?lang=zh"));
        assertThat(page.locator("h1")).hasText("审批");
    }

    @Test
    void whoever_answers_nothing_has_no_such_desk() {
        signIn("approval-handler", new Reach("999901", Set.of("SL-SW")), Role.HANDLER);
        page.navigate(address("/cases"));
        assertThat(page.locator("header")).not().containsText("审批");
        assertThat(page.navigate(address("/desk/approvals")).status()).isEqualTo(403);
    }

    private void at(String area, Role role) {
        signIn(
                "approval-" + role.name().toLowerCase(java.util.Locale.ROOT) + "-" + area,
                new Reach(area, Set.of()),
                role);
        page.navigate(address("/desk/approvals"));
    }

    private Locator line(String id) {
        return page.locator("#line-" + id);
    }

    private Locator linkOf(String id) {
        return page.locator("#line-" + id + " .desk-line-open");
    }

    private Locator form(String id, String key) {
        return page.locator("#line-" + id + " [data-form-key=" + key + "]");
    }

    private String askedForTime(String subject, String area) {
        String id = dispatched(subject, area);
        post("/api/hotline-requests/" + id + "/request-extension", "{\"days\": 3, \"reason\": \"配件还在路上\"}", 200);
        awaitApproval(id, true);
        return id;
    }

    private String dispatched(String subject, String area) {
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "%3$s", "category": "%2$s", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000051"}}
                """.formatted(subject, LAMP, area), 201)
                .path("id")
                .asString();
        post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"SL-QU\"}", 200);
        return id;
    }

    private void awaitApproval(String id, boolean there) {
        Awaitility.await("approval of " + id)
                .until(() -> get("/api/tasks?size=200&kind=APPROVAL")
                                .path("items")
                                .valueStream()
                                .anyMatch(one -> one.path("caseId").asString().equals(id))
                        == there);
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** What a desk, a case and a list say where something cannot be done or shown; nothing that was typed is lost. */
class TroubleTest extends DeskInBrowser {

    private static final String UNIT = "SL-TS-1";

    @Test
    void a_case_says_that_it_hears_of_no_changes_any_more_and_goes_on_by_itself() {
        signIn("trouble-counter", Role.HOTLINE_OPERATOR);
        String id = received("听不到的事");
        page.route("**/cases/*/stream", Route::abort);
        page.navigate(address("/cases/" + id));

        assertThat(page.locator("#offline")).containsText("连接中断");
        assertUsableByEveryone("a case without a connection");
        screenshotInOneLanguage("case-offline");

        page.unroute("**/cases/*/stream");
        assertThat(page.locator("#offline")).isHidden(new IsHiddenOptions().setTimeout(15_000));
    }

    @Test
    void a_form_that_cannot_be_taken_now_stays_with_every_word_and_is_taken_later() {
        String id = atDeskWith("收不下的事");
        Locator form = progress(id, "已到现场");
        page.route(
                "**/desk/unit/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"现在太忙，请稍后再试。\"}")));

        form.press("Control+Enter");

        assertThat(page.locator("#offline")).hasText("现在太忙，请稍后再试。");
        assertThat(form).hasValue("已到现场");
        assertThat(page.locator("#line-" + id)).isVisible();
        screenshotInOneLanguage("unit-refused");
        page.unroute("**/desk/unit/**");
        form.press("Control+Enter");
        assertThat(page.locator("#done")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoever_was_signed_out_meanwhile_is_told_and_keeps_what_stands_half_written() {
        String id = atDeskWith("写到一半的事");
        Locator form = progress(id, "写到一半");
        page.context().clearCookies();

        form.press("Control+Enter");
        assertThat(page.locator("#offline")).containsText("请重新登录");

        page.evaluate("htmx.ajax('GET', '/desk/unit/lists', '#lists')");
        assertThat(page.locator("#offline")).containsText("请先登录");
        assertThat(form).hasValue("写到一半");
        assertThat(page.url()).contains("/desk/unit");
    }

    @Test
    void what_stood_half_written_is_sent_once_its_writer_has_signed_in_again_elsewhere() {
        String id = atDeskWith("隔了一会儿的事");
        Locator form = progress(id, "隔了一会儿才写完");
        page.context().clearCookies();
        form.press("Control+Enter");
        assertThat(page.locator("#offline")).containsText("请重新登录");

        try (Page elsewhere = page.context().newPage()) {
            signInAtThePage(elsewhere, "trouble-unit", new Reach("999901", Set.of(UNIT)), Role.HANDLER);
            form.press("Control+Enter");

            assertThat(page.locator("#offline")).containsText("现在登录的是 样例 trouble-unit");
            assertThat(form).hasValue("隔了一会儿才写完");
            form.press("Control+Enter");
            assertThat(page.locator("#done")).isVisible();
        }
        assertThat(get("/api/cases/" + id + "/events").toString()).contains("隔了一会儿才写完");
    }

    @Test
    void a_list_without_a_line_says_what_to_do_next() {
        signIn("trouble-auditor", Role.AUDITOR);
        page.navigate(address("/admin/access?account=nobody-at-all"));

        assertThat(page.locator("main .alert")).containsText("没有这样的记录");
        assertThat(page.locator("table")).hasCount(0);
        screenshot("admin-access-empty");
    }

    private Locator progress(String id, String text) {
        Locator form = page.locator("#line-" + id + " [data-form=progress]");
        form.locator("summary").click();
        form.locator("[name=visibility]").selectOption("INTERNAL");
        Locator typed = form.locator("[name=text]");
        typed.fill(text);
        return typed;
    }

    private String atDeskWith(String subject) {
        String id = received(subject);
        post(
                "/api/hotline-requests/" + id + "/dispatch",
                "{\"leadUnit\": \"" + UNIT + "\", \"skipReason\": \"直接派单\"}",
                200);
        post("/api/hotline-requests/" + id + "/confirm-receipt", "{\"unit\": \"" + UNIT + "\"}", 200);
        await("the case in the list")
                .until(() -> get("/api/cases?q=" + subject)
                        .path("items")
                        .path(0)
                        .path("unit")
                        .asString()
                        .equals(UNIT));
        signIn("trouble-unit", new Reach("999901", Set.of(UNIT)), Role.HANDLER);
        page.navigate(address("/desk/unit?open=" + id));
        return id;
    }

    private String received(String subject) {
        return post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP"}
                """.formatted(subject), 201)
                .path("id")
                .asString();
    }
}

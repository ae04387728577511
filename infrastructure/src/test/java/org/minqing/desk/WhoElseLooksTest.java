package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Several people with the same case in front of them see each other, and who types into which form. */
class WhoElseLooksTest extends DeskInBrowser {

    private static final String UNIT = "SL-TS-1";

    @Test
    void one_sees_the_other_look_then_type_then_go() {
        String id = received("两个人同时打开的事");
        signIn("present-one", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/" + id));
        assertThat(others(page)).isHidden();

        Page other = another("present-two", Reach.EVERYWHERE, Role.SUPERVISOR);
        other.navigate(address("/cases/" + id));
        assertThat(others(page)).containsText("样例 present-two 正在看");
        assertThat(others(other)).containsText("样例 present-one 正在看");

        List<String> told = new ArrayList<>();
        other.onRequest(request -> told.add(sent(request)));
        other.click("#action-answer summary");
        other.fill("#action-answer [name=text]", "只有我自己知道的话");
        assertThat(others(page)).containsText("样例 present-two 正在填写「当即答复」");
        assertThat(told).isNotEmpty().noneMatch(body -> body.contains("只有我自己知道的话"));
        assertUsableByEveryone("a case that somebody else has open");
        screenshotInOneLanguage("case-present");

        other.fill("#action-answer [name=text]", "");
        assertThat(others(page)).containsText("样例 present-two 正在看");
        other.navigate(address("/cases"));
        assertThat(others(page)).isHidden();
        assertThat(get("/api/cases/" + id + "/events").size())
                .as("nothing of it is an event")
                .isLessThan(5);
        assertThat(complaints).isEmpty();
    }

    @Test
    void it_is_said_in_the_language_of_whoever_reads_it_and_on_a_narrow_screen() {
        String id = received("用手机打开的事");
        signIn("present-one", Role.HOTLINE_OPERATOR);
        page.setViewportSize(360, 740);
        page.navigate(address("/cases/" + id + "?lang=en"));
        Page other = another("present-two", Reach.EVERYWHERE, Role.SUPERVISOR);
        other.navigate(address("/cases/" + id));
        other.click("#action-progress summary");
        other.selectOption("#action-progress [name=visibility]", "INTERNAL");

        assertThat(others(page)).containsText("样例 present-two is filling in “Progress”");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        screenshotInOneLanguage("case-present-narrow");
    }

    @Test
    void whoever_opens_a_line_of_work_is_seen_too_and_sees_others() {
        String id = received("在办理单位手上的事");
        post(
                "/api/hotline-requests/" + id + "/dispatch",
                "{\"leadUnit\": \"" + UNIT + "\", \"skipReason\": \"直接派单\"}",
                200);
        Page unit = another("present-unit", new Reach("999901", Set.of(UNIT)), Role.HANDLER);
        signIn("present-one", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/" + id));
        assertThat(page.locator("#status")).hasText("已派单");

        unit.navigate(address("/desk/unit?open=" + id));
        assertThat(others(unit)).containsText("样例 present-one 正在看");
        assertThat(others(page)).containsText("样例 present-unit 正在看");
        Locator form = unit.locator("#line-" + id + " [data-form=progress]");
        form.locator("summary").click();
        form.locator("[name=text]").fill("快到了");
        assertThat(others(page)).containsText("样例 present-unit 正在填写「记进展」");

        form.locator("[name=text]").fill("");
        form.locator("[name=text]").press("Escape");
        assertThat(others(page)).isHidden();
        assertThat(complaints).isEmpty();
    }

    @Test
    void nobody_beyond_the_reach_of_a_case_hears_of_it_or_is_heard() {
        String id = received("别处看不到的事");
        signIn("present-one", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/" + id));
        Page elsewhere = another("present-elsewhere", new Reach("999902", Set.of()), Role.HOTLINE_OPERATOR);
        elsewhere.navigate(address("/cases"));

        assertThat(elsewhere.evaluate("""
                async id => {
                  const body = new URLSearchParams({page: 'x', _csrf: (await (await fetch('/form-token')).json()).token});
                  const told = await fetch('/cases/' + id + '/presence', {method: 'POST', body});
                  const heard = await fetch('/cases/' + id + '/stream');
                  return [told.status, heard.status];
                }""", id)).isEqualTo(List.of(404, 404));
        assertThat(others(page)).isHidden();
    }

    private static String sent(Request request) {
        return request.url() + " " + request.postData();
    }

    private static Locator others(Page where) {
        return where.locator(".desk-present");
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

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Out in the grid, with a telephone in one hand. */
class GridDeskTest extends DeskInBrowser {

    private static final String CELL = "999901001002001";
    private static final String LAMP = "公共设施报修/路灯与楼道照明/路灯单盏不亮";

    @BeforeEach
    void aGridWorkerIsOutInTheirCell() {
        signIn("grid-worker", new Reach(CELL, Set.of()), Role.GRID_WORKER);
        moveTo(360, 740, true);
        page.navigate(address("/desk/grid"));
    }

    @Test
    void a_matter_is_registered_and_solved_in_one_go() {
        page.click("#register > summary");
        page.fill("#spot [name=subject]", "楼下积水已扫净");
        page.fill("#spot [name=category]", LAMP);
        assertThat(page.locator("#spot [name=areaCode]")).hasValue("天璇第一网格");
        page.fill("#spot [name=answer]", "当场扫净，老人能走了");
        page.click("#spot [value=answer]");

        assertThat(page.locator("#done")).containsText("已登记");
        String id = page.locator("#done a").getAttribute("href").replace("/cases/", "");
        assertThat(get("/api/cases/" + id).path("closedAs").asString()).isEqualTo("ANSWERED_ON_THE_SPOT");
        assertThat(get("/api/cases/" + id).path("level").asString()).isEqualTo("GRID");
        assertThat(complaints).isEmpty();
    }

    @Test
    void solved_without_a_word_how_is_refused_and_keeps_what_was_typed_and_half_a_form_survives_a_reload() {
        page.click("#register > summary");
        page.fill("#spot [name=subject]", "只写了一半的事");
        assertThat(page.locator("#kept")).hasText("已暂存");
        page.reload();
        assertThat(page.locator("#spot [name=subject]")).hasValue("只写了一半的事");
        page.fill("#spot [name=category]", LAMP);
        page.click("#spot [value=answer]");

        assertThat(page.locator("#wrong")).isVisible();
        assertThat(page.locator("#spot [name=subject]")).hasValue("只写了一半的事");
        assertThat(get("/api/cases?q=只写了一半的事").path("total").asInt()).isZero();
        page.click("#spot [value=save]");
        assertThat(page.locator("#done")).containsText("已登记");
        assertThat(page.locator("#work")).containsText("只写了一半的事");
    }

    @Test
    void what_is_too_much_for_the_cell_goes_up_with_a_reason() {
        String id = registered("电线垂到地上");
        page.navigate(address("/desk/grid"));
        linkOf(id).click();
        form(id, "escalate").locator("summary").click();
        form(id, "escalate").locator("[name=unit]").fill("天枢社区工作站");
        form(id, "escalate").locator("[name=reason]").fill("要专业队伍，网格处置不了");
        form(id, "escalate").locator("button").click();

        assertThat(page.locator("#done")).containsText("上报");
        assertThat(get("/api/cases/" + id).path("unit").asString()).isEqualTo("SL-TS");
        assertThat(get("/api/cases/" + id + "/events").toString()).contains("要专业队伍");
    }

    @Test
    void what_waits_is_solved_on_its_line() {
        String id = registered("门口石墩松了");
        page.navigate(address("/desk/grid"));
        linkOf(id).click();
        form(id, "answer-on-the-spot").locator("summary").click();
        form(id, "answer-on-the-spot").locator("textarea").fill("当场扶正加固");
        form(id, "answer-on-the-spot").locator("button").click();

        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("#line-" + id)).hasCount(0);
        assertThat(get("/api/cases/" + id).path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void what_was_typed_on_a_line_that_changed_meanwhile_stands_beside_what_happened_on_a_small_screen() {
        String id = registered("晾衣绳拉到了路上");
        page.navigate(address("/desk/grid"));
        linkOf(id).click();
        form(id, "answer-on-the-spot").locator("summary").click();
        form(id, "answer-on-the-spot").locator("textarea").fill("已劝说收回");
        post("/api/petitions/" + id + "/progress", "{\"text\": \"同事先到了\", \"visibility\": \"INTERNAL\"}", 200);
        form(id, "answer-on-the-spot").locator("button").click();

        assertThat(page.locator("#conflict")).containsText("同事先到了");
        assertThat(page.locator("#conflict form")).containsText("已劝说收回");
        fits("a form that came too late");
        assertUsableByEveryone("grid conflict");
        screenshot("grid-conflict");
        page.getByText("看过了，照此提交").click();

        assertThat(page.locator("#done")).isVisible();
        assertThat(get("/api/cases/" + id).path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void a_visit_is_noted_at_the_door_and_read_later_with_nobody_named() {
        page.click("#visit > summary");
        page.fill("#visited [name=diary]", "样例壬说楼道灯又坏了，夜里不敢下楼");
        assertThat(page.locator("#visited [name=areaCode]")).hasValue("天璇第一网格");
        page.click("#visited details > summary");
        page.fill("#visited [name=name]", "样例壬");
        page.fill("#visited [name=phone]", "19900000009");
        page.fill("#visited [name=place]", "三号楼二单元");
        page.click("#visited button");

        assertThat(page.locator("#noted")).containsText("走访已记下");
        assertThat(page.locator("#visited [name=diary]")).hasValue("");
        page.locator("#noted a").first().click();
        assertThat(page.locator("#diary")).hasText("样**说楼道灯又坏了，夜里不敢下楼");
        assertThat(page.locator("#visit")).containsText("天璇第一网格");
        assertThat(page.locator("#visit")).containsText("三号楼二单元");
        assertThat(page.locator("#visit")).containsText("199****0009");
        fits("a visit");
        assertUsableByEveryone("a visit");
        screenshot("grid-visit");
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_was_heard_at_the_door_is_registered_as_a_matter_from_a_visit() {
        page.click("#visit > summary");
        page.fill("#visited [name=diary]", "井盖响了一夜，一家人没睡好");
        page.click("#visited button");
        page.locator("#noted").getByText("登记").click();
        page.fill("#spot [name=subject]", "井盖响了一夜");
        page.fill("#spot [name=category]", LAMP);
        page.click("#spot [value=save]");

        assertThat(page.locator("#done")).containsText("已登记");
        String id = page.locator("#done a").getAttribute("href").replace("/cases/", "");
        assertThat(get("/api/cases/" + id).path("channel").asString()).isEqualTo("HOME_VISIT");
    }

    @Test
    void half_a_visit_survives_a_reload_and_one_of_tomorrow_is_refused_with_all_that_was_typed() {
        page.click("#visit > summary");
        page.fill("#visited [name=diary]", "只记了一半的走访");
        assertThat(page.locator("#visit-kept")).hasText("已暂存");
        page.reload();
        assertThat(page.locator("#visited [name=diary]")).hasValue("只记了一半的走访");
        page.click("#visited details > summary");
        page.fill("#visited [name=occurredAt]", "2099-01-01");
        page.click("#visited button");

        assertThat(page.locator("#wrong")).isVisible();
        assertThat(page.locator("#visited [name=diary]")).hasValue("只记了一半的走访");
        page.locator("#visited details > summary").click();
        page.fill("#visited [name=occurredAt]", "");
        page.click("#visited button");
        assertThat(page.locator("#noted")).isVisible();
    }

    @Test
    void a_visit_noted_in_error_is_taken_back_with_a_reason_and_leaves_the_list() {
        page.click("#visit > summary");
        page.fill("#visited [name=diary]", "记到别家去了");
        page.locator("#visited [name=nobodyHome]").selectOption("true");
        page.click("#visited button");
        page.locator("#noted a").first().click();
        String address = page.url();
        page.click("#take-back > summary");
        page.fill("#take-back [name=reason]", "门牌看错了");
        page.click("#take-back button");

        assertThat(page.locator("#withdrawn")).containsText("门牌看错了");
        assertThat(page.locator("#diary")).hasText("记到别家去了");
        String visit = address.substring(address.lastIndexOf('/') + 1);
        Awaitility.await("the list without it")
                .until(() -> !get("/api/home-visits").toString().contains(visit));
    }

    @Test
    void everything_fits_a_small_screen_and_one_thumb_in_both_languages() {
        String id = registered("一句很长很长的话说一件很长很长的事情看看会不会把小小的屏幕撑破");
        for (String language : List.of("zh", "en")) {
            page.navigate(address("/desk/grid?lang=" + language));
            fits("the desk in " + language);
            page.click("#register > summary");
            page.click("#spot details > summary");
            page.click("#visit > summary");
            page.click("#visited details > summary");
            fits("registering in " + language);
            assertUsableByEveryone("grid desk registering in " + language);
            screenshotInOneLanguage("grid-register");
            page.navigate(address("/desk/grid?open=" + id));
            for (Locator form : page.locator("#line-" + id + " [data-form]").all()) {
                form.locator("summary").click();
            }
            fits("a line open in " + language);
            assertUsableByEveryone("grid desk in " + language);
            screenshotInOneLanguage("grid");
        }
        page.navigate(address("/desk/grid?lang=zh"));
    }

    @Test
    void the_desk_works_without_script() {
        String id = registered("没有脚本的手机");
        moveTo(360, 740, false);
        page.navigate(address("/desk/grid"));
        linkOf(id).click();
        form(id, "progress").locator("summary").click();
        form(id, "progress").locator("textarea").fill("去看过了");
        form(id, "progress").locator("select").selectOption("RESIDENT");
        form(id, "progress").locator("button").click();
        assertThat(page.locator("#done")).containsText("进展");

        page.click("#register > summary");
        page.fill("#spot [name=subject]", "没有脚本也登记");
        page.fill("#spot [name=category]", LAMP);
        page.click("#spot [value=save]");
        assertThat(page.locator("#done")).containsText("已登记");
    }

    /** Nothing scrolls sideways, and nothing that is touched is lower than a thumb is wide. */
    private void fits(String where) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(where)
                .isLessThanOrEqualTo(360);
        List<String> small = new ArrayList<>();
        for (Locator one : page.locator("a, button, summary, input:not([type=hidden]), select, textarea")
                .all()) {
            BoundingBox box = one.isVisible() ? one.boundingBox() : null;
            if (box != null && box.height < 44) {
                small.add(one.evaluate("it => it.outerHTML.slice(0, 120)") + " " + box.height);
            }
        }
        assertThat(small).as(where).isEmpty();
    }

    private Locator linkOf(String id) {
        return page.locator("#line-" + id + " .desk-line-open");
    }

    private Locator form(String id, String word) {
        return page.locator("#line-" + id + " [data-form=" + word + "]");
    }

    private String registered(String subject) {
        String id = post("/api/petitions", """
                {"channel": "TALK_POINT", "areaCode": "%3$s", "category": "%2$s", "subject": "%1$s", "content": "%1$s。"}
                """.formatted(subject, LAMP, CELL), 201)
                .path("id")
                .asString();
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=" + subject).path("total").asInt() == 1);
        return id;
    }
}

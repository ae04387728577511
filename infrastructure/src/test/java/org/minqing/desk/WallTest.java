package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** A screen on a wall: it fills the screen, turns its pages, and nobody touches it. */
class WallTest extends DeskInBrowser {

    @BeforeEach
    void the_screen_is_signed_in_and_something_has_happened() {
        signIn("wall", Role.LEADER);
        long before = received("area=999901");
        for (String area : List.of("999901001001001", "999901002001001", "999901003001002")) {
            String id = post("/api/hotline-requests", """
                    {"channel": "HOTLINE", "areaCode": "%s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "墙上不该有的标题", "content": "路灯不亮。",
                     "nature": "HELP", "requester": {"name": "墙样例", "phone": "19900000033"}}
                    """.formatted(area), 201)
                    .path("id")
                    .asString();
            post("/api/hotline-requests/" + id + "/answer", "{\"text\": \"已当场答复\"}", 200);
        }
        Awaitility.await().until(() -> received("area=999901") >= before + 3);
    }

    private long received(String scope) {
        return get("/api/metrics/resolution?" + scope)
                .path("rows")
                .path(0)
                .path("received")
                .asLong();
    }

    @Test
    void it_fills_both_screens_exactly_and_no_page_of_it_is_cut_off() {
        for (Map.Entry<Integer, Integer> size : Map.of(1920, 1080, 3840, 2160).entrySet()) {
            page.setViewportSize(size.getKey(), size.getValue());
            for (String language : List.of("zh", "en")) {
                page.clock().install();
                page.navigate(address("/board/wall?turn=20s&lang=" + language));
                int pages = page.locator(".wall-page").count();
                assertThat(pages).isGreaterThan(3);
                for (int i = 0; i < pages; i++) {
                    assertThat(page.evaluate(FITS))
                            .as("page " + i + " at " + size)
                            .isEqualTo("");
                    page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                            .setPath(SCREENS.resolve("wall-" + size.getKey() + "-" + language + "-" + i + ".png")));
                    page.clock().runFor(20_000);
                }
            }
        }
    }

    /** Says what does not fit: the document, a page's own content, or a text smaller than 24 px on a screen of 1080 lines. */
    private static final String FITS = """
        () => {
          const wrong = [];
          const root = document.documentElement;
          if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) wrong.push('scrolls');
          const body = document.body.getBoundingClientRect();
          if (body.width !== innerWidth || body.height !== innerHeight) wrong.push('does not fill');
          for (const page of document.querySelectorAll('.wall-page:not([hidden])')) {
            const edge = page.getBoundingClientRect();
            for (const each of page.querySelectorAll('*')) {
              const box = each.getBoundingClientRect();
              if (box.bottom > edge.bottom + 1 || box.right > edge.right + 1) wrong.push('cut off: ' + each.textContent.slice(0, 40));
            }
          }
          for (const figure of document.querySelectorAll('.wall-kpi strong, .wall-kpi p')) {
            if (figure.scrollWidth > figure.clientWidth) wrong.push('cut off: ' + figure.textContent);
          }
          const least = 24 * innerHeight / 1080;
          for (const each of document.querySelectorAll('body *')) {
            const text = [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
            if (text && !['SCRIPT', 'NOSCRIPT'].includes(each.tagName) && parseFloat(getComputedStyle(each).fontSize) < least - 0.01)
              wrong.push('small: ' + each.textContent.trim().slice(0, 40));
          }
          return wrong.join('; ');
        }
        """;

    @Test
    void it_turns_its_pages_by_itself_in_the_time_that_the_address_says_and_does_not_grow() {
        page.setViewportSize(1920, 1080);
        page.clock().install();
        page.navigate(address("/board/wall?turn=60s"));
        // What it shows first may be of a moment ago, when there was nothing yet.
        assertThat(page.locator(".wall-page[data-shape=TILES]")).hasCount(1, new HasCountOptions().setTimeout(20_000));
        // From here on no time goes by but what the test lets go by.
        page.clock().pauseAt(((Number) page.evaluate("() => Date.now()")).longValue() + 5_000);
        Locator shown = page.locator(".wall-page:visible");
        assertThat(shown).hasCount(1);
        String first = shown.getAttribute("aria-label");
        List<String> labels = page.locator(".wall-page").all().stream()
                .map(one -> String.valueOf(one.getAttribute("aria-label")))
                .toList();

        page.clock().runFor(45_000);
        assertThat(shown).hasAttribute("aria-label", first);
        page.clock().runFor(15_000);
        assertThat(shown).not().hasAttribute("aria-label", first);
        assertThat(shown).hasCount(1);

        Object before = page.evaluate("() => document.querySelectorAll('*').length");
        Set<String> seen = new HashSet<>();
        for (int turn = 0; turn < 3 * labels.size(); turn++) {
            page.clock().runFor(60_000);
            seen.add(String.valueOf(shown.getAttribute("aria-label")));
        }
        assertThat(seen).containsAll(labels);
        assertThat((int) page.evaluate("() => document.querySelectorAll('*').length"))
                .isCloseTo((int) before, org.assertj.core.api.Assertions.within(60));
        assertThat(page.locator("header, a, button, input, nav, form")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void it_shows_six_figures_nobody_in_person_and_when_it_was_brought_up_to_date() {
        page.navigate(address("/board/wall"));

        assertThat(page.locator(".wall-kpi")).hasCount(6);
        assertThat(page.locator("#as-of")).not().isEmpty();
        assertThat(page.content()).doesNotContain("墙样例", "墙**", "19900000033", "墙上不该有的标题");
        String received = Long.toString(received("from=2020-01-01&to=2020-01-02"));
        page.navigate(address("/board/wall?from=2020-01-01&to=2020-01-02"));
        assertThat(page.locator("#received strong")).hasText(received);
        assertThat(page.locator("#about")).containsText("2020-01-01 至 2020-01-01");
        assertThat(page.locator("#closureRate strong")).hasText("无数据");
    }

    @Test
    void a_change_appears_on_it_and_a_lost_connection_is_told_and_mended_without_a_hand() {
        page.clock().install();
        page.navigate(address("/board/wall?area=999901002"));
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");
        long before = received("area=999901002");
        letTimePassUntil(page.locator("#received strong"), Long.toString(before));
        page.route("**/board/wall/stage**", Route::abort);

        post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901002001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "路灯又灭了", "content": "路灯不亮。", "nature": "HELP"}
                """, 201);
        letTimePassUntil(page.locator("#live"), "连接中断，数字未更新");
        assertThat(page.locator("#received strong")).hasText(Long.toString(before));

        page.unroute("**/board/wall/stage**");
        letTimePassUntil(page.locator("#received strong"), Long.toString(before + 1));
        assertThat(page.locator("#live")).hasAttribute("data-state", "on");
    }

    /** What was asked for before may still be on its way: the wall then asks again only after its pause. */
    private void letTimePassUntil(Locator shown, String text) {
        Awaitility.await(text).pollInSameThread().until(() -> {
            page.clock().runFor(20_000);
            return text.equals(shown.textContent());
        });
    }

    @Test
    void it_can_be_read_by_everyone() {
        page.navigate(address("/board/wall"));

        assertUsableByEveryone("wall");
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** Light and dark: as the browser asks for it, or as somebody chose. */
class ColoursTest extends DeskInBrowser {

    private static final String WHITE = "rgb(255, 255, 255)";

    /** How light the background is, of 765. */
    private static final String LIGHTNESS =
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0)";

    @Test
    void a_page_follows_the_browser_while_it_is_open_and_its_charts_with_it() {
        signIn("colours-leader", Role.LEADER);
        post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901002001", "category": "公共设施报修", "subject": "灯色不对",
                 "content": "灯色不对", "nature": "HELP"}
                """, 201);
        paint(page, ColorScheme.DARK);
        page.navigate(address("/board"));
        assertThat(page.locator("#chart-days[data-drawn]")).hasCount(1);
        assertDark();
        String dark = colourOfChart();

        paint(page, ColorScheme.LIGHT);

        assertLight();
        assertThat(colourOfChart()).isNotEqualTo(dark).isEqualTo(colour("--desk-first"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_colours_stand_before_anything_is_painted() {
        paint(page, ColorScheme.DARK);
        page.addInitScript("""
            new MutationObserver((changes, observer) => {
              if (document.body) {
                window.before = document.documentElement.dataset.bsTheme || 'none';
                observer.disconnect();
              }
            }).observe(document, {childList: true, subtree: true});
            """);

        for (String path : List.of("/sign-in", "/query")) {
            page.navigate(address(path));
            assertThat(page.evaluate("window.before")).as(path).isEqualTo("dark");
            assertThat(page.locator("meta[name=color-scheme]")).hasAttribute("content", "light dark");
        }
    }

    @Test
    void a_choice_is_kept_beside_the_language_and_needs_no_script() {
        signIn("colours-keeper", Role.SUPERVISOR);
        moveTo(1280, 900, false);
        page.navigate(address("/cases?kind=PETITION"));

        page.click(".desk-colours summary");
        page.click(".desk-colours a:text-is('深色')");

        assertDark();
        assertThat(page.locator("select[name=kind]")).hasValue("PETITION");
        assertThat(page.locator(".desk-colours [aria-current]")).hasText("深色");
        for (String path : List.of("/cases", "/board", "/account", "/query", "/no-such-page")) {
            page.navigate(address(path));
            assertDark();
        }
        page.click(".desk-language");
        assertDark();
        page.click(".desk-colours summary");
        page.click(".desk-colours a:text-is('Light')");
        assertLight();
    }

    @Test
    void who_chose_light_keeps_it_where_the_browser_asks_for_dark_and_may_leave_it_to_the_browser_again() {
        paint(page, ColorScheme.DARK);
        page.navigate(address("/query?colours=light"));
        assertLight();
        page.navigate(address("/query"));
        assertLight();

        page.click(".desk-colours summary");
        page.click(".desk-colours a:text-is('跟随系统')");

        assertDark();
    }

    @Test
    void whatever_is_printed_is_light() {
        signIn("colours-counter", Role.HOTLINE_OPERATOR);
        paint(page, ColorScheme.DARK);
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修", "subject": "印出来的事",
                 "content": "印出来的事", "nature": "HELP"}
                """, 201).path("id").asString();

        page.navigate(address("/cases/" + id + "/print/receipt?colours=dark"));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.desk-sheet')).backgroundColor"))
                .isEqualTo(WHITE);
        assertLight();

        page.navigate(address("/query"));
        assertDark();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.card')).backgroundColor"))
                .isEqualTo(WHITE);
    }

    @Test
    void pages_that_no_desk_has_can_be_used_by_everyone() {
        signIn("colours-security", Role.SECURITY_ADMINISTRATOR);
        looked("/account", "account");
        looked("/admin/accounts", "admin-accounts");
        looked("/no-such-page", "error");
    }

    @Test
    void pages_of_whoever_looks_after_the_ledger_can_be_used_by_everyone() {
        signIn("colours-auditor", Role.AUDITOR);
        looked("/admin/access", "admin-access");
        looked("/admin/verification", "admin-verification");
    }

    @Test
    void the_page_where_one_signs_in_can_be_used_by_everyone() {
        looked("/sign-in", "sign-in");
    }

    private void looked(String path, String name) {
        page.navigate(address(path));
        assertUsableByEveryone(path);
        screenshot(name);
    }

    private void assertDark() {
        assertThat(((Number) page.evaluate(LIGHTNESS)).intValue())
                .as(page.url())
                .isLessThan(200);
    }

    private void assertLight() {
        assertThat(((Number) page.evaluate(LIGHTNESS)).intValue())
                .as(page.url())
                .isGreaterThan(650);
    }

    private Object colour(String name) {
        return page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name);
    }

    private String colourOfChart() {
        Locator chart = page.locator("#chart-days");
        return String.valueOf(chart.evaluate("element => echarts.getInstanceByDom(element).getOption().color[0]"));
    }
}

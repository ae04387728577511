package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What axe-core finds on a page that keeps somebody from using it. */
final class UsableByEveryone {

    private static final String CONTRAST = "color-contrast";

    private UsableByEveryone() {}

    /**
     * Nothing serious on the page as it stands, in light or in dark. Contrast, which takes most of the time, is the same in
     * either language, so Chinese stands for both.
     */
    static void assertUsable(Page page, String where) {
        if ("en".equals(page.evaluate("document.documentElement.lang"))) {
            assertNothingSerious(where, axe(page).disableRules(List.of(CONTRAST)));
            return;
        }
        assertNothingSerious(where, axe(page));
        DeskInBrowser.paint(page, ColorScheme.DARK);
        // Between light and dark nothing differs but the colours.
        assertNothingSerious(where + " in dark", axe(page).withRules(List.of(CONTRAST)));
        DeskInBrowser.paint(page, ColorScheme.LIGHT);
    }

    /**
     * In the page itself: the other way opens a second page for every look, for the sake of frames of other houses, which no
     * page here has, and takes twice as long. What is in order is not told at length either.
     */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private static void assertNothingSerious(String where, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .as(where)
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + " at "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
                .isEmpty();
    }
}

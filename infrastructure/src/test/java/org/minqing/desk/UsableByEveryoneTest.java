package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the look for what keeps people out does find it. */
@Tag("long")
class UsableByEveryoneTest {

    private final Page page = BrowserForTests.ofThisThread().newPage();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void a_picture_that_nobody_describes_is_found() {
        shown("", "<img src='data:,'>");

        assertThatThrownBy(() -> UsableByEveryone.assertUsable(page, "picture"))
                .hasMessageContaining("picture")
                .hasMessageContaining("image-alt");
    }

    @Test
    void words_as_pale_as_their_paper_are_found() {
        shown("p { color: #ddd; background: #fff }", "<p>看不清</p>");

        assertThatThrownBy(() -> UsableByEveryone.assertUsable(page, "words")).hasMessageContaining("color-contrast");
    }

    @Test
    void words_that_are_pale_in_the_dark_only_are_found() {
        shown(
                "p { color: #000; background: #fff } @media (prefers-color-scheme: dark) { p { color: #eee } }",
                "<p>夜里看不清</p>");

        assertThatThrownBy(() -> UsableByEveryone.assertUsable(page, "words"))
                .hasMessageContaining("words in dark")
                .hasMessageContaining("color-contrast");
    }

    private void shown(String style, String body) {
        page.setContent(
                "<!doctype html><html lang='zh'><head><title>样例</title><style>%s</style></head><body><main>%s</main></body></html>"
                        .formatted(style, body));
    }
}

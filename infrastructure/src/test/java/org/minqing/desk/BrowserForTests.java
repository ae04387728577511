package org.minqing.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium, found by {@code MINQING_CHROMIUM}, else where Debian puts it, else fetched by Playwright itself. Playwright wants to
 * be talked to by one thread, so each thread that runs tests has a browser of its own, for all its classes; it ends with the
 * run.
 */
final class BrowserForTests {

    private static final ThreadLocal<BrowserForTests> OF_THIS_THREAD = ThreadLocal.withInitial(BrowserForTests::new);

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Only a test that fails waits for so long. A page may be a moment behind, and longer where others use the machine. */
    private static final double LONG_ENOUGH_MS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONG_ENOUGH_MS);
    }

    private final Browser browser;

    private BrowserForTests() {
        Optional<Path> installed = Stream.of(
                        System.getenv().getOrDefault("MINQING_CHROMIUM", ""),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Map<String, String> environment = new HashMap<>(System.getenv());
        installed.ifPresent(path -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        LaunchOptions options = new LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    static Browser ofThisThread() {
        return OF_THIS_THREAD.get().browser;
    }
}

package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a desk, in front of one application that all desks share, and a program that works on the same cases. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ResourceLock("desk")
@Tag("long")
abstract class DeskInBrowser {

    static final Path SCREENS = Path.of("target", "screens");

    /** A long page is drawn for several seconds where the machine has other things to do. */
    private static final int PICTURE_MILLIS = 60_000;

    /** By name: a real sign-in takes a third of a short test, and that it works is shown by {@link SignInPageTest}. */
    private static final Map<String, SignedIn> SIGNED_IN = new HashMap<>();

    /** In these, by port, the directories are known. */
    private static final Set<Integer> FURNISHED = new HashSet<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private BrowserContext context;
    private final List<BrowserContext> besides = new ArrayList<>();
    protected Page page;
    private WebTestClient program = WebTestClient.bindToServer().build();
    protected final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
        properties.add("minqing.limits.sign-in", () -> "none");
        properties.add("minqing.limits.resident-page", () -> "none");
    }

    @BeforeEach
    void openPage() {
        program = WebTestClient.bindToServer()
                .baseUrl(address(""))
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
        if (FURNISHED.add(port)) {
            bringInDirectories();
        }
        context = BrowserForTests.ofThisThread()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(screen().width(), screen().height()));
        // A page that is not there after so long will not come.
        context.setDefaultTimeout(10_000);
        page = context.newPage();
        page.onPageError(complaints::add);
    }

    private void bringInDirectories() {
        for (String word : List.of("areas", "units", "staff", "committees", "mediators")) {
            MultipartBodyBuilder form = new MultipartBodyBuilder();
            form.part("file", new FileSystemResource(Path.of("..", "samples", word + ".csv")));
            program.post()
                    .uri("/api/" + word + "/imports")
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .bodyValue(form.build())
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    /** In pixels. */
    protected record ScreenSize(int width, int height) {}

    protected ScreenSize screen() {
        return new ScreenSize(1280, 900);
    }

    @AfterEach
    void closePage() {
        besides.forEach(BrowserContext::close);
        besides.clear();
        context.close();
    }

    /** At the page, as that role. */
    protected void signIn(String name, Role role) {
        signIn(name, Reach.EVERYWHERE, role);
    }

    protected void signIn(String name, Reach reach, Role role) {
        SignedIn known = SIGNED_IN.get(name);
        if (known != null && known.at(port, reach, role)) {
            context.addCookies(known.cookies());
        } else {
            signInAtThePage(name, reach, role);
        }
    }

    /** Whether or not they did before. */
    protected void signInAtThePage(String name, Reach reach, Role role) {
        signInAtThePage(page, name, reach, role);
    }

    /** In another tab of the same browser. */
    protected void signInAtThePage(Page tab, String name, Reach reach, Role role) {
        new AccountsForTests(accounts, passwords).ofPerson(name, reach, role);
        SignInForTests.signIn(tab, address(""), name);
        SIGNED_IN.put(name, new SignedIn(port, reach, role, tab.context().cookies()));
    }

    /** Somebody else at a browser of their own, beside the one of this test. */
    protected Page another(String name, Reach reach, Role role) {
        BrowserContext beside = BrowserForTests.ofThisThread()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(screen().width(), screen().height()));
        besides.add(beside);
        Page tab = beside.newPage();
        tab.onPageError(complaints::add);
        SignedIn known = SIGNED_IN.get(name);
        if (known != null && known.at(port, reach, role)) {
            beside.addCookies(known.cookies());
        } else {
            signInAtThePage(tab, name, reach, role);
        }
        return tab;
    }

    private record SignedIn(int port, Reach reach, Role role, List<Cookie> cookies) {

        boolean at(int there, Reach within, Role as) {
            return port == there && reach.equals(within) && role == as;
        }
    }

    protected void account(String name, Role role) {
        new AccountsForTests(accounts, passwords).ofPerson(name, Reach.EVERYWHERE, role);
    }

    /** One that comes in by Basic too. */
    protected void programAccount(String name, Role role) {
        programAccount(name, Reach.EVERYWHERE, role);
    }

    protected void programAccount(String name, Reach reach, Role role) {
        new AccountsForTests(accounts, passwords).of(name, reach, role);
    }

    /** The same person at another screen of that size, whose browser may run no script. */
    protected void moveTo(int width, int height, boolean scripts) {
        BrowserContext other = BrowserForTests.ofThisThread()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setViewportSize(width, height)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setStorageState(context.storageState()));
        context.close();
        context = other;
        context.setDefaultTimeout(10_000);
        page = context.newPage();
        page.onPageError(complaints::add);
    }

    protected JsonNode post(String path, String body, int status) {
        return JsonMapper.shared()
                .readTree(String.valueOf(program.post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    protected JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(String.valueOf(program.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    /** What the page looks like in both languages, in light and in dark; the page itself stays as it is. */
    protected void screenshot(String name) {
        screenshotInOneLanguage(name);
        Page other = context.newPage();
        other.navigate(UriComponentsBuilder.fromUriString(page.url())
                .replaceQueryParam("lang", "en")
                .build()
                .toUriString());
        other.waitForFunction("() => !document.querySelector('.htmx-request')");
        take(other, name);
        other.close();
        context.addCookies(List.of(new Cookie("lang", "zh").setUrl(address("/"))));
    }

    /** For what no address leads to, or where the test goes through the languages itself. */
    protected void screenshotInOneLanguage(String name) {
        take(page, name);
    }

    /** In light and in dark. */
    protected static void take(Page shown, String name) {
        Object language = shown.evaluate("document.documentElement.lang");
        assertThat(shown.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name + " in " + language + " is no wider than its screen")
                .isEqualTo(0);
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            paint(shown, colours);
            shown.screenshot(new Page.ScreenshotOptions()
                    .setTimeout(PICTURE_MILLIS)
                    .setPath(SCREENS.resolve(
                            name + "-" + language + "-" + colours.name().toLowerCase(Locale.ROOT) + ".png"))
                    .setFullPage(true));
        }
    }

    /** The browser asks for these colours, and the page has heard of it. */
    protected static void paint(Page shown, ColorScheme colours) {
        shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        shown.waitForFunction("""
                dark => matchMedia('(prefers-color-scheme: dark)').matches === dark
                    && (!document.querySelector('script[src="/desk/colours.js"]')
                        || document.documentElement.dataset.bsTheme === (dark ? 'dark' : 'light'))
                """, colours == ColorScheme.DARK);
    }

    /** Nothing serious keeps anybody from using the page as it stands. */
    protected void assertUsableByEveryone(String where) {
        UsableByEveryone.assertUsable(page, where);
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signs in as people do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInPageTest {

    private static BrowserForTests chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
        properties.add("minqing.limits.sign-in", () -> "none");
    }

    @BeforeAll
    static void openBrowser() {
        chromium = new BrowserForTests();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openPage() {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 800));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_signs_in_and_finds_what_is_its_own(Role role) {
        new AccountsForTests(accounts, passwords).ofPerson(nameOf(role), Reach.EVERYWHERE, role);

        signIn(nameOf(role));

        if (role.isOfficer()) {
            assertThat(page.locator("h1").first()).containsText("样例 " + nameOf(role));
        } else {
            assertThat(page.locator("#received")).hasText("0");
        }
        page.navigate(address("/account"));
        assertThat(page.locator("a[href='/admin/accounts']")).hasCount(role == Role.SECURITY_ADMINISTRATOR ? 1 : 0);
        assertThat(page.locator("a[href='/admin/access']")).hasCount(role == Role.AUDITOR ? 1 : 0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence_and_the_name_stays() {
        page.navigate(address("/sign-in"));
        page.fill("input[name=name]", "nobody-here");
        page.fill("input[name=password]", "not this one");
        page.click("button[type=submit]");

        assertThat(page.locator("[role=alert]")).containsText("账号或密码不对");
        assertThat(page.locator("input[name=name]")).hasValue("nobody-here");
        assertThat(page.locator("input[name=password]")).hasValue("");
    }

    @Test
    void whoever_followed_a_link_is_led_there_after_signing_in() {
        new AccountsForTests(accounts, passwords).ofPerson("leader-link", Reach.EVERYWHERE, Role.LEADER);
        page.navigate(address("/?kind=PETITION"));

        fillIn("leader-link");

        assertThat(page.locator("select[name=kind]")).hasValue("PETITION");
    }

    @Test
    void a_security_administrator_makes_an_account_that_then_signs_in() {
        new AccountsForTests(accounts, passwords).ofPerson("boss", Reach.EVERYWHERE, Role.SECURITY_ADMINISTRATOR);
        signIn("boss");
        page.navigate(address("/admin/accounts"));
        page.click("details summary");
        page.fill("details input[name=name]", "newcomer");
        page.fill("details input[name=displayName]", "李样例");
        page.check("details input[value=LEADER]");
        page.fill("details input[name=area]", "999901");
        page.click("details button[type=submit]");
        String password = page.locator("#password").textContent();

        page.navigate(address("/account"));
        page.click("form[action='/sign-out'] button");
        page.fill("input[name=name]", "newcomer");
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        page.fill("input[name=password]", "a kite over the flat roofs");
        page.fill("input[name=again]", "a kite over the flat roofs");
        page.click("button[type=submit]");

        assertThat(page.locator("#received")).hasText("0");
        page.navigate(address("/admin/accounts"));
        assertThat(page.locator("[role=alert]")).containsText("您的角色不能进行此操作");
    }

    @Test
    void an_auditor_reads_who_signed_in_and_has_the_ledger_verified() {
        new AccountsForTests(accounts, passwords).ofPerson("auditor-1", Reach.EVERYWHERE, Role.AUDITOR);
        signIn("auditor-1");

        page.navigate(address("/admin/access?account=auditor-1"));
        assertThat(page.locator("tbody")).containsText("登录");

        page.navigate(address("/admin/verification"));
        page.click("form[action='/admin/verification'] button");
        assertThat(page.locator("#verdict")).containsText("完好");
    }

    @Test
    void the_sign_in_page_is_usable_by_everyone() {
        page.navigate(address("/sign-in"));

        List<Rule> found = new AxeBuilder(page).analyze().getViolations();

        assertThat(found).as(found.toString()).isEmpty();
    }

    private void signIn(String name) {
        SignInForTests.signIn(page, address(""), name);
    }

    private void fillIn(String name) {
        SignInForTests.fillIn(page, name);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Signs in as people do. */
class SignInPageTest extends DeskInBrowser {

    private static final Pattern A_NUMBER = Pattern.compile("[\\d,]+");

    @BeforeEach
    void hearTheBrowser() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_signs_in_and_finds_what_is_its_own(Role role) {
        signInAtThePage(nameOf(role), Reach.EVERYWHERE, role);

        if (role.isOfficer()) {
            assertThat(page.locator("h1").first()).containsText("样例 " + nameOf(role));
        } else {
            assertThat(page.locator("#received")).hasText(A_NUMBER);
        }
        page.navigate(address("/account"));
        assertThat(page.locator("header a[href='/cases']")).hasCount(role.isOfficer() ? 0 : 1);
        assertThat(page.locator("header a[href='/admin']"))
                .hasCount(role.isOfficer() || role == Role.SUPERVISOR ? 1 : 0);
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
        account("leader-link", Role.LEADER);
        page.navigate(address("/?kind=PETITION"));

        SignInForTests.fillIn(page, "leader-link");

        assertThat(page.locator("select[name=kind]")).hasValue("PETITION");
    }

    @Test
    void a_security_administrator_makes_an_account_that_then_signs_in() {
        signInAtThePage("boss", Reach.EVERYWHERE, Role.SECURITY_ADMINISTRATOR);
        page.navigate(address("/admin/accounts"));
        page.click("main details summary");
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

        assertThat(page.locator("#received")).hasText(A_NUMBER);
        page.navigate(address("/admin/accounts"));
        assertThat(page.locator("[role=alert]")).containsText("您的角色不能进行此操作");
    }

    @Test
    void an_auditor_reads_who_signed_in_and_has_the_ledger_verified() {
        signInAtThePage("auditor-1", Reach.EVERYWHERE, Role.AUDITOR);

        page.navigate(address("/admin/access?account=auditor-1"));
        assertThat(page.locator("tbody")).containsText("登录");

        page.navigate(address("/admin/verification"));
        page.click("form[action='/admin/verification'] button");
        assertThat(page.locator("#verdict")).containsText("完好");
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

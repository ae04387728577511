package org.minqing.desk;

import static org.minqing.security.account.AccountsForTests.PASSWORD;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Signs an account in at the page, as whoever has it would; a second factor is set up on the way where one is asked for. */
final class SignInForTests {

    private SignInForTests() {}

    static void signIn(Page page, String base, String name) {
        page.navigate(base + "/sign-in");
        fillIn(page, name);
        if (page.locator("#secret").count() == 1) {
            page.fill("input[name=code]", digits(page.locator("#secret").textContent()));
            page.click("form[action='/sign-in/second-factor'] button");
        }
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    static void fillIn(Page page, String name) {
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", PASSWORD);
        page.click("button[type=submit]");
        page.waitForLoadState();
    }

    private static String digits(String secret) {
        try {
            TimeBasedOneTimePasswordGenerator digits = new TimeBasedOneTimePasswordGenerator();
            return digits.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), digits.getAlgorithm()), Instant.now());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

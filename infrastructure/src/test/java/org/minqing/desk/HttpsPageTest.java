package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.minqing.CertificateForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with a certificate of its own, and a browser that comes to it by HTTPS. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class HttpsPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) throws Exception {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
        CertificateForTests made = CertificateForTests.made();
        properties.add("server.ssl.certificate", () -> made.chain().toUri().toString());
        properties.add(
                "server.ssl.certificate-private-key", () -> made.key().toUri().toString());
    }

    @Test
    void by_https_the_session_belongs_to_this_host_alone_and_the_browser_stays_with_https() {
        new AccountsForTests(accounts, passwords).ofPerson("leader-https", Reach.EVERYWHERE, Role.LEADER);

        try (BrowserContext context =
                BrowserForTests.ofThisThread().newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
            Page page = context.newPage();
            Response answer = page.navigate("https://localhost:" + port + "/sign-in");
            assertThat(answer.headerValue("strict-transport-security")).startsWith("max-age=31536000");
            page.fill("input[name=name]", "leader-https");
            page.fill("input[name=password]", PASSWORD);
            page.click("button[type=submit]");
            page.waitForURL(url -> !url.contains("/sign-in"));

            assertThat(context.cookies()).singleElement().satisfies(HttpsPageTest::isOfThisHostAlone);
        }
    }

    private static void isOfThisHostAlone(Cookie session) {
        assertThat(session.name).isEqualTo("__Host-minqing");
        assertThat(session.secure).isTrue();
        assertThat(session.httpOnly).isTrue();
        assertThat(session.path).isEqualTo("/");
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(session.domain).isEqualTo("localhost");
    }

    @Test
    void who_comes_without_encryption_gets_no_page() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                                    .build(),
                            BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }
}

package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.Language;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Set up as an administrator would, on two nodes, with a mail server and a webhook that first says no. */
@SpringBootTest(classes = MinqingApplication.class, webEnvironment = WebEnvironment.NONE)
class DeliveryInTheApplicationTest {

    private static final int NOTICES = 20;
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final List<String> POSTED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSALS = new AtomicInteger(1);
    private static final HttpServer HOOK = listening();
    private static final Database DATABASE = EmbeddedPostgresForTests.freshDatabase();

    @TempDir
    private static Path data = Path.of("");

    private final Notices notices;
    private final NoticeChoices choices;
    private final AccountsForTests accounts;
    private final TransactionTemplate transaction;

    @Autowired
    DeliveryInTheApplicationTest(
            Notices notices,
            NoticeChoices choices,
            Accounts accounts,
            Passwords passwords,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.choices = choices;
        this.accounts = new AccountsForTests(accounts, passwords);
        this.transaction = new TransactionTemplate(transactions);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.use(properties);
        properties.add("minqing.data-dir", () -> data.toString());
        MAIL.start();
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("MINQING_WEBHOOK_URL", DeliveryInTheApplicationTest::hook);
        properties.add("MINQING_WEBHOOK_SECRET", () -> "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        properties.add("MINQING_WEBHOOK_INSIDE", () -> "true");
    }

    private static String hook() {
        return "http://localhost:" + HOOK.getAddress().getPort() + "/";
    }

    private static HttpServer listening() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                if (REFUSALS.getAndDecrement() > 0) {
                    exchange.sendResponseHeaders(503, -1);
                } else {
                    POSTED.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                    exchange.sendResponseHeaders(204, -1);
                }
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterAll
    static void stop() {
        HOOK.stop(0);
        MAIL.stop();
    }

    @Test
    void what_is_told_arrives_once_by_each_way_though_two_nodes_send_and_one_answer_was_no() {
        accounts.of("yang", Reach.EVERYWHERE, Role.HANDLER);
        choices.reach(
                "yang",
                new Contact(Language.CHINESE, Optional.of("yang@minqing.example"), Optional.empty(), Optional.empty()));
        choices.choose("yang", NoticeKind.DEADLINE_NEAR, Set.of(Way.APPLICATION, Way.EMAIL, Way.WEBHOOK));
        try (ConfigurableApplicationContext other = anotherNode()) {
            for (int i = 0; i < NOTICES; i++) {
                Cause cause = NoticesForTests.cause(false);
                transaction.executeWithoutResult(status -> notices.tell(cause, Set.of("yang")));
            }

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> POSTED.size() >= NOTICES && MAIL.getReceivedMessages().length >= NOTICES);
            await().during(Duration.ofSeconds(2))
                    .until(() -> POSTED.size() == NOTICES && MAIL.getReceivedMessages().length == NOTICES);
            assertThat(other.isRunning()).isTrue();
        }
        assertThat(POSTED).doesNotHaveDuplicates();
        assertThat(notices.unread("yang")).isEqualTo(NOTICES);
    }

    private static ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--minqing.data-dir=" + data,
                        "--spring.datasource.url=" + DATABASE.url(),
                        "--spring.datasource.username=" + DATABASE.user(),
                        "--spring.datasource.password=" + DATABASE.password(),
                        "--spring.datasource.hikari.maximum-pool-size=12",
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "--MINQING_WEBHOOK_URL=" + hook(),
                        "--MINQING_WEBHOOK_SECRET=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "--MINQING_WEBHOOK_INSIDE=true");
    }
}

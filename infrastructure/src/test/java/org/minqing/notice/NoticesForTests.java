package org.minqing.notice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.Language;
import org.minqing.keys.KeyRing;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Notices on a database of their own, at a time that the test says. */
final class NoticesForTests implements AutoCloseable {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Monday at ten in Shanghai. */
    static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final KeyRing keys;
    final JdbcClient jdbc;
    final Accounts accounts;
    final NoticeChoices choices;
    final Notices notices;
    final Deliveries deliveries;
    final Clock clock;
    private final TransactionTemplate transaction;

    NoticesForTests(Path folder) {
        DataSource database = EmbeddedPostgresForTests.freshDatabase().dataSource();
        InstantSource time = now::get;
        this.clock = time.withZone(ZoneOffset.UTC);
        this.keys = KeyRing.in(folder);
        this.jdbc = JdbcClient.create(database);
        this.accounts = new Accounts(jdbc, keys);
        this.choices = new NoticeChoices(jdbc, keys);
        this.notices = new Notices(
                jdbc, choices, new Ways(provider(new JavaMailSenderImpl()), noGateway(), settings()), clock);
        this.deliveries = new Deliveries(jdbc, new Attempts(), clock);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** One to whom webhooks can be posted. */
    static NoticeSettings settings() {
        return new NoticeSettings(
                Optional.of("https://minqing.example/"),
                180,
                new NoticeSettings.Mail("minqing@minqing.example"),
                new NoticeSettings.Webhook(
                        Optional.of("https://hooks.example/minqing"),
                        Optional.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        false));
    }

    static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private static ObjectProvider<SmsGateway> noGateway() {
        return new StaticListableBeanFactory().getBeanProvider(SmsGateway.class);
    }

    static NoticeWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("desk/notice", "desk/case");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new NoticeWords(messages, SHANGHAI);
    }

    static WebhookBody body() {
        return new WebhookBody(JsonMapper.builder().build());
    }

    void goOn(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    void account(String name, Reach reach, Role... roles) {
        accounts.add(new Account(
                name,
                "样例 " + name,
                Set.of(roles),
                reach,
                false,
                false,
                true,
                Account.Credentials.given("{noop}none", BEGIN)));
    }

    /** Tells an account by these ways, and returns what it was told. */
    Notice tell(String account, boolean emergency, Way... ways) {
        choices.choose(account, NoticeKind.DEADLINE_NEAR, Set.of(ways));
        Cause cause = cause(emergency);
        inTransaction(() -> notices.tell(cause, Set.of(account)));
        return cause.to(account);
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    static Cause cause(boolean emergency) {
        return new Cause(
                UUID.randomUUID(),
                NoticeKind.DEADLINE_NEAR,
                UUID.randomUUID(),
                Optional.of(CaseKind.HOTLINE_REQUEST),
                Optional.of("H-999901-2026-000007"),
                Optional.of(DeadlineKind.HANDLING),
                Optional.of(BEGIN.plus(Duration.ofDays(2))),
                emergency,
                BEGIN);
    }

    static Letter letter(String email, String phone) {
        Notice notice = cause(false).to("yang");
        return new Letter(
                notice,
                new Contact(Language.CHINESE, Optional.of(email), Optional.of(phone), Optional.empty()),
                words().heading(notice, Locale.SIMPLIFIED_CHINESE),
                settings().linkTo(notice.leadsTo()));
    }

    @Override
    public void close() {
        keys.close();
    }
}

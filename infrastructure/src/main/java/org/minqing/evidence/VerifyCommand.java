package org.minqing.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.minqing.http.Language;
import org.minqing.http.Sentences;
import org.minqing.store.embedded.ServerAtHand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verification for the machine: {@code java -jar … --verify} with the settings of the application, beside it or while it
 * does not run. Nothing else is started, and nothing in the ledger is touched.
 */
public final class VerifyCommand {

    /** What the application is called with. */
    public static final String ARGUMENT = "--verify";

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final Language language;
    private final Sentences sentences = new Sentences();

    /** @param out takes the one sentence */
    public VerifyCommand(PrintStream out, Locale locale) {
        this.out = out;
        boolean inChinese = locale.getLanguage().equals(Language.CHINESE.tag())
                && out.charset().newEncoder().canEncode("案件");
        this.language = inChinese ? Language.CHINESE : Language.ENGLISH;
    }

    /** @return what the process ends with: 0 intact, 1 broken, 2 where it could not be checked */
    public int run(String... arguments) {
        try (ConfigurableApplicationContext settings = settings(arguments)) {
            Verdict verdict = verify(settings.getEnvironment());
            say(verdict.code(), verdict.facts());
            return verdict.intact() ? INTACT : BROKEN;
        } catch (RuntimeException | IOException failure) {
            String reason = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
            say("ledger.not-checked", Map.of("reason", Objects.requireNonNullElse(reason, failure.toString())));
            return NOT_CHECKED;
        }
    }

    private void say(String code, Map<String, String> facts) {
        out.println(sentences.say(language, code, facts));
    }

    /** Files and environment as the application reads them, and nothing of the application itself. */
    private static ConfigurableApplicationContext settings(String... arguments) {
        SpringApplication application = new SpringApplication(NoBeans.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        return application.run(Stream.concat(Stream.of(arguments), Stream.of("--logging.level.org.minqing=warn"))
                .toArray(String[]::new));
    }

    private static Verdict verify(Environment settings) throws IOException {
        Optional<String> url = Optional.ofNullable(settings.getProperty("spring.datasource.url"))
                .filter(each -> !each.equals("embedded"));
        if (url.isPresent()) {
            return verify(new DriverManagerDataSource(
                    url.get(),
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", "")));
        }
        try (ServerAtHand server = ServerAtHand.on(Path.of(settings.getRequiredProperty("minqing.data-dir")))) {
            return verify(server.dataSource());
        }
    }

    /** On one connection: there is a question for each seal. */
    private static Verdict verify(DataSource database) {
        try (Connection connection = database.getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(one));
            return new LedgerVerification(one, transactions, Clock.systemUTC()).verify();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class NoBeans {}
}

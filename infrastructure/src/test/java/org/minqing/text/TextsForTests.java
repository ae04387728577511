package org.minqing.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.minqing.keys.KeyRing;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealing of texts for tests that put their parts together themselves. */
public final class TextsForTests {

    private static final KeyRing KEYS = KeyRing.in(folder());

    private TextsForTests() {}

    /** Under keys that are nobody else's. */
    public static CaseTexts caseTexts(JdbcTemplate jdbc) {
        return new CaseTexts(jdbc, KEYS);
    }

    /** Nobody holds any text but the store. */
    public static ErasedCases erasedCases(JdbcTemplate jdbc, KeyRing keys) {
        return new ErasedCases(
                JdbcClient.create(jdbc),
                new CaseTexts(jdbc, keys),
                new StaticListableBeanFactory().getBeanProvider(TextHolder.class));
    }

    /**
     * What an event says.
     *
     * @param row with its {@code aggregate_id}, {@code event_id} and {@code payload}
     * @param keys under which its texts are sealed
     */
    public static String opened(ResultSet row, KeyRing keys) throws SQLException {
        byte[] payload = row.getBytes("payload");
        return new String(
                new CaseTexts(new JdbcTemplate(), keys)
                        .opening(List.of(payload))
                        .open(
                                row.getObject("aggregate_id", UUID.class),
                                row.getObject("event_id", UUID.class),
                                payload),
                StandardCharsets.UTF_8);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keys-for-texts");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package org.minqing.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keys-for-texts");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

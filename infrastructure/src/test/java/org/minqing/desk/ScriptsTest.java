package org.minqing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What a page makes the browser read before it can be used. */
class ScriptsTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*?src=\"([^\"]+)\"");
    private static final int LARGEST = 200 * 1024;

    @Test
    void every_script_comes_from_here_and_none_but_that_of_the_charts_is_large() throws IOException {
        List<String> scripts = scripts();

        assertThat(scripts).hasSizeGreaterThan(10).allMatch(address -> address.startsWith("/"));
        for (String address : scripts) {
            if (!address.contains("echarts")) {
                assertThat(size(address)).as(address).isPositive().isLessThan(LARGEST);
            }
        }
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            return templates
                    .filter(file -> file.toString().endsWith(".html"))
                    .flatMap(ScriptsTest::scriptsOf)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> scriptsOf(Path template) {
        try {
            return SCRIPT.matcher(Files.readString(template)).results().map(found -> found.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long size(String address) throws IOException {
        return new ClassPathResource((address.startsWith("/webjars/") ? "META-INF/resources" : "static") + address)
                .contentLength();
    }
}

package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

/** No page keeps a session alive by asking again and again. */
class ByItselfTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    /** What an element asks for every so many seconds, up to a question mark. */
    private static final Pattern EVERY =
            Pattern.compile("hx-get=[\"|]([^\"|?]+?)(?:\\?[^>]*?)?[\"|][^>]*hx-trigger=\"[^\"]*every ");

    @Test
    void whatever_is_asked_for_again_and_again_is_known_to_be_asked_by_the_page_itself() throws IOException {
        List<String> asked;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            asked = files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(ByItselfTest::asked)
                    .map(address -> address.replaceAll("\\$\\{[^}]*}", "x").replaceAll("\\$\\{.*", ""))
                    .toList();
        }

        assertThat(asked).hasSizeGreaterThanOrEqualTo(4).allMatch(path -> ByItself.is(PathContainer.parsePath(path)));
    }

    @Test
    void what_somebody_does_is_their_own_doing() {
        assertThat(Stream.of("/cases/x", "/cases/x/dispatch", "/desk/unit", "/desk/hotline/draft"))
                .noneMatch(path -> ByItself.is(PathContainer.parsePath(path)));
    }

    private static Stream<String> asked(Path file) {
        try {
            return EVERY.matcher(Files.readString(file)).results().map(result -> result.group(1)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.minqing.desk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.minqing.http.Problem;

class PartTest {

    @Test
    void a_panel_that_cannot_be_counted_fails_alone() {
        Part<String> part = Part.of(() -> {
            throw new IllegalStateException("the database is away");
        });

        assertThat(part.failed()).isTrue();
    }

    @Test
    void what_is_not_for_whoever_asks_is_refused_as_a_whole() {
        RuntimeException refused =
                new CompletionException(Problem.of(403, "http.403").asException());

        assertThatThrownBy(() -> Part.of(() -> {
                    throw refused;
                }))
                .isSameAs(refused);
    }
}

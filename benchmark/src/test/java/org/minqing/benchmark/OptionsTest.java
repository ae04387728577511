package org.minqing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.minqing.benchmark.row.Row;
import picocli.CommandLine;

class OptionsTest {

    @Test
    void nothing_has_to_be_said() {
        Options options = Benchmark.options();

        assertThat(options.clients()).isEqualTo(32);
        assertThat(options.sizes()).containsExactly(100_000);
        assertThat(options.duration()).isEqualTo(Duration.ofSeconds(15));
        assertThat(options.rows()).containsExactlyInAnyOrder(Row.values());
    }

    @Test
    void one_argument_with_blanks_is_taken_for_several() {
        Options options = Benchmark.options("--sizes 1000000,100000 --clients 8", "--only start,case_list");

        assertThat(options.sizes()).containsExactly(100_000, 1_000_000);
        assertThat(options.clients()).isEqualTo(8);
        assertThat(options.rows()).containsExactlyInAnyOrder(Row.START, Row.CASE_LIST);
    }

    @Test
    void an_unknown_row_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> Benchmark.options("--only speed"))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("CASE_LIST");
    }
}

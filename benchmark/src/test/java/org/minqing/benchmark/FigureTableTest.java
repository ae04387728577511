package org.minqing.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    @Test
    void a_figure_stands_with_its_ratio_and_against_its_target() {
        Figure figure = Figure.of("commands", 1_234.4, "/s")
                .comparedWith(2_468.8, "bare inserts")
                .ratioHeldTo(Target.more(.35, .6, "/s"));

        assertThat(FigureTable.of(List.of(figure)).lines())
                .map(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        "| what | measured | ratio | at least | stretch | reached |",
                        FigureTable.of(List.of(figure)).lines().toList().get(1),
                        "| commands | 1,234 /s | 0.5 × 2,469 /s bare inserts | ≥ 0.35 × | ≥ 0.6 × | yes |");
    }

    @Test
    void what_is_under_the_heading_is_what_markdown_takes_for_a_rule() {
        assertThat(FigureTable.of(List.of(Figure.of("start", 5, "s")))
                        .lines()
                        .toList()
                        .get(1))
                .matches("\\|(-+\\|){6}");
    }

    @Test
    void what_missed_its_target_cannot_be_overlooked() {
        Figure figure = Figure.of("start", 6.9, "s").heldTo(Target.less(6, 3, "s"));

        assertThat(FigureTable.of(List.of(figure)))
                .contains("6.9 s")
                .contains("≤ 6 s")
                .contains("**no**");
    }

    @Test
    void a_figure_without_a_target_is_only_told() {
        assertThat(Figure.of("resident", 700, "MB").verdict()).isEmpty();
    }

    @Test
    void numbers_have_the_digits_that_a_measurement_has() {
        assertThat(Numbers.shown(18_628.4)).isEqualTo("18,628");
        assertThat(Numbers.shown(4.8765)).isEqualTo("4.88");
        assertThat(Numbers.shown(.029_4)).isEqualTo("0.029");
        assertThat(Numbers.shown(Double.NaN)).isEqualTo("–");
    }
}

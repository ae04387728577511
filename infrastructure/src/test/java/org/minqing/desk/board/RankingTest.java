package org.minqing.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.query.Rate;

class RankingTest {

    @Test
    void nobody_is_ranked_by_a_rate_of_too_few_cases() {
        Ranking ranking = Ranking.of(List.of(unit("A", 29, 29), unit("B", 10, 30)), RankedBy.ON_TIME, 30, false);

        assertThat(ranking.ranked()).extracting(place -> place.line().key()).containsExactly("B");
        assertThat(ranking.tooFew()).extracting(Line::key).containsExactly("A");
    }

    @Test
    void rates_that_read_the_same_share_a_place_and_the_next_one_is_left_out() {
        Ranking ranking = Ranking.of(
                List.of(unit("A", 30, 40), unit("B", 40, 40), unit("C", 60, 80), unit("D", 10, 40)),
                RankedBy.ON_TIME,
                30,
                false);

        assertThat(ranking.ranked())
                .extracting(place -> place.number() + place.line().key())
                .containsExactly("1B", "2C", "2A", "4D");
    }

    @Test
    void cases_that_nobody_holds_rank_nobody() {
        Ranking ranking = Ranking.of(List.of(unit("", 100, 100)), RankedBy.ON_TIME, 30, false);

        assertThat(ranking.ranked()).isEmpty();
        assertThat(ranking.tooFew()).hasSize(1);
    }

    private static Line unit(String key, long onTime, long of) {
        Rate none = Rate.of(0, 0);
        return new Line(key, key, Optional.empty(), "", of, onTime, none, none, Rate.of(onTime, of));
    }
}

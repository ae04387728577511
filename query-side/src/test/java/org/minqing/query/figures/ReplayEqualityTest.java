package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.query.Database;
import org.minqing.query.RandomStory;
import org.minqing.query.Told;
import org.minqing.query.cases.CasesProjection;
import org.minqing.query.due.DueProjection;
import org.minqing.query.projection.Projection;

class ReplayEqualityTest {

    private final Database database = Database.get();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20251122})
    void tables_filled_anew_equal_those_kept_up_event_by_event_row_for_row(long seed) {
        compare(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9})
    @Tag("thorough")
    void so_they_do_for_more_seeds(long seed) {
        compare(seed);
    }

    private void compare(long seed) {
        Random random = new Random(seed);
        Told told = new RandomStory(random).of(700);

        for (Projection projection : List.of(
                new FiguresProjection(Told.ZONE, 1_000, 1_000), new CasesProjection(Told.ZONE), new DueProjection())) {
            database.create(projection);
            database.follow(projection, told.events(), () -> 1 + random.nextInt(40));
            Map<String, List<String>> live = rows(projection);
            database.rebuild(projection, told.events(), 150);

            assertThat(rows(projection)).as(projection.name()).isEqualTo(live);
        }
    }

    private Map<String, List<String>> rows(Projection projection) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        texts("select table_name from information_schema.tables where table_schema = '" + projection.name() + "'")
                .forEach(table -> tables.put(table, rowsOf(projection.name() + "." + table)));
        return tables;
    }

    /** A cell out of which everything was taken says what no cell says. */
    private List<String> rowsOf(String table) {
        return switch (table) {
            case "figures.hours" -> texts("""
                    select row(area, dimension, grain, entry, period, kind, strand, reply, bucket, sum(n))::text
                    from (select h.*, held.bucket, held.n
                          from figures.hours h, unnest(buckets, counts) as held (bucket, n)
                          union all select area, dimension, grain, entry, period, kind, strand, reply, '{}', '{}', bucket, n
                          from figures.hours_lately) as all_of_them
                    group by area, dimension, grain, entry, period, kind, strand, reply, bucket
                    having sum(n) <> 0 order by 1""");
            case "figures.hours_lately" -> List.of();
            default ->
                texts("select r::text from " + table + " r order by 1").stream()
                        .filter(row -> !row.matches(".*[0-6],+\\)"))
                        .toList();
        };
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        database.jdbc().query(sql, row -> {
            texts.add(row.getString(1));
        });
        return texts;
    }
}

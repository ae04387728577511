package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.demo.DemoYears;
import org.minqing.query.Labels;
import org.minqing.query.figures.LadderAnswers;
import org.minqing.query.figures.MediationAnswers;
import org.minqing.query.figures.ResolutionAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the board, on the day after the year, as the HTTP interface does. */
final class Board {

    private static final Clock NOW = Clock.fixed(DemoYears.YEAR.end(), DemoYears.YEAR.zone());
    private static final Labels CODES = (vocabulary, code) -> code;
    private static final BigDecimal WEIGHT = new BigDecimal("0.9");

    private final ResolutionAnswers resolution;
    private final LadderAnswers ladder;
    private final MediationAnswers mediation;

    Board(JdbcClient database) {
        this.resolution = new ResolutionAnswers(database, CODES, WEIGHT, NOW);
        this.ladder = new LadderAnswers(database, NOW);
        this.mediation = new MediationAnswers(database, CODES, NOW);
    }

    ResolutionFigures ask(ResolutionQuery query) {
        return resolution.answer(query);
    }

    static SortedMap<String, Map<String, String>> rows(ResolutionFigures figures) {
        SortedMap<String, Map<String, String>> rows = new TreeMap<>();
        figures.rows().forEach(row -> rows.put(row.key(), Text.fields(row)));
        return rows;
    }

    SortedMap<String, String> ask(LadderQuery query) {
        SortedMap<String, String> fields = Text.fields(ladder.answer(query));
        fields.remove("asOf");
        return fields;
    }

    SortedMap<String, Map<String, String>> ask(MediationQuery query) {
        SortedMap<String, Map<String, String>> rows = new TreeMap<>();
        mediation.answer(query).rows().forEach(row -> rows.put(row.key(), Text.fields(row)));
        return rows;
    }
}

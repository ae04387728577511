package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.minqing.api.CaseId;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.Scope;
import org.minqing.demo.DemoYears;
import org.minqing.query.Labels;
import org.minqing.query.cases.CasesAnswers;
import org.minqing.query.cases.FollowUpsAnswers;
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
    private final CasesAnswers cases;
    private final FollowUpsAnswers followUps;

    Board(DataSource database) {
        this.resolution = new ResolutionAnswers(database, CODES, WEIGHT, NOW);
        this.ladder = new LadderAnswers(database, NOW);
        this.mediation = new MediationAnswers(database, CODES, NOW);
        this.cases = new CasesAnswers(JdbcClient.create(database), NOW, 30);
        this.followUps = new FollowUpsAnswers(JdbcClient.create(database), NOW);
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

    List<MediationFigures.Row> answer(MediationQuery query) {
        return mediation.answer(query).rows();
    }

    SortedMap<String, Map<String, String>> ask(MediationQuery query) {
        SortedMap<String, Map<String, String>> rows = new TreeMap<>();
        mediation.answer(query).rows().forEach(row -> rows.put(row.key(), Text.fields(row)));
        return rows;
    }

    /** The first of those whom there is to call, and how many there are. */
    FollowUpsToMake ask(FollowUpsQuery query) {
        return followUps.answer(query);
    }

    /** All pages of the list behind a figure. */
    List<CaseId> list(String figure, Part part, Scope scope) {
        List<CaseId> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            CasePage page = cases.answer(behind(figure, part, scope, after));
            page.items().forEach(item -> all.add(item.id()));
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static CasesQuery behind(String figure, Part part, Scope scope, Optional<String> after) {
        return new CasesQuery(
                scope,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(figure),
                Optional.of(part),
                CasesQuery.Sort.NEWEST,
                after,
                CasesQuery.MAX_SIZE);
    }
}

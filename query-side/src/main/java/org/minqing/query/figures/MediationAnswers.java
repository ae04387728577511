package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.CaseKind;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.MediationFigures.Row;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.MediationQuery.MediationGroupBy;
import org.minqing.api.query.Scope;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.figures.FigureReader.Wanted;
import org.minqing.query.figures.Grouping.By;

/** How mediation fares. */
public final class MediationAnswers {

    private static final Wanted WANTED = new Wanted(
            Arrays.stream(Measure.values())
                    .filter(measure -> measure.compareTo(OPENED) >= 0)
                    .toList(),
            false);

    private final OneMoment moment;
    private final FigureReader reader;
    private final Labels labels;
    private final Clock clock;

    public MediationAnswers(DataSource database, Labels labels, Clock clock) {
        this.moment = new OneMoment(database);
        this.reader = new FigureReader(moment.jdbc());
        this.labels = labels;
        this.clock = clock;
    }

    @QueryHandler
    public MediationFigures answer(MediationQuery query) {
        return moment.read(() -> figures(query));
    }

    private MediationFigures figures(MediationQuery query) {
        Scope scope = query.scope().ofKinds(List.of(CaseKind.MEDIATION));
        SortedMap<String, Sums> rows = reader.read(scope, Grouping.by(by(query.groupBy())), WANTED);
        if (query.groupBy() == MediationGroupBy.NONE) {
            rows.putIfAbsent("", new Sums());
        }
        return new MediationFigures(
                rows.entrySet().stream()
                        .map(row -> row(query.groupBy(), row.getKey(), row.getValue()))
                        .toList(),
                clock.instant());
    }

    private static By by(MediationGroupBy by) {
        return switch (by) {
            case NONE -> By.NOTHING;
            case DISPUTE_TYPE -> By.DISPUTE_TYPE;
            case MEDIATOR -> By.MEDIATOR;
            case COMMITTEE -> By.COMMITTEE;
        };
    }

    private String label(MediationGroupBy by, String key) {
        if (key.isEmpty()) {
            return "";
        }
        return switch (by) {
            case NONE -> key;
            case DISPUTE_TYPE -> labels.of(Vocabulary.DISPUTE_TYPE, key);
            case MEDIATOR -> labels.of(Vocabulary.MEDIATOR, key);
            case COMMITTEE -> labels.of(Vocabulary.COMMITTEE, key);
        };
    }

    private Row row(MediationGroupBy by, String key, Sums sums) {
        return new Row(
                by == MediationGroupBy.NONE ? "all" : key,
                label(by, key),
                sums.of(OPENED),
                sums.of(ACCEPTED),
                sums.of(REFUSED),
                sums.of(AGREED_WRITTEN),
                sums.of(AGREED_ORAL),
                BigDecimal.valueOf(sums.of(AMOUNT), 2),
                sums.rate(AGREEMENT, AGREEMENT_OF),
                sums.rate(PERFORMANCE, PERFORMANCE_OF),
                sums.rate(CONFIRMATION, CONFIRMATION_OF),
                sums.of(FLARE_UPS_AVERTED));
    }
}

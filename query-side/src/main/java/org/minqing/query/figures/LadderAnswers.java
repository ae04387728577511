package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.CaseKind;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.LadderFigures.ProperLevel;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.Rate;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.FigureReader.Wanted;
import org.minqing.query.figures.Grouping.By;

/** 琐事不出网格、小事不出社区, in numbers. */
public final class LadderAnswers {

    private static final Wanted STEPS = new Wanted(
            List.of(
                    LADDER_SOLVED,
                    LEVEL_UNKNOWN,
                    LEVEL_KNOWN,
                    HIGHEST_GRID,
                    HIGHEST_COMMUNITY,
                    HIGHEST_STREET,
                    HIGHEST_DISTRICT,
                    HOPS),
            false);
    private static final Wanted PROPERLY = new Wanted(List.of(PROPER_OF, PROPER), false);
    private static final Wanted AVERTED = new Wanted(List.of(FLARE_UPS_AVERTED), false);

    private final OneMoment moment;
    private final FigureReader reader;
    private final Clock clock;

    /** @param clock in the zone where days begin and end */
    public LadderAnswers(DataSource database, Clock clock) {
        this.moment = new OneMoment(database);
        this.reader = new FigureReader(moment.jdbc());
        this.clock = clock;
    }

    @QueryHandler
    public LadderFigures answer(LadderQuery query) {
        return moment.read(() -> figures(query));
    }

    private LadderFigures figures(LadderQuery query) {
        Scope scope = ResolutionAnswers.upToNow(query.scope(), clock);
        Sums sums = total(scope, STEPS);
        long known = sums.of(LEVEL_KNOWN);
        long grid = sums.of(HIGHEST_GRID);
        long community = grid + sums.of(HIGHEST_COMMUNITY);
        long street = community + sums.of(HIGHEST_STREET);
        return new LadderFigures(
                sums.of(LADDER_SOLVED),
                sums.of(LEVEL_UNKNOWN),
                byHighestLevel(sums),
                Rate.of(grid, known),
                Rate.of(community, known),
                Rate.of(street, known),
                properly(scope),
                flareUpsAverted(scope),
                known == 0
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(sums.of(HOPS))
                                .divide(BigDecimal.valueOf(known), 2, RoundingMode.HALF_UP)),
                clock.instant());
    }

    private Sums total(Scope scope, Wanted wanted) {
        return reader.read(scope, Grouping.by(By.NOTHING), wanted).getOrDefault("", new Sums());
    }

    private static Map<Level, Long> byHighestLevel(Sums sums) {
        Map<Level, Long> levels = new EnumMap<>(Level.class);
        levels.put(Level.GRID, sums.of(HIGHEST_GRID));
        levels.put(Level.COMMUNITY, sums.of(HIGHEST_COMMUNITY));
        levels.put(Level.STREET, sums.of(HIGHEST_STREET));
        levels.put(Level.DISTRICT, sums.of(HIGHEST_DISTRICT));
        return levels;
    }

    private List<ProperLevel> properly(Scope scope) {
        Map<String, Sums> rows = reader.read(scope, Grouping.by(By.MAGNITUDE), PROPERLY);
        return Arrays.stream(Magnitude.values())
                .map(magnitude -> new ProperLevel(
                        magnitude,
                        rows.getOrDefault(magnitude.name(), new Sums()).rate(PROPER, PROPER_OF)))
                .toList();
    }

    /** Counted of mediations as such, also of those that came out of another case. */
    private long flareUpsAverted(Scope scope) {
        boolean asked = scope.kinds().isEmpty() || scope.kinds().contains(CaseKind.MEDIATION);
        return asked
                ? total(scope.ofKinds(List.of(CaseKind.MEDIATION)), AVERTED).of(FLARE_UPS_AVERTED)
                : 0;
    }
}

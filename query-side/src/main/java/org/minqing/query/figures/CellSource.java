package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Coverage.Dimension;
import org.minqing.query.figures.Coverage.Grain;
import org.minqing.query.figures.FigureReader.Source;
import org.minqing.query.figures.Grouping.By;

/**
 * The cells that answer a question.
 *
 * @param length digits of the areas whose cells are read
 * @param dimensions several only where categories of several depths are asked for
 */
record CellSource(Scope scope, Grouping grouping, int length, List<String> areas, Set<Dimension> dimensions) {

    /** Absent where no cells can answer: two further dimensions at once, or areas narrower than cells are kept for. */
    static Optional<CellSource> of(
            Scope scope, Grouping grouping, BiFunction<List<String>, Integer, List<String>> knownAreas) {
        if (further(scope, grouping) > 1) {
            return Optional.empty();
        }
        int grouped = grouping.by() == By.AREA ? grouping.depth() : 0;
        int asked = scope.areas().stream().mapToInt(String::length).max().orElse(0);
        int length = Coverage.lengthFor(Math.max(grouped, asked));
        if (length > Coverage.NARROWEST) {
            return Optional.empty();
        }
        boolean exact = !scope.areas().isEmpty() && scope.areas().stream().allMatch(area -> area.length() == length);
        if (!exact && grouped < asked && mixedUp(scope)) {
            return Optional.empty();
        }
        return Optional.of(new CellSource(
                scope,
                grouping,
                length,
                exact ? scope.areas() : knownAreas.apply(scope.areas(), length),
                dimensions(scope, grouping)));
    }

    /** Cells of one length leave out cases known less closely: right where a grouping asks for that, wrong for areas of two lengths. */
    private static boolean mixedUp(Scope scope) {
        long lengths = scope.areas().stream().map(String::length).distinct().count();
        boolean betweenLevels = scope.areas().stream()
                .allMatch(area -> Coverage.lengthFor(area.length())
                        == Coverage.lengthFor(scope.areas().getFirst().length()));
        return lengths > 1 && !betweenLevels;
    }

    private static long further(Scope scope, Grouping grouping) {
        Set<String> dimensions = new TreeSet<>();
        grouping.dimension().map(CellSource::family).ifPresent(dimensions::add);
        addUnlessEmpty(dimensions, "CATEGORY", scope.categories());
        addUnlessEmpty(dimensions, "CHANNEL", scope.channels());
        addUnlessEmpty(dimensions, "UNIT", scope.units());
        addUnlessEmpty(dimensions, "NATURE", scope.natures());
        addUnlessEmpty(dimensions, "MAGNITUDE", scope.magnitudes());
        return dimensions.size();
    }

    private static void addUnlessEmpty(Set<String> dimensions, String name, List<?> entries) {
        if (!entries.isEmpty()) {
            dimensions.add(name);
        }
    }

    private static String family(Dimension dimension) {
        return dimension.name().replaceAll("_[123]$", "");
    }

    private static Set<Dimension> dimensions(Scope scope, Grouping grouping) {
        Set<Dimension> dimensions = new TreeSet<>();
        scope.categories().forEach(path -> dimensions.add(dimension(path, grouping)));
        grouping.dimension().filter(none -> dimensions.isEmpty()).ifPresent(dimensions::add);
        addUnlessEmpty(dimensions, Dimension.CHANNEL, scope.channels());
        addUnlessEmpty(dimensions, Dimension.UNIT, scope.units());
        addUnlessEmpty(dimensions, Dimension.NATURE, scope.natures());
        addUnlessEmpty(dimensions, Dimension.MAGNITUDE, scope.magnitudes());
        return dimensions.isEmpty() ? Set.of(Dimension.ALL) : dimensions;
    }

    private static void addUnlessEmpty(Set<Dimension> dimensions, Dimension dimension, List<?> entries) {
        if (!entries.isEmpty()) {
            dimensions.add(dimension);
        }
    }

    /** Deep enough for the path asked for and for the path the rows are grouped by. */
    private static Dimension dimension(String path, Grouping grouping) {
        int depth = (int) path.chars().filter(c -> c == '/').count() + 1;
        return Grouping.category(Math.max(depth, grouping.by() == By.CATEGORY ? grouping.depth() : 1));
    }

    boolean keepsCounts(Grain grain) {
        return dimensions.stream().allMatch(dimension -> Coverage.keepsCounts(length, dimension, grain));
    }

    boolean keepsHours(Grain grain) {
        return dimensions.stream().allMatch(dimension -> Coverage.keepsHours(length, dimension, grain));
    }

    Source counts(Stretch stretch) {
        return new Source(grouping.keyOfCell(), "figures.cell", conditions(stretch));
    }

    Source hours(Stretch stretch) {
        return new Source(grouping.keyOfCell(), "figures.hours", conditions(stretch));
    }

    private Conditions conditions(Stretch stretch) {
        Kinds kinds = Kinds.of(scope.kinds(), grouping.by() == By.KIND);
        Conditions conditions = new Conditions()
                .and("area in (?)", areas.isEmpty() ? List.of("none") : areas)
                .and("grain = ?", stretch.grain().name())
                .and("period >= ?", stretch.from());
        stretch.to().ifPresent(end -> conditions.and("period < ?", end));
        conditions.anyOf("kind", kinds.names()).and(Kinds.OF_STRANDS, kinds.strands());
        if (scope.categories().isEmpty()) {
            conditions.anyOf("dimension", dimensions);
        } else {
            categories(conditions);
        }
        return conditions
                .anyOf("entry", scope.channels())
                .anyOf("entry", scope.units())
                .anyOf("entry", scope.natures())
                .anyOf("entry", scope.magnitudes());
    }

    private void categories(Conditions conditions) {
        List<String> paths = new ArrayList<>(Conditions.outermost(scope.categories(), "/"));
        conditions.alternatives(paths, path -> {
            String dimension = conditions.name(dimension(path, grouping).name());
            return "dimension = " + dimension + " and (entry = " + conditions.name(path) + " or entry >= "
                    + conditions.name(path + "/") + " and entry < " + conditions.name(path + "0") + ")";
        });
    }
}

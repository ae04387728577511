package org.minqing.query.figures;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.minqing.api.AreaLevel;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.Scope;

/** Cases of which something is not known. A figure groups them under no name. */
public final class Lacking {

    private Lacking() {}

    /** Adds: nothing of this is known of the case. */
    public static void of(Set<Lack> lacking, Scope scope, Conditions to, UnaryOperator<String> column) {
        lacking.forEach(lack -> {
            switch (lack) {
                case CATEGORY -> nothingIn(column.apply("category"), to);
                case CHANNEL -> nothingIn(column.apply("channel"), to);
                case UNIT -> nothingIn(column.apply("unit"), to);
                case MEDIATOR -> to.and(column.apply("mediators") + " is null");
                case SUBCATEGORY -> to.anyOf(column.apply("category"), scope.categories());
                case STREET -> areaShorterThan(AreaLevel.STREET.length(), to, column);
                case SUBAREA -> areaShorterThan(ResolutionAnswers.levelBelow(scope.areas()), to, column);
                case DAY -> to.and(column.apply("day") + " = ?", Contributions.NEVER);
            }
        });
    }

    private static void nothingIn(String column, Conditions to) {
        to.and("(" + column + " = '' or " + column + " is null)");
    }

    private static void areaShorterThan(int length, Conditions to, UnaryOperator<String> column) {
        to.and("coalesce(length(" + column.apply("area") + "), 0) < ?", length);
    }
}

package org.minqing.api.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.Level;

/**
 * The case list. The scope's period is about receivedAt, or, with a figure, about what decides the figure's period.
 *
 * @param lacking what is not known of the cases: of each of these nothing
 * @param due how the next deadline stands, in each of these ways
 * @param receipt how far the units have confirmed what was dispatched to them: those of the scope, or all where it names none
 * @param holding only cases that are the work of these
 * @param mediators codes; mediations in which one of them mediates now, or did last
 * @param thirdTime only cases that were the third or a later one of one person within the days that are set
 * @param text searched in number, subject and content
 * @param figure a field of the figures' JSON ({@code onTimeClosureRate}): lists exactly the cases it counts
 * @param after where the page before ended: the answer to it says so
 * @param size at most 200
 */
public record CasesQuery(
        Scope scope,
        Set<Lack> lacking,
        List<CaseStatus> statuses,
        List<Level> levels,
        List<Level> highestLevels,
        Set<Due> due,
        Optional<Receipt> receipt,
        Optional<Holding> holding,
        List<String> mediators,
        boolean thirdTime,
        List<String> sources,
        List<String> externalIds,
        Optional<String> text,
        Optional<String> figure,
        Optional<Part> part,
        Sort sort,
        Optional<String> after,
        int size)
        implements ScopedQuery<CasePage> {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    /** Up to here the total is counted exactly. */
    public static final int EXACT_TOTAL = 10_000;

    /** What may not be known of a case. */
    public enum Lack {
        CATEGORY,
        /** It has one of the categories asked about, and is divided no further. */
        SUBCATEGORY,
        CHANNEL,
        /** Nobody holds it. */
        UNIT,
        /** Nobody mediates. */
        MEDIATOR,
        /** Its area may be known less closely. */
        STREET,
        /** Its area on the level below the areas asked about. */
        SUBAREA,
        /** The day by which a figure counts it. */
        DAY
    }

    public enum Due {
        OVERDUE,
        TODAY,
        /** Until the end of Sunday. */
        WEEK,
        /** Whoever holds it was reminded that the day comes near, and it is not met. */
        REMINDED
    }

    /** 签收. */
    public enum Receipt {
        /** One of them has yet to confirm. */
        AWAITED,
        /** It lies with a unit, and none of them has yet to confirm. */
        CONFIRMED
    }

    /** Of a rate; a plain count has a numerator only. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    public enum Sort {
        NEWEST,
        OLDEST,
        DUE,
        NUMBER
    }

    @Override
    public CasesQuery about(Scope other) {
        return new CasesQuery(
                other,
                lacking,
                statuses,
                levels,
                highestLevels,
                due,
                receipt,
                holding,
                mediators,
                thirdTime,
                sources,
                externalIds,
                text,
                figure,
                part,
                sort,
                after,
                size);
    }

    /** Those of them of which this is not known. */
    public CasesQuery lacking(Set<Lack> some) {
        return new CasesQuery(
                scope,
                some,
                statuses,
                levels,
                highestLevels,
                due,
                receipt,
                holding,
                mediators,
                thirdTime,
                sources,
                externalIds,
                text,
                figure,
                part,
                sort,
                after,
                size);
    }

    /** Cases that are not done yet, the next thing due first. */
    public static CasesQuery atWork(Scope scope, Optional<Receipt> receipt, int size) {
        return standing(scope, CaseStatus.OPEN, receipt, size);
    }

    /** Cases that stand so, the next thing due first. */
    public static CasesQuery standing(Scope scope, List<CaseStatus> statuses, int size) {
        return standing(scope, statuses, Optional.empty(), size);
    }

    private static CasesQuery standing(Scope scope, List<CaseStatus> statuses, Optional<Receipt> receipt, int size) {
        return new CasesQuery(
                scope,
                Set.of(),
                statuses,
                List.of(),
                List.of(),
                Set.of(),
                receipt,
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.DUE,
                Optional.empty(),
                size);
    }

    /** Those that are the work of these. */
    public CasesQuery heldBy(Optional<Holding> whose) {
        return new CasesQuery(
                scope,
                lacking,
                statuses,
                levels,
                highestLevels,
                due,
                receipt,
                whose,
                mediators,
                thirdTime,
                sources,
                externalIds,
                text,
                figure,
                part,
                sort,
                after,
                size);
    }

    /** Those whose next deadline stands in each of these ways. */
    public CasesQuery due(Set<Due> how) {
        return new CasesQuery(
                scope,
                lacking,
                statuses,
                levels,
                highestLevels,
                how,
                receipt,
                holding,
                mediators,
                thirdTime,
                sources,
                externalIds,
                text,
                figure,
                part,
                sort,
                after,
                size);
    }

    /** The page behind, which the answer to this one named as {@code next}. */
    public CasesQuery goingOn(String place) {
        return new CasesQuery(
                scope,
                lacking,
                statuses,
                levels,
                highestLevels,
                due,
                receipt,
                holding,
                mediators,
                thirdTime,
                sources,
                externalIds,
                text,
                figure,
                part,
                sort,
                Optional.of(place),
                size);
    }

    @Override
    public Class<CasePage> answeredWith() {
        return CasePage.class;
    }

    /** The newest cases, whatever they are. */
    public static CasesQuery newest() {
        return new CasesQuery(
                Scope.everything(),
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
                Optional.empty(),
                Optional.empty(),
                Sort.NEWEST,
                Optional.empty(),
                DEFAULT_SIZE);
    }
}

package org.minqing.query.figures;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a year came to, beside the year before. */
record YearSums(List<Sum> sums) {

    /** @param apart by which it is told as well, each of them: the field, or all who mediated together */
    record Sum(AnnualMeasure measure, String about, List<String> apart, Beside n) {}

    record Beside(long now, long before) {

        static final Beside NOTHING = new Beside(0, 0);

        Beside plus(Beside other) {
            return new Beside(now + other.now, before + other.before);
        }
    }

    Beside of(AnnualMeasure measure) {
        return added(sum -> sum.measure() == measure);
    }

    Beside of(AnnualMeasure measure, String about) {
        return added(sum -> sum.measure() == measure && sum.about().equals(about));
    }

    private Beside added(Predicate<Sum> which) {
        return sums.stream().filter(which).map(Sum::n).reduce(Beside.NOTHING, Beside::plus);
    }

    /** What any of these measures is about. */
    SortedSet<String> abouts(Collection<AnnualMeasure> measures) {
        return sums.stream()
                .filter(sum -> measures.contains(sum.measure()))
                .map(Sum::about)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> apart() {
        return sums.stream().flatMap(sum -> sum.apart().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    YearSums apart(String one) {
        return new YearSums(
                sums.stream().filter(sum -> sum.apart().contains(one)).toList());
    }
}

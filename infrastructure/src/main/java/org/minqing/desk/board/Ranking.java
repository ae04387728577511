package org.minqing.desk.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minqing.api.query.Rate;

/**
 * Units by a rate. Who has too few cases is in no place: one case more or less would move them past all others.
 *
 * @param tooFew listed apart, those with the most cases first
 * @param least so many cases must the rate be of
 */
public record Ranking(RankedBy by, List<Place> ranked, List<Line> tooFew, int least, boolean whole) {

    private static final int FIT = 8;
    private static final Comparator<Line> LARGEST_FIRST =
            Comparator.comparingLong(Line::received).reversed().thenComparing(Line::key);

    /** @param number shared by those whose rates read the same */
    public record Place(int number, Line line) {}

    /** @param whole whether all of them are shown */
    public static Ranking of(List<Line> lines, RankedBy by, int least, boolean whole) {
        List<Line> enough = lines.stream()
                .filter(line -> isRanked(line, by, least))
                .sorted(Comparator.comparing((Line line) -> percent(by.of(line)))
                        .reversed()
                        .thenComparing(LARGEST_FIRST))
                .toList();
        List<Place> places = new ArrayList<>();
        for (Line line : enough) {
            boolean same =
                    !places.isEmpty() && percent(by.of(places.getLast().line())).compareTo(percent(by.of(line))) == 0;
            places.add(new Place(same ? places.getLast().number() : places.size() + 1, line));
        }
        return new Ranking(
                by,
                List.copyOf(places),
                lines.stream()
                        .filter(line -> !isRanked(line, by, least))
                        .sorted(LARGEST_FIRST)
                        .toList(),
                least,
                whole);
    }

    /** A case that nobody holds says nothing about any unit. */
    private static boolean isRanked(Line line, RankedBy by, int least) {
        return !line.key().isEmpty() && by.of(line).denominator() >= least;
    }

    private static BigDecimal percent(Rate rate) {
        return rate.percent().orElse(BigDecimal.ZERO);
    }

    public List<Place> shown() {
        return whole ? ranked : ranked.subList(0, Math.min(FIT, ranked.size()));
    }

    public List<Line> tooFewShown() {
        return whole ? tooFew : tooFew.subList(0, Math.min(FIT / 2, tooFew.size()));
    }

    public int hidden() {
        return ranked.size() + tooFew.size() - shown().size() - tooFewShown().size();
    }

    public boolean folds() {
        return ranked.size() > FIT || tooFew.size() > FIT / 2;
    }

    public boolean isEmpty() {
        return ranked.isEmpty() && tooFew.isEmpty();
    }
}

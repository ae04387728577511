package org.minqing.api.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a week or a month, as they were recorded by one moment: asked again they are the same.
 *
 * @param areas the area it is about; none means everywhere
 * @param revision which of its {@link #revisions} this is
 * @param recordedBy what was recorded before that moment is in it, what was recorded later is not
 * @param revisions up to this one, the first as it was issued
 * @param rows by area: of a week the communities and their grid cells, of a month the districts and their streets,
 *     within a street as of a week
 * @param month what only a report about a month says
 */
public record Report(
        ReportPeriod period,
        List<String> areas,
        int revision,
        Instant recordedBy,
        List<Revision> revisions,
        Row total,
        List<Row> rows,
        Optional<Month> month) {

    /**
     * @param late open past their deadline when the period was over
     * @param visits home visits, and of them those at which somebody was {@code met}
     * @param persons whom they went to see; who was seen twice counts twice
     */
    public record Counts(long received, long closed, long late, long visits, long met, long persons) {

        public static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    received + other.received,
                    closed + other.closed,
                    late + other.late,
                    visits + other.visits,
                    met + other.met,
                    persons + other.persons);
        }
    }

    /**
     * @param area empty in the total
     * @param now of the period
     * @param before of the one before it, as far as it was recorded by the same moment
     */
    public record Row(String area, String name, Counts now, Counts before) {

        public Row plus(Row other) {
            return new Row(area, name, now.plus(other.now), before.plus(other.before));
        }

        /** Nothing of it is counted, now or before. */
        public boolean saysNothing() {
            return now.equals(Counts.NOTHING) && before.equals(Counts.NOTHING);
        }
    }

    /**
     * A day on which something was recorded that the report had not said before.
     *
     * @param day the first one is the last day of the period
     * @param added what it says more, or less, than the revision before it, by the narrowest areas; nothing of the first
     */
    public record Revision(int number, LocalDate day, List<Row> added) {}

    /**
     * @param topics the categories that rose most against the month before, the steepest first
     * @param leastOfTopic so many cases must have come in for it
     * @param screening cases found by screening (排查)
     * @param units by what they closed in time
     */
    public record Month(List<Topic> topics, int leastOfTopic, Screening screening, List<Unit> units) {}

    /**
     * @param category its path of names, of at most two levels
     * @param ratio how many times as many as before, two decimals; absent where there were none
     */
    public record Topic(String category, String name, long now, long before, Optional<BigDecimal> ratio) {}

    public record Screening(long now, long before) {}

    /** @param unit empty: those that nobody holds */
    public record Unit(String unit, String name, long received, long closed, Rate onTimeClosureRate) {}
}

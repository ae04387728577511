package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.minqing.query.figures.Coverage.Dimension;
import org.minqing.query.figures.Coverage.Grain;

/** Sums on their way to their cells: contributions put in, and others taken out. */
final class Cells {

    /** @param period the first day of it */
    record Cell(
            String area,
            Dimension dimension,
            Grain grain,
            String entry,
            LocalDate period,
            String kind,
            Tally.Strand strand) {}

    /** @param reply whether it is about replies; else about closings */
    record Bucket(Cell cell, boolean reply, int bucket) {}

    private final Map<Cell, Counts> counts = new HashMap<>();
    private final Map<Bucket, Long> hours = new HashMap<>();
    private final Set<String> areas = new HashSet<>();

    Map<Cell, Counts> counts() {
        return counts;
    }

    Map<Bucket, Long> hours() {
        return hours;
    }

    Set<String> areas() {
        return areas;
    }

    int size() {
        return counts.size() + hours.size();
    }

    void clear() {
        counts.clear();
        hours.clear();
        areas.clear();
    }

    /** @param sign 1 puts the contribution in, -1 takes it out */
    void add(FactRow row, int sign) {
        for (String area : Coverage.areasOver(row.area())) {
            areas.add(area);
            for (Dimension dimension : Dimension.values()) {
                for (String entry : row.under(dimension)) {
                    add(row, sign, area, dimension, entry);
                }
            }
        }
    }

    private void add(FactRow row, int sign, String area, Dimension dimension, String entry) {
        for (Grain grain : Coverage.grains()) {
            boolean keepsCounts = Coverage.keepsCounts(area.length(), dimension, grain);
            boolean keepsHours = hasHours(row) && Coverage.keepsHours(area.length(), dimension, grain);
            if (!keepsCounts && !keepsHours) {
                continue;
            }
            Tally tally = row.tally();
            Cell cell = new Cell(area, dimension, grain, entry, period(grain, tally.day()), row.kind(), tally.strand());
            if (keepsCounts) {
                counts.computeIfAbsent(cell, none -> new Counts()).add(tally.counts(), sign);
            }
            if (keepsHours) {
                count(cell, true, tally.replyBucket(), sign);
                count(cell, false, tally.closeBucket(), sign);
            }
        }
    }

    private static boolean hasHours(FactRow row) {
        return row.tally().replyBucket().isPresent()
                || row.tally().closeBucket().isPresent();
    }

    private void count(Cell cell, boolean reply, OptionalInt bucket, int sign) {
        bucket.ifPresent(index -> hours.merge(new Bucket(cell, reply, index), (long) sign, Long::sum));
    }

    static LocalDate period(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case EVER -> Contributions.NEVER;
        };
    }
}

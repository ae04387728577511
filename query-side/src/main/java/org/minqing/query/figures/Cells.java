package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    record Hours(Cell cell, boolean reply) {}

    private final Map<Cell, Counts> counts = new HashMap<>();
    private final Map<Hours, SortedMap<Integer, Integer>> hours = new HashMap<>();
    private final Set<String> areas = new HashSet<>();
    private int buckets;

    Map<Cell, Counts> counts() {
        return counts;
    }

    /** How many took how long, by bucket; a bucket that nothing is left in has none. */
    Map<Hours, SortedMap<Integer, Integer>> hours() {
        return hours;
    }

    Set<String> areas() {
        return areas;
    }

    /** How much memory this takes, told in counts of cells: a bucket takes an eighth of these. */
    int size() {
        return counts.size() + buckets / 8;
    }

    void clear() {
        counts.clear();
        hours.clear();
        buckets = 0;
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
        bucket.ifPresent(index -> {
            SortedMap<Integer, Integer> held = hours.computeIfAbsent(new Hours(cell, reply), none -> new TreeMap<>());
            int before = held.size();
            held.merge(index, sign, (one, other) -> one + other == 0 ? null : one + other);
            buckets += held.size() - before;
        });
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

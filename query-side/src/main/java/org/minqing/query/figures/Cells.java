package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

    /** What stands in one cell: its counts, and how many replies and closings took how long, by bucket. */
    record Content(Counts counts, Amounts replies, Amounts closings) {

        private Content() {
            this(new Counts(), new Amounts(), new Amounts());
        }
    }

    private final Map<Cell, Content> contents = new HashMap<>();
    private final Set<String> areas = new HashSet<>();
    private int buckets;

    Map<Cell, Content> contents() {
        return contents;
    }

    Set<String> areas() {
        return areas;
    }

    /** How much memory this takes, told in cells: a bucket takes an eighth of one. */
    int size() {
        return contents.size() + buckets / 8;
    }

    void clear() {
        contents.clear();
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
            Content content = contents.computeIfAbsent(cell, none -> new Content());
            if (keepsCounts) {
                content.counts().add(tally.counts(), sign);
            }
            if (keepsHours) {
                tally.replyBucket().ifPresent(bucket -> count(content.replies(), bucket, sign));
                tally.closeBucket().ifPresent(bucket -> count(content.closings(), bucket, sign));
            }
        }
    }

    private static boolean hasHours(FactRow row) {
        return row.tally().replyBucket().isPresent()
                || row.tally().closeBucket().isPresent();
    }

    private void count(Amounts held, int bucket, int sign) {
        int before = held.size();
        held.add(bucket, sign);
        buckets += held.size() - before;
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

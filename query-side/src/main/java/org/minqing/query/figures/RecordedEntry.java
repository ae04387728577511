package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * An entry with the days on which the ledger said so, at their end. Reports are cut at midnight, so what came and went
 * within a day was never said.
 *
 * @param since the first of them
 * @param until the day after the last one; {@link #STILL} while it stands
 */
record RecordedEntry<E>(E entry, LocalDate since, LocalDate until) {

    static final LocalDate STILL = LocalDate.MAX;

    /**
     * What is said after something more was recorded on a day. The same follows whether that day is told at once or bit by
     * bit.
     *
     * @param said of one case until now
     * @param next from what stood at the end of the day before, and the day
     */
    static <E> List<RecordedEntry<E>> after(
            List<RecordedEntry<E>> said, LocalDate recorded, BiFunction<List<E>, LocalDate, List<E>> next) {
        LocalDate day = latest(said, recorded);
        List<RecordedEntry<E>> after = new ArrayList<>();
        List<E> standing = new ArrayList<>();
        said.stream().filter(one -> one.since().isBefore(day)).forEach(one -> {
            if (one.until().isBefore(day)) {
                after.add(one);
            } else {
                standing.add(one.entry());
            }
        });
        List<E> fresh = next.apply(List.copyOf(standing), day);
        said.stream()
                .filter(one -> one.since().isBefore(day) && !one.until().isBefore(day))
                .map(one -> new RecordedEntry<>(one.entry(), one.since(), fresh.contains(one.entry()) ? STILL : day))
                .forEach(after::add);
        fresh.stream()
                .filter(entry -> !standing.contains(entry))
                .map(entry -> new RecordedEntry<>(entry, day, STILL))
                .forEach(after::add);
        return List.copyOf(after);
    }

    /** What comes later in the ledger was not recorded earlier, whatever the clock of the server said. */
    private static <E> LocalDate latest(List<RecordedEntry<E>> said, LocalDate recorded) {
        return said.stream()
                .flatMap(one -> Stream.of(one.since(), one.until()))
                .filter(day -> !day.equals(STILL) && day.isAfter(recorded))
                .max(LocalDate::compareTo)
                .orElse(recorded);
    }
}

package org.minqing.intake;

/**
 * What became of the rows.
 *
 * @param duplicates of cases that stood already, or happenings already told
 * @param supplemented of the duplicates, those that knew more than was known
 */
public record Counts(long read, long imported, long duplicates, long supplemented, long rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Fate fate) {
        return switch (fate) {
            case Fate.Imported done -> new Counts(read + 1, imported + 1, duplicates, supplemented, rejected);
            case Fate.Known done ->
                new Counts(read + 1, imported, duplicates + 1, supplemented + (done.supplemented() ? 1 : 0), rejected);
            case Fate.Refused done -> new Counts(read + 1, imported, duplicates, supplemented, rejected + 1);
        };
    }
}

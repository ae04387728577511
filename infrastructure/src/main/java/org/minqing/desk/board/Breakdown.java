package org.minqing.desk.board;

import java.util.List;
import java.util.Set;

/**
 * The figures of a scope, by something.
 *
 * @param name the panel's
 * @param word what it is by, as its title has it
 * @param lines all of them, the most important first
 * @param whole whether all of them are shown
 */
public record Breakdown(String name, String word, List<Line> lines, boolean whole) {

    /** Panels whose rows may be more than fit. */
    static final Set<String> NAMES = Set.of("areas", "categories", "channels", "kinds", "units");

    private static final int FIT = 8;

    public List<Line> shown() {
        return whole ? lines : lines.subList(0, Math.min(FIT, lines.size()));
    }

    /** How many are behind "all". */
    public int hidden() {
        return lines.size() - shown().size();
    }

    /** Whether there is anything to turn back. */
    public boolean folds() {
        return lines.size() > FIT;
    }

    /** Whether nothing came in or was closed in any of them. */
    public boolean isQuiet() {
        return lines.stream().allMatch(line -> line.received() == 0 && line.closed() == 0);
    }
}

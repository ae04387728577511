package org.minqing.benchmark;

/**
 * What a figure is held to.
 *
 * @param better which way is better
 * @param atLeast what has to be reached
 * @param stretch what would be good
 */
public record Target(Better better, double atLeast, double stretch, String unit) {

    /** Which of two figures is the better one. */
    public enum Better {
        MORE,
        LESS
    }

    /** How a figure stands against its target. */
    public enum Verdict {
        STRETCH,
        REACHED,
        MISSED
    }

    public static Target more(double atLeast, double stretch, String unit) {
        return new Target(Better.MORE, atLeast, stretch, unit);
    }

    public static Target less(double atMost, double stretch, String unit) {
        return new Target(Better.LESS, atMost, stretch, unit);
    }

    public Verdict of(double value) {
        if (reaches(value, stretch)) {
            return Verdict.STRETCH;
        }
        return reaches(value, atLeast) ? Verdict.REACHED : Verdict.MISSED;
    }

    private boolean reaches(double value, double wanted) {
        return better == Better.MORE ? value >= wanted : value <= wanted;
    }
}

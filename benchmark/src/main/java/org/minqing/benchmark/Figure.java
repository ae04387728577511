package org.minqing.benchmark;

import java.util.Optional;

/**
 * One line of the table.
 *
 * @param what what was measured, for people
 * @param value in {@code unit}
 * @param ratio to what was measured bare, or in another way, in the same run
 * @param target held against the ratio where it has {@code ofRatio}, else against the value
 */
public record Figure(
        String what, double value, String unit, Optional<Ratio> ratio, Optional<Target> target, boolean ofRatio) {

    /** @param to what it is compared with, with its own figure: {@code 4,869/s bare} */
    public record Ratio(double value, String to) {}

    /** A figure that is only told. */
    public static Figure of(String what, double value, String unit) {
        return new Figure(what, value, unit, Optional.empty(), Optional.empty(), false);
    }

    /** The value is held to the target. */
    public Figure heldTo(Target held) {
        return new Figure(what, value, unit, ratio, Optional.of(held), false);
    }

    /** The ratio is held to the target. */
    public Figure ratioHeldTo(Target held) {
        return new Figure(what, value, unit, ratio, Optional.of(held), true);
    }

    /** @param other in the same unit */
    public Figure comparedWith(double other, String name) {
        Ratio compared = new Ratio(value / other, Numbers.shown(other) + " " + unit + " " + name);
        return new Figure(what, value, unit, Optional.of(compared), target, ofRatio);
    }

    public Optional<Target.Verdict> verdict() {
        return target.map(held -> held.of(ofRatio ? ratio.map(Ratio::value).orElse(Double.NaN) : value));
    }
}

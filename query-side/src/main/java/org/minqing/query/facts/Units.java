package org.minqing.query.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the last dispatch of a case stands between the desk and the units.
 *
 * @param out it lies with them, and did not come back
 * @param lead the lead unit; a return does not forget it, since a redo is its work again
 * @param helpers the co-handling units; a return does not forget them, so that a redo finds them
 * @param unconfirmed those that have yet to confirm the receipt
 * @param objecting the lead unit says that it is not theirs, and waits for the answer
 */
public record Units(
        boolean out, Optional<String> lead, List<String> helpers, List<String> unconfirmed, boolean objecting) {

    static final Units NONE = new Units(false, Optional.empty(), List.of(), List.of(), false);

    static Units given(String lead, List<String> coUnits) {
        List<String> all =
                Stream.concat(Stream.of(lead), coUnits.stream()).distinct().toList();
        return new Units(true, Optional.of(lead), List.copyOf(coUnits), all, false);
    }

    /** 上报、下派: another unit takes the place of the lead unit. */
    Units movedTo(String unit) {
        return out ? given(unit, helpers) : this;
    }

    Units confirmedBy(String unit) {
        List<String> left =
                unconfirmed.stream().filter(one -> !one.equals(unit)).toList();
        return new Units(out, lead, helpers, left, objecting);
    }

    Units objecting(boolean now) {
        return new Units(out, lead, helpers, unconfirmed, out && now);
    }

    Units back() {
        return new Units(false, lead, helpers, List.of(), false);
    }

    /** 重办: they hold it once more, and know it. */
    Units again() {
        return new Units(true, lead, helpers, List.of(), false);
    }

    /** 协办: those that handle it now beside the unit that holds it. */
    public List<String> coUnits() {
        return out ? helpers : List.of();
    }

    /** Whose receipt is awaited now: while an objection waits for its answer nobody can confirm. */
    public List<String> awaited() {
        return objecting ? List.of() : unconfirmed;
    }
}

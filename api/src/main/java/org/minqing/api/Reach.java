package org.minqing.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How far an account sees: cases in an area, and of them those of some units where units are named. Both must hold.
 *
 * @param area digits with which the codes of all areas within reach begin; empty means everywhere
 * @param units codes of units; empty means whoever holds the case
 */
public record Reach(String area, Set<String> units) {

    private static final Pattern AREA = Pattern.compile("(\\d{2}){0,3}|\\d{6}(\\d{3}){1,4}");

    /** Every case there is. */
    public static final Reach EVERYWHERE = new Reach("", Set.of());

    private static final String BESIDE = ";";

    /** @throws IllegalArgumentException where the area is no province, city, district or part of one */
    public Reach {
        if (!AREA.matcher(area).matches()) {
            throw new IllegalArgumentException("No area begins and ends like this: " + area);
        }
        units = Set.copyOf(units);
    }

    public boolean isEverywhere() {
        return area.isEmpty() && units.isEmpty();
    }

    /** A case whose area nobody knows is seen by those who see everywhere. */
    public boolean covers(Optional<AreaCode> place, Collection<String> holders) {
        boolean here = area.isEmpty()
                || place.filter(code -> code.digits().startsWith(area)).isPresent();
        return here && (units.isEmpty() || holders.stream().anyMatch(units::contains));
    }

    /**
     * What is left of the areas somebody asks for, each a prefix of digits; none asked for means all.
     *
     * @return empty where all of it lies elsewhere; a list with nothing in it where everything was asked for and may be
     *     seen
     */
    public Optional<List<String>> areasWithin(List<String> asked) {
        if (area.isEmpty()) {
            return Optional.of(asked);
        }
        if (asked.isEmpty()) {
            return Optional.of(List.of(area));
        }
        List<String> left = asked.stream()
                .filter(each -> each.startsWith(area) || area.startsWith(each))
                .map(each -> each.length() < area.length() ? area : each)
                .distinct()
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    /** The same for units. */
    public Optional<List<String>> unitsWithin(List<String> asked) {
        if (units.isEmpty()) {
            return Optional.of(asked);
        }
        if (asked.isEmpty()) {
            return Optional.of(List.copyOf(new TreeSet<>(units)));
        }
        List<String> left = asked.stream().filter(units::contains).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    /** As it travels beside a message: the area, then the units. */
    @Override
    public String toString() {
        return area + BESIDE + String.join(BESIDE, new TreeSet<>(units));
    }

    /** Reads {@link #toString}. */
    public static Reach parse(String text) {
        List<String> parts = Arrays.asList(text.split(BESIDE, -1));
        return new Reach(
                parts.getFirst(),
                Set.copyOf(parts.stream()
                        .skip(1)
                        .filter(unit -> !unit.isEmpty())
                        .distinct()
                        .toList()));
    }
}

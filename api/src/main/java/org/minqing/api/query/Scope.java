package org.minqing.api.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.Magnitude;
import org.minqing.api.Nature;

/**
 * Which cases a figure speaks of: area × period × kind, category, channel, unit, nature, magnitude.
 *
 * @param areas prefixes of digits, of any length
 * @param from the first day, included
 * @param to the day after the last one; neither means all time
 * @param categories paths of names ({@code A/B}), of any level
 * @param units that hold them, or did last
 * @param coUnits beside the cases that the units hold, those are meant too in which these handle with others
 */
public record Scope(
        List<String> areas,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<CaseKind> kinds,
        List<String> categories,
        List<String> channels,
        List<String> units,
        List<String> coUnits,
        List<Nature> natures,
        List<Magnitude> magnitudes) {

    /** Where units are named, it is they who hold the cases. */
    public Scope(
            List<String> areas,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<CaseKind> kinds,
            List<String> categories,
            List<String> channels,
            List<String> units,
            List<Nature> natures,
            List<Magnitude> magnitudes) {
        this(areas, from, to, kinds, categories, channels, units, List.of(), natures, magnitudes);
    }

    /** Every case there is, at all times. */
    public static Scope everything() {
        return new Scope(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Scope within(List<String> prefixes) {
        return new Scope(prefixes, from, to, kinds, categories, channels, units, coUnits, natures, magnitudes);
    }

    public Scope between(Optional<LocalDate> first, Optional<LocalDate> end) {
        return new Scope(areas, first, end, kinds, categories, channels, units, coUnits, natures, magnitudes);
    }

    public Scope heldBy(List<String> some) {
        return new Scope(areas, from, to, kinds, categories, channels, some, coUnits, natures, magnitudes);
    }

    public Scope orCoHandledBy(List<String> some) {
        return new Scope(areas, from, to, kinds, categories, channels, units, some, natures, magnitudes);
    }

    public Scope through(List<String> some) {
        return new Scope(areas, from, to, kinds, categories, some, units, coUnits, natures, magnitudes);
    }

    public Scope inCategories(List<String> some) {
        return new Scope(areas, from, to, kinds, some, channels, units, coUnits, natures, magnitudes);
    }

    public Scope ofKinds(List<CaseKind> some) {
        return new Scope(areas, from, to, some, categories, channels, units, coUnits, natures, magnitudes);
    }
}

package org.minqing.api.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;

/**
 * @param solved cases solved in the period, by the conclusion of their last round
 * @param levelUnknown of these, those of which no level is known; they are in no rate
 * @param properLevel of each magnitude, the share that did not rise above the level it belongs to
 * @param meanHops changes of level per solved case with a known level, two decimals
 */
public record LadderFigures(
        long solved,
        long levelUnknown,
        Map<Level, Long> byHighestLevel,
        Rate stayedInGrid,
        Rate stayedInCommunity,
        Rate stayedInStreet,
        List<ProperLevel> properLevel,
        long flareUpsAverted,
        Optional<BigDecimal> meanHops,
        Instant asOf) {

    public record ProperLevel(Magnitude magnitude, Rate rate) {}
}

package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.time.LocalDate;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.query.facts.CaseFacts;

/** 琐事不出网格、小事不出社区: how high a solved case had to rise. */
final class LadderContributions {

    private LadderContributions() {}

    static void add(CaseFacts facts, Contributions to) {
        if (!facts.standing().is(Resolution.SOLVED)) {
            return;
        }
        LocalDate day = to.day(facts.standing().concludedAt().orElse(Moment.unknown()));
        to.count(day, LADDER_SOLVED);
        facts.ladder()
                .highest()
                .ifPresentOrElse(highest -> known(facts, highest, day, to), () -> to.count(day, LEVEL_UNKNOWN));
    }

    private static void known(CaseFacts facts, Level highest, LocalDate day, Contributions to) {
        to.count(day, LEVEL_KNOWN);
        to.count(
                day,
                switch (highest) {
                    case GRID -> HIGHEST_GRID;
                    case COMMUNITY -> HIGHEST_COMMUNITY;
                    case STREET -> HIGHEST_STREET;
                    case DISTRICT -> HIGHEST_DISTRICT;
                });
        to.add(day, HOPS, facts.ladder().hops());
        facts.sorting().magnitude().ifPresent(magnitude -> {
            to.count(day, PROPER_OF);
            to.countIf(!highest.isAbove(magnitude.properLevel()), day, PROPER);
        });
    }
}

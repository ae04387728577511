package org.minqing.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.Reach;
import org.minqing.person.RegisteredPerson;
import org.springframework.stereotype.Component;

/** What forbids to erase a person: a hold, a case that is open, a term of keeping that still runs. */
@Component
class Obstacles {

    private final LegalHolds holds;
    private final Keeping keeping;
    private final Clock clock;
    private final ZoneId zone;

    Obstacles(LegalHolds holds, Keeping keeping, Clock clock, ZoneId zone) {
        this.holds = holds;
        this.keeping = keeping;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param cases all of theirs */
    Optional<Obstacle> of(RegisteredPerson person, List<CaseOfPerson> cases, Reach told) {
        return isNothingKnown(person) ? Optional.of(new Obstacle("erasure.nothing-left", Map.of())) : amid(cases, told);
    }

    /** Erased already, or never known. */
    static boolean isNothingKnown(RegisteredPerson person) {
        return person.known()
                .filter(data -> Stream.of(data.name(), data.phone(), data.idNumber(), data.address())
                        .anyMatch(Optional::isPresent))
                .isEmpty();
    }

    /**
     * @param cases all of the person's
     * @param told a case beyond it is not named
     */
    Optional<Obstacle> amid(List<CaseOfPerson> cases, Reach told) {
        Set<CaseId> held = holds.held(cases.stream().map(CaseOfPerson::id).toList());
        return cases.stream()
                .filter(one -> held.contains(one.id()))
                .findFirst()
                .map(one -> new Obstacle("erasure.held", number(one, told)))
                .or(() -> cases.stream()
                        .filter(CaseOfPerson::isOpen)
                        .findFirst()
                        .map(one -> new Obstacle("erasure.case-open", number(one, told))))
                .or(() -> lastTermThatRuns(cases)
                        .map(over -> new Obstacle("erasure.kept-until", Map.of("day", day(over)))));
    }

    private Optional<Instant> lastTermThatRuns(List<CaseOfPerson> cases) {
        return cases.stream()
                .flatMap(one -> keeping.over(one).stream())
                .max(Comparator.naturalOrder())
                .filter(over -> over.isAfter(clock.instant()));
    }

    private String day(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    private static Map<String, String> number(CaseOfPerson one, Reach told) {
        return one.isWithin(told) ? Map.of("number", one.number()) : Map.of();
    }
}

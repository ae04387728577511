package org.minqing.demo.numbers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.demo.story.Matter;

/** Hands the year's cases their numbers in the order in which they come in, before any of them is sent. */
public final class NumbersOfTheYear {

    private final AreaCode district;
    private final ZoneId zone;
    private final List<Newcomer> newcomers = new ArrayList<>();

    public NumbersOfTheYear(AreaCode district, ZoneId zone) {
        this.district = district;
        this.zone = zone;
    }

    private record Newcomer(CaseId caseId, CaseKind kind, Instant at) {}

    private record Series(CaseKind kind, int year) {}

    /** @param matter what happens of it within the year */
    public void see(Matter matter) {
        Set<CaseId> seen = new HashSet<>();
        for (Deed deed : matter.deeds()) {
            if (!deed.events().isEmpty() && seen.add(deed.caseId())) {
                newcomers.add(new Newcomer(deed.caseId(), deed.kind(), deed.at()));
            }
        }
    }

    /** Takes the numbers from where everybody's come from; asked again after a restart, it takes only those not taken yet. */
    public void handOut(ReservedNumbers reserved, CaseNumbers source) {
        Map<Series, Integer> given =
                new TreeMap<>(Comparator.comparing(Series::kind).thenComparingInt(Series::year));
        newcomers.sort(Comparator.comparing(Newcomer::at)
                .thenComparing(one -> one.caseId().toString()));
        for (Newcomer newcomer : newcomers) {
            Series series =
                    new Series(newcomer.kind(), newcomer.at().atZone(zone).getYear());
            int number = given.merge(series, 1, Integer::sum);
            reserved.reserve(newcomer.caseId(), written(series, number));
        }
        given.forEach((series, last) -> take(series, last, source));
    }

    private String written(Series series, int number) {
        return "%s-%s-%04d-%06d".formatted(series.kind().letter(), district.digits(), series.year(), number);
    }

    private void take(Series series, int last, CaseNumbers source) {
        String next = source.next(series.kind(), Optional.of(district), series.year());
        int taken = Integer.parseInt(next.substring(next.lastIndexOf('-') + 1));
        if (taken < last) {
            source.next(series.kind(), Optional.of(district), series.year(), last - taken);
        }
    }
}

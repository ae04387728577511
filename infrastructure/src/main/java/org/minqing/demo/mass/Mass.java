package org.minqing.demo.mass;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.command.common.Directory;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.WorkingCalendar;
import org.minqing.demo.district.DistrictDirectories;
import org.minqing.demo.district.DistrictPlan;
import org.minqing.demo.numbers.CountedNumbers;
import org.minqing.demo.story.Matters;
import org.minqing.demo.time.DemoYear;
import org.minqing.directory.DirectoryInMemory;

/**
 * A year of so many matters, told as they are asked for and kept nowhere. It needs no database: the directories are the
 * shipped ones with the district's beside them, which whoever writes the events has to write too.
 *
 * @param matters how many; about 1.04 cases each
 */
public record Mass(long seed, int matters, DemoYear year, RuleSet rules, WorkingCalendar calendar) {

    public Stream<MassMatter> all() {
        return part(0, 1);
    }

    /** One of several parts that can be told side by side: together they are all. */
    public Stream<MassMatter> part(int part, int parts) {
        Directory directory = DirectoryInMemory.shippedWith(DistrictDirectories.of(DistrictPlan.laidOut(year.first())));
        Matters told = Matters.of(seed, matters, year, rules, calendar, directory, new CountedNumbers(part + 1, parts));
        return IntStream.iterate(part, index -> index < matters, index -> index + parts)
                .mapToObj(index -> new MassMatter(
                        told.start(index), told.matter(index).until(year.end()).deeds()));
    }
}

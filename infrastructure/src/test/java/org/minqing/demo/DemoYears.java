package org.minqing.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import org.minqing.command.common.Directory;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.WorkingCalendar;
import org.minqing.demo.district.DistrictDirectories;
import org.minqing.demo.district.DistrictPlan;
import org.minqing.demo.numbers.CountedNumbers;
import org.minqing.demo.story.Matters;
import org.minqing.demo.time.DemoYear;
import org.minqing.directory.DirectoryInMemory;
import org.minqing.rules.HolidayCalendarLoader;
import org.minqing.rules.RuleSetLoader;

/** Years of the district in memory. */
public final class DemoYears {

    public static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    public static final RuleSet RULES = RuleSetLoader.shipped();
    public static final DemoYear YEAR = DemoYear.until(LAST, RULES.zone());

    public static final WorkingCalendar CALENDAR =
            new HolidayCalendarLoader(Path.of("target", "no-files-of-its-own")).load();
    private static final Directory DIRECTORY =
            DirectoryInMemory.shippedWith(DistrictDirectories.of(DistrictPlan.laidOut(YEAR.first())));

    private DemoYears() {}

    static Matters of(long seed, int matters) {
        return Matters.of(seed, matters, YEAR, RULES, CALENDAR, DIRECTORY, new CountedNumbers());
    }
}

package org.minqing.demo.story;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.Directory;
import org.minqing.command.common.OtherCases;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.WorkingCalendar;
import org.minqing.demo.district.District;
import org.minqing.demo.district.DistrictPlan;
import org.minqing.demo.time.DemoYear;
import org.minqing.demo.time.OfficeHours;
import org.minqing.demo.time.Rhythm;
import org.minqing.demo.time.Seasons;

/**
 * All that every matter of the district shares.
 *
 * @param matters how many the year holds
 */
record Setting(
        long seed,
        int matters,
        DemoYear year,
        District district,
        Circumstances circumstances,
        OfficeHours hours,
        Rhythm rhythm,
        Topics topics) {

    static Setting of(
            long seed, int matters, DemoYear year, RuleSet rules, WorkingCalendar calendar, Directory directory) {
        Seasons seasons = new Seasons(seed, calendar);
        DeadlineArithmetic deadlines = new DeadlineArithmetic(rules, calendar);
        // Every command says when it is recorded, so the clock is never asked.
        Clock clock = Clock.fixed(year.end(), ZoneOffset.UTC);
        return new Setting(
                seed,
                matters,
                year,
                DistrictPlan.laidOut(year.first()),
                new Circumstances(clock, rules, () -> deadlines, directory, OtherCases.none(), true),
                new OfficeHours(calendar, year.zone()),
                new Rhythm(year, seasons, calendar),
                Topics.shipped(seasons, year));
    }

    ZoneId zone() {
        return year.zone();
    }
}

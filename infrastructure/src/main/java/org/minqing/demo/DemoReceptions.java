package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonalData;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.District;

/**
 * 民生工作站 of the district and of each street: on the afternoon of each first Saturday somebody is there, and some of what people ask for is
 * answered at once. It is told from the ids of places and months alone, so what is told again after a restart is told already.
 */
final class DemoReceptions {

    /** So far back it begins. */
    static final int MONTHS = 3;

    private static final LocalTime FROM = LocalTime.of(14, 0);
    private static final LocalTime TO = LocalTime.of(17, 0);
    private static final String CATEGORY = "公共设施报修/路灯与楼道照明/路灯单盏不亮";
    private static final String CHANNEL = "RECEPTION_SESSION";

    private final DemoSender sender;
    private final District district;
    private final CaseNumbers numbers;
    private final ZoneId zone;
    private Instant told = Instant.MIN;

    DemoReceptions(DemoSender sender, District district, CaseNumbers numbers, ZoneId zone) {
        this.sender = sender;
        this.district = district;
        this.numbers = numbers;
        this.zone = zone;
    }

    private static Doing at(DemoStation station, Instant at, String who, ReceptionSeriesCommand command) {
        return Doing.of(at, who, OccasionKind.RECEPTION_SERIES, station.id(), command);
    }

    /** Tells of everything up to now that was not told yet. */
    void live(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = today.minusMonths(MONTHS).with(TemporalAdjusters.firstDayOfMonth());
        List<Doing> doings = new ArrayList<>();
        DemoStation.of(district).forEach(station -> {
            doings.add(laidDown(station, first));
            DemoStation.FIRST_SATURDAYS
                    .between(first, first, today.plusDays(1))
                    .forEach(day -> doings.addAll(session(station, day)));
        });
        sender.tell(doings, told, now);
        told = now;
    }

    private Doing laidDown(DemoStation station, LocalDate first) {
        return at(
                station,
                first.atTime(9, 0).atZone(zone).toInstant(),
                station.host(),
                new ReceptionSeriesCommand.Open(
                        station.name(),
                        station.area(),
                        station.place(),
                        station.host(),
                        DemoStation.FIRST_SATURDAYS,
                        first,
                        FROM,
                        TO));
    }

    private List<Doing> session(DemoStation station, LocalDate day) {
        SplittableRandom random = new SplittableRandom(
                day.toEpochDay() * 1_000_003 + Long.parseLong(station.area().digits()));
        Instant begin = day.atTime(FROM).atZone(zone).toInstant();
        List<Doing> doings = new ArrayList<>();
        doings.add(at(
                station,
                begin,
                station.clerks().getFirst(),
                new ReceptionSeriesCommand.HoldSession(
                        day, station.host(), station.clerks().stream().limit(2).toList())));
        for (int nth = 0; nth < DemoStation.DEMANDS; nth++) {
            Instant at = begin.plus(Duration.ofMinutes(20 + 45L * nth + random.nextInt(30)));
            doings.addAll(demand(station, day, nth, at, random));
        }
        return doings;
    }

    /** The last one takes some days to be looked after. */
    private List<Doing> demand(DemoStation station, LocalDate day, int nth, Instant at, SplittableRandom random) {
        CaseId id = station.demand(day, nth);
        Community community = station.of().get(random.nextInt(station.of().size()));
        List<Cell> cells = community.cellsOn(day);
        AreaCode area = cells.get(random.nextInt(cells.size())).code();
        DemoStation.Wish wish = station.wish(day, nth);
        String clerk = station.clerks().get(random.nextInt(station.clerks().size()));
        PersonalData person = RaisedPetition.somebody(id, random);
        List<Doing> doings = new ArrayList<>(new RaisedPetition(
                        id,
                        CHANNEL,
                        station.session(day),
                        area,
                        CATEGORY,
                        wish.subject(),
                        wish.content(),
                        clerk,
                        wish.answer())
                .from(at, nth < DemoStation.DEMANDS - 1, person, numbers, zone));
        doings.add(at(station, at.plusSeconds(1), clerk, new ReceptionSeriesCommand.RaiseDemand(day, area, id)));
        return doings;
    }
}

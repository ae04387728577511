package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonalData;
import org.minqing.api.RaisedAt;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.Recurrence;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.District;
import org.minqing.demo.district.Street;

/**
 * 民生工作站 of the district and of each street: on the afternoon of each first Saturday somebody is there, and some of what people ask for is
 * answered at once. It is told from the ids of places and months alone, so what is told again after a restart is told already.
 */
final class DemoReceptions {

    /** So far back it begins. */
    private static final int MONTHS = 3;

    private static final Recurrence FIRST_SATURDAYS = Recurrence.of("FREQ=MONTHLY;BYDAY=1SA");
    private static final LocalTime FROM = LocalTime.of(14, 0);
    private static final LocalTime TO = LocalTime.of(17, 0);
    private static final String CATEGORY = "公共设施报修/路灯与楼道照明/路灯单盏不亮";
    private static final int DEMANDS = 3;
    private static final String CHANNEL = "RECEPTION_SESSION";

    /** What people ask for, and what they are told. */
    private record Wish(String subject, String content, String answer) {}

    private static final List<Wish> WISHES = List.of(
            new Wish("小区门口缺一盏路灯", "晚上进出看不清台阶，希望加一盏路灯。", "已列入本季度补灯计划，现场说明了安装时间。"),
            new Wish("健身器材旁的灯太暗", "老人晚上锻炼看不清，希望换亮一点的灯。", "已请物业更换灯泡，当场约定三日内完成。"),
            new Wish("楼道声控灯常坏", "三楼楼道的声控灯修了又坏，希望换新。", "已请电工一并更换，说明了报修电话。"),
            new Wish("停车棚没有照明", "电动车棚夜里一片黑，希望装灯。", "已与物业商定装灯位置，下周动工。"),
            new Wish("路灯亮得太晚", "冬天五点半就黑了，路灯六点才亮。", "已把开灯时间提前半小时，现场告知。"));

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

    /** Where people are received. */
    private record Station(
            AreaCode area, String name, String place, String host, List<String> clerks, List<Community> of) {

        static Stream<Station> of(District district) {
            List<Community> all = district.streets().stream()
                    .flatMap(street -> street.communities().stream())
                    .toList();
            return Stream.concat(
                    Stream.of(new Station(
                            district.code(),
                            district.name() + "民生工作站",
                            district.name() + "民情服务中心一楼",
                            district.supervisors().getFirst(),
                            district.operators(),
                            all)),
                    district.streets().stream().map(Station::of));
        }

        private static Station of(Street street) {
            return new Station(
                    street.code(),
                    street.name() + "民生工作站",
                    street.name() + "办事处一楼",
                    street.head(),
                    street.clerks(),
                    street.communities());
        }

        CaseId id() {
            return Doing.named("reception", area.digits());
        }
    }

    private static Doing at(Station station, Instant at, String who, ReceptionSeriesCommand command) {
        return new Doing(at, who, OccasionKind.RECEPTION_SERIES, station.id(), () -> command, List.of());
    }

    /** Tells of everything up to now that was not told yet. */
    void live(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = today.minusMonths(MONTHS).with(TemporalAdjusters.firstDayOfMonth());
        List<Doing> doings = new ArrayList<>();
        Station.of(district).forEach(station -> {
            doings.add(laidDown(station, first));
            FIRST_SATURDAYS
                    .between(first, first, today.plusDays(1))
                    .forEach(day -> doings.addAll(session(station, day)));
        });
        sender.tell(doings, told, now);
        told = now;
    }

    private Doing laidDown(Station station, LocalDate first) {
        return at(
                station,
                first.atTime(9, 0).atZone(zone).toInstant(),
                station.host(),
                new ReceptionSeriesCommand.Open(
                        station.name(),
                        station.area(),
                        station.place(),
                        station.host(),
                        FIRST_SATURDAYS,
                        first,
                        FROM,
                        TO));
    }

    private List<Doing> session(Station station, LocalDate day) {
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
        for (int nth = 0; nth < DEMANDS; nth++) {
            Instant at = begin.plus(Duration.ofMinutes(20 + 45L * nth + random.nextInt(30)));
            doings.addAll(demand(station, day, nth, at, random));
        }
        return doings;
    }

    /** The last one takes some days to be looked after. */
    private List<Doing> demand(Station station, LocalDate day, int nth, Instant at, SplittableRandom random) {
        CaseId id = Doing.named("demand", station.area().digits() + ":" + day + ":" + nth);
        Community community = station.of().get(random.nextInt(station.of().size()));
        List<Cell> cells = community.cellsOn(day);
        AreaCode area = cells.get(random.nextInt(cells.size())).code();
        Wish wish = WISHES.get(random.nextInt(WISHES.size()));
        String clerk = station.clerks().get(random.nextInt(station.clerks().size()));
        PersonalData person = RaisedPetition.somebody(id, random);
        RaisedAt session = new RaisedAt(
                OccasionKind.RECEPTION_SERIES, new OccasionId(station.id().value()), Optional.of(day));
        List<Doing> doings = new ArrayList<>(new RaisedPetition(
                        id, CHANNEL, session, area, CATEGORY, wish.subject(), wish.content(), clerk, wish.answer())
                .from(at, nth < DEMANDS - 1, person, numbers, zone));
        doings.add(at(station, at.plusSeconds(1), clerk, new ReceptionSeriesCommand.RaiseDemand(day, area, id)));
        return doings;
    }
}

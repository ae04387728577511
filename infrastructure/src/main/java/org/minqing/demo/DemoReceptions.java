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
import java.util.function.Supplier;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Intake;
import org.minqing.api.Moment;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionDetails;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.District;
import org.minqing.demo.district.InventedNames;

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
    private static final Duration ANSWERED_AFTER = Duration.ofDays(3);

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
        sender.sendDue(doings, told, now);
        told = now;
    }

    private static Doing doing(DemoStation station, Instant at, String who, ReceptionSeriesCommand command) {
        return Doing.of(at, who, OccasionKind.RECEPTION_SERIES, station.id(), command);
    }

    private Doing laidDown(DemoStation station, LocalDate first) {
        return doing(
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
        doings.add(doing(
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
        PersonalData person = somebody(id, random);
        PetitionDetails details = new PetitionDetails(
                List.of(new PetitionDetails.Petitioner(person.personId(), false)),
                1,
                PetitionDetails.Matter.CLAIM,
                PetitionDetails.Route.PETITION_PROCEDURE,
                Optional.empty(),
                Optional.empty());
        Supplier<Intake> intake = () -> intake(wish, area, clerk, at).raisedAt(station.session(day));
        boolean atOnce = nth < DemoStation.DEMANDS - 1;
        List<Doing> doings = new ArrayList<>();
        doings.add(new Doing(
                at,
                clerk,
                CaseKind.PETITION,
                id,
                () -> atOnce
                        ? new PetitionCommand.RegisterAnswered(intake.get(), details, wish.answer())
                        : new PetitionCommand.Register(intake.get(), details),
                List.of(person)));
        doings.add(doing(station, at.plusSeconds(1), clerk, new ReceptionSeriesCommand.RaiseDemand(day, area, id)));
        if (!atOnce) {
            doings.add(new Doing(
                    at.plus(ANSWERED_AFTER),
                    clerk,
                    CaseKind.PETITION,
                    id,
                    () -> new PetitionCommand.AnswerOnTheSpot(wish.answer()),
                    List.of()));
        }
        return doings;
    }

    private Intake intake(DemoStation.Wish wish, AreaCode area, String clerk, Instant at) {
        return new Intake(
                numbers.next(
                        CaseKind.PETITION,
                        Optional.of(area),
                        LocalDate.ofInstant(at, zone).getYear()),
                numbers.newQueryCode(),
                "RECEPTION_SESSION",
                Moment.at(at),
                area,
                Optional.empty(),
                Optional.of(CATEGORY),
                wish.subject(),
                wish.content(),
                clerk,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static PersonalData somebody(CaseId demand, SplittableRandom random) {
        return new PersonalData(
                new PersonId(Doing.named("petitioner", demand.toString()).value()),
                PersonalData.Kind.PERSON,
                Optional.of(InventedNames.any(random)),
                Optional.of(InventedNames.phone(random)),
                Optional.empty(),
                Optional.empty());
    }
}

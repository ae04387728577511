package org.minqing.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.minqing.api.OccasionKind;
import org.minqing.api.Recurrence;
import org.minqing.api.TalkPointCommand;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.District;
import org.minqing.demo.district.Street;

/**
 * 百姓说事点 of each street, which together cover all cells: people come some times a week, a lawyer once, and of the last one nothing is heard
 * two weeks in three. It is told from the ids of streets and weeks alone, so what is told again after a restart is told already.
 */
final class DemoTalkPoints {

    /** So far back it begins: whenever the year ended, not before its first day. */
    private static final int WEEKS = 51;

    private static final int OFFICE_DAYS = 5;
    private static final int MOST_A_WEEK = 3;
    private static final int SELDOM = 3;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final DemoSender sender;
    private final District district;
    private final DemoNotebook notebook;
    private final ZoneId zone;
    private Instant told = Instant.MIN;

    DemoTalkPoints(DemoSender sender, District district, CaseNumbers numbers, ZoneId zone) {
        this.sender = sender;
        this.district = district;
        this.notebook = new DemoNotebook(numbers, zone);
        this.zone = zone;
    }

    /** Tells of everything up to now that was not told yet. */
    void live(Instant now) {
        LocalDate monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = monday.minusWeeks(WEEKS);
        List<Doing> doings = new ArrayList<>();
        List<Street> streets = district.streets();
        for (int number = 0; number < streets.size(); number++) {
            TalkPlace place = new TalkPlace(number, streets.get(number), number == streets.size() - 1);
            doings.addAll(opened(place, first));
            for (LocalDate week = since(first); !week.isAfter(monday); week = week.plusWeeks(1)) {
                doings.addAll(inTheWeek(place, week, first));
            }
        }
        sender.tell(doings, told, now);
        told = now;
    }

    /** Whatever comes of a week comes within two more. */
    private LocalDate since(LocalDate first) {
        return told.equals(Instant.MIN)
                ? first
                : LocalDate.ofInstant(told, zone)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(2);
    }

    private List<Doing> opened(TalkPlace place, LocalDate first) {
        List<Doing> doings = new ArrayList<>();
        Street street = place.street();
        doings.add(at(
                place,
                moment(first, LocalTime.of(8, 30)),
                new TalkPointCommand.Open(
                        street.name() + "百姓说事点",
                        street.code(),
                        List.of(),
                        street.name() + "办事处门口",
                        street.clerks().getFirst())));
        doings.add(at(
                place,
                moment(first, LocalTime.of(8, 40)),
                new TalkPointCommand.SetLegalAdvice(
                        place.lawyer(),
                        Recurrence.of(
                                "FREQ=WEEKLY;BYDAY=" + place.lawyersDay().name().substring(0, 2)),
                        LONG_AGO,
                        TalkPlace.FROM,
                        TalkPlace.TO)));
        if (place.changes()) {
            doings.add(at(
                    place,
                    moment(first.plusWeeks(TalkPlace.ANOTHER_WORKER_AFTER), LocalTime.of(8, 30)),
                    new TalkPointCommand.ChangeWorker(street.clerks().get(1))));
        }
        return doings;
    }

    private static Doing at(TalkPlace place, Instant at, TalkPointCommand command) {
        return new Doing(at, place.street().head(), OccasionKind.TALK_POINT, place.id(), () -> command, List.of());
    }

    /** Nobody comes to the last one two weeks in three, and nobody says so. */
    private List<Doing> inTheWeek(TalkPlace place, LocalDate week, LocalDate first) {
        if (place.seldom() && ChronoUnit.WEEKS.between(LocalDate.EPOCH, week) % SELDOM != 0) {
            return List.of();
        }
        SplittableRandom random = new SplittableRandom(week.toEpochDay() * 1_000_003
                + Long.parseLong(place.street().code().digits()));
        int people = random.nextInt(MOST_A_WEEK + 1);
        String worker = place.worker(week, first);
        if (people == 0) {
            return List.of(new Doing(
                    moment(week.with(DayOfWeek.FRIDAY), LocalTime.of(16, 30)),
                    worker,
                    OccasionKind.TALK_POINT,
                    place.id(),
                    TalkPointCommand.ReportNothing::new,
                    List.of()));
        }
        List<Doing> doings = new ArrayList<>();
        for (int nth = 0; nth < people; nth++) {
            Instant at = moment(
                    week.plusDays(random.nextInt(OFFICE_DAYS)),
                    LocalTime.of(9 + random.nextInt(7), random.nextInt(60)));
            doings.addAll(notebook.entry(place, week + ":" + nth, at, worker, random));
        }
        return doings;
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}

package org.minqing.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.minqing.api.CaseId;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.District;
import org.minqing.demo.district.InventedNames;

/**
 * Grid workers go out once a week, every other time to a key person too; in every sixth cell they go too seldom. It is told from the ids of
 * cells and weeks alone, so what is told again after a restart is told already.
 */
final class DemoVisits {

    /** So far back it begins: far enough for whoever is late to be late. */
    private static final int WEEKS = 6;

    private static final int OFFICE_DAYS = 5;
    private static final int SELDOM = 6;
    private static final int WITH_KEY_PERSON = 4;
    private static final List<String> DIARIES = List.of(
            "入户走访，情况正常，提醒了用电用气安全",
            "走访三户，有居民反映楼道堆物，已当场劝导",
            "老人身体尚好，帮着量了血压",
            "家里没有人，在楼下遇到邻居，说一切都好",
            "说起停车位紧张，记下来下次居民议事会讲");

    private final DemoSender sender;
    private final District district;
    private final ZoneId zone;
    private Instant told = Instant.MIN;

    DemoVisits(DemoSender sender, District district, ZoneId zone) {
        this.sender = sender;
        this.district = district;
        this.zone = zone;
    }

    /** Tells of everything up to now that was not told yet. */
    void goOut(Instant now) {
        LocalDate monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Doing> outings = new ArrayList<>();
        for (District.Neighbourhood where : district.neighbourhoods()) {
            for (Cell cell : where.community().cellsOn(LocalDate.ofInstant(now, zone))) {
                for (LocalDate week = monday.minusWeeks(WEEKS); !week.isAfter(monday); week = week.plusWeeks(1)) {
                    outings.addAll(inTheWeek(cell, week, monday.minusWeeks(WEEKS)));
                }
            }
        }
        sender.tell(outings, told, now);
        told = now;
    }

    private List<Doing> inTheWeek(Cell cell, LocalDate week, LocalDate first) {
        SplittableRandom random = new SplittableRandom(
                week.toEpochDay() * 1_000_003 + Long.parseLong(cell.code().digits()));
        long number = Long.parseLong(cell.code().digits().substring(6)) / 1_000 * 7
                + Long.parseLong(cell.code().digits().substring(12));
        Instant at = week.plusDays(number % OFFICE_DAYS)
                .atTime(9 + random.nextInt(8), random.nextInt(60))
                .atZone(zone)
                .toInstant();
        long weeks = ChronoUnit.WEEKS.between(LocalDate.EPOCH, week);
        Optional<PersonalData> keyPerson =
                number % WITH_KEY_PERSON == 0 ? Optional.of(somebodyOf(cell)) : Optional.empty();
        List<Doing> outings = new ArrayList<>();
        if (week.equals(first)) {
            keyPerson.ifPresent(person -> outings.add(named(cell, at.minusSeconds(600), person)));
        }
        if (number % SELDOM != 0 || (weeks + number / SELDOM) % SELDOM == 0) {
            boolean toThem = weeks % 2 == 0;
            outings.add(visit(cell, week, at, keyPerson.filter(_ -> toThem), random));
        }
        return outings;
    }

    private static Doing visit(
            Cell cell, LocalDate week, Instant at, Optional<PersonalData> whom, SplittableRandom random) {
        HomeVisitCommand log = new HomeVisitCommand.Log(
                cell.code(),
                Optional.empty(),
                whom.map(PersonalData::personId).stream().toList(),
                random.nextInt(8) > 0,
                DIARIES.get(random.nextInt(DIARIES.size())));
        return new Doing(
                at,
                cell.worker(),
                OccasionKind.HOME_VISIT,
                id("visit", cell, week.toString()),
                () -> log,
                whom.stream().toList());
    }

    private static Doing named(Cell cell, Instant at, PersonalData person) {
        return new Doing(
                at,
                cell.worker(),
                OccasionKind.KEY_PERSON,
                id("key-person", cell, ""),
                () -> new KeyPersonCommand.Name(cell.code(), person.personId(), "独居老人，子女在外地"),
                List.of(person));
    }

    private static PersonalData somebodyOf(Cell cell) {
        CaseId id = id("somebody", cell, "");
        SplittableRandom random = new SplittableRandom(id.value().getLeastSignificantBits());
        return new PersonalData(
                new PersonId(id.value()),
                PersonalData.Kind.PERSON,
                Optional.of(InventedNames.any(random)),
                Optional.of(InventedNames.phone(random)),
                Optional.empty(),
                Optional.empty());
    }

    private static CaseId id(String what, Cell cell, String when) {
        return Doing.named(what, cell.code() + ":" + when);
    }
}

package org.minqing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionKind;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.District;
import org.minqing.demo.district.Street;
import org.minqing.http.commands.ScreeningRounding;

/**
 * 排查: two streets look once a month for what might become a quarrel. All cells but one report, and two early signs a month are mediated before
 * anybody applies. It is told from the ids of places and months alone, so what is told again after a restart is told already.
 */
final class DemoScreening {

    /** So far back it begins. */
    private static final int MONTHS = 11;

    private static final int STREETS = 2;
    private static final int FIRST_REPORTS = 3;
    private static final int DAYS_OF_REPORTS = 22;
    private static final int SIGNS = 2;

    private final DemoSender sender;
    private final District district;
    private final EarlySigns signs;
    private final ZoneId zone;
    private Instant told = Instant.MIN;

    DemoScreening(DemoSender sender, District district, CaseNumbers numbers, ZoneId zone) {
        this.sender = sender;
        this.district = district;
        this.signs = new EarlySigns(numbers, zone);
        this.zone = zone;
    }

    /** Tells of everything up to now that was not told yet. */
    void live(Instant now) {
        YearMonth present = YearMonth.from(now.atZone(zone));
        List<Doing> doings = new ArrayList<>();
        district.streets().stream().limit(STREETS).forEach(street -> {
            for (YearMonth month = since(present); !month.isAfter(present); month = month.plusMonths(1)) {
                doings.addAll(round(street, month));
            }
        });
        sender.tell(doings, told, now);
        told = now;
    }

    /** Whatever comes of a month comes within two more. */
    private YearMonth since(YearMonth present) {
        return told.equals(Instant.MIN)
                ? present.minusMonths(MONTHS)
                : YearMonth.from(told.atZone(zone)).minusMonths(2);
    }

    private record Screened(Community community, Cell cell) {}

    private List<Doing> round(Street street, YearMonth month) {
        CaseId id = ScreeningRounding.roundOf(street.code(), month);
        List<Screened> cells = street.communities().stream()
                .flatMap(community ->
                        community.cellsOn(month.atEndOfMonth()).stream().map(cell -> new Screened(community, cell)))
                .toList();
        int forgotten = month.getMonthValue() % cells.size();
        List<Doing> doings = new ArrayList<>();
        doings.add(
                doing(at(month.atDay(1), 9), street.head(), id, new ScreeningRoundCommand.Open(street.code(), month)));
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i).cell();
            if (i != forgotten) {
                doings.add(doing(
                        at(reportedOn(month, i), 10 + i % 7),
                        cell.worker(),
                        id,
                        new ScreeningRoundCommand.ReportCell(cell.code(), cell.households() - i % 5)));
            }
        }
        for (int nth = 0; nth < SIGNS; nth++) {
            int seen = (month.getMonthValue() * 3 + nth * 7) % cells.size();
            doings.addAll(sign(id, cells.get(seen), at(reportedOn(month, seen), 9), month, nth));
        }
        doings.add(doing(at(month.atEndOfMonth(), 17), street.head(), id, new ScreeningRoundCommand.Close()));
        return doings;
    }

    private static LocalDate reportedOn(YearMonth month, int nth) {
        return month.atDay(FIRST_REPORTS + nth % DAYS_OF_REPORTS);
    }

    private List<Doing> sign(CaseId round, Screened where, Instant at, YearMonth month, int nth) {
        CaseId mediation = Doing.named("early-sign", round + ":" + nth);
        List<Doing> doings = new ArrayList<>(
                signs.mediated(mediation, where.community(), where.cell(), at, month.getMonthValue() + nth));
        doings.add(doing(
                at.plusSeconds(1),
                where.cell().worker(),
                round,
                new ScreeningRoundCommand.NoteSign(where.cell().code(), mediation)));
        return doings;
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    private static Doing doing(Instant at, String who, CaseId round, ScreeningRoundCommand command) {
        return Doing.of(at, who, OccasionKind.SCREENING_ROUND, round, command);
    }
}

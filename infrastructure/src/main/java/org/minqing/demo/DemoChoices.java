package org.minqing.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.OccasionKind;
import org.minqing.api.PetitionCommand;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.demo.district.District;

/**
 * 百姓点菜: each month the residents of one street, the streets taking turns, choose from what was asked for at its reception session. One
 * choice is always open; what was chosen in every other month is promised. Like the sessions it is told from places and months alone.
 */
final class DemoChoices {

    /** Past the next first Saturday, so that one is open whenever somebody looks. */
    private static final int OPEN_FOR = 37;

    private static final int PROMISED_FOR = 45;

    private final DemoSender sender;
    private final List<DemoStation> stations;
    private final ZoneId zone;
    private Instant told = Instant.MIN;

    DemoChoices(DemoSender sender, District district, ZoneId zone) {
        this.sender = sender;
        this.stations = DemoStation.of(district).skip(1).toList();
        this.zone = zone;
    }

    /** Tells of everything up to now that was not told yet. */
    void live(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = today.minusMonths(DemoReceptions.MONTHS).with(TemporalAdjusters.firstDayOfMonth());
        List<Doing> doings = new ArrayList<>();
        DemoStation.FIRST_SATURDAYS
                .between(first, since(first), today.plusDays(1))
                .forEach(day -> doings.addAll(choice(monthOf(day), day)));
        sender.tell(doings, told, now);
        told = now;
    }

    /** Whatever comes of a session comes within four months. */
    private LocalDate since(LocalDate first) {
        return told.equals(Instant.MIN)
                ? first
                : LocalDate.ofInstant(told, zone).minusMonths(4);
    }

    private static int monthOf(LocalDate day) {
        return YearMonth.from(day).getYear() * 12 + day.getMonthValue();
    }

    private List<Doing> choice(int month, LocalDate session) {
        DemoStation station = stations.get(month % stations.size());
        CaseId id = Doing.named("choice", station.area().digits() + ":" + session);
        LocalDate monday = session.plusDays(2);
        LocalDate lastDay = session.plusDays(OPEN_FOR);
        int chosen = month % DemoStation.DEMANDS;
        List<Doing> doings = new ArrayList<>();
        doings.add(doing(
                at(monday, 9),
                station.host(),
                id,
                new ResidentsChoiceCommand.Open(
                        station.area(),
                        "接待日提了这几件事，先办哪一件？",
                        IntStream.range(0, DemoStation.DEMANDS)
                                .mapToObj(nth -> new ChoiceProposal(
                                        key(nth), station.wish(session, nth).subject(), station.demand(session, nth)))
                                .toList(),
                        lastDay,
                        Optional.of(station.session(session)))));
        doings.addAll(votes(id, monday, chosen));
        doings.add(doing(at(lastDay.plusDays(1), 9), station.host(), id, new ResidentsChoiceCommand.Count()));
        if (month % 2 == 0) {
            doings.addAll(promise(station, id, session, chosen));
        }
        return doings;
    }

    /** In the order in which households come: the one that wins is ahead from early on, and no two have as many. */
    private List<Doing> votes(CaseId choice, LocalDate monday, int chosen) {
        SplittableRandom random = new SplittableRandom(choice.value().getLeastSignificantBits());
        List<Doing> votes = new ArrayList<>();
        for (int nth = 0; nth < DemoStation.DEMANDS; nth++) {
            int households = nth == chosen ? 11 : 3 + 2 * nth;
            for (int one = 0; one < households; one++) {
                Instant at = at(monday, 10)
                        .plus(Duration.ofDays(random.nextInt(OPEN_FOR - 3)))
                        .plus(Duration.ofMinutes(random.nextInt(8 * 60)));
                votes.add(doing(
                        at,
                        Act.RESIDENT,
                        choice,
                        new ResidentsChoiceCommand.Vote(household(choice, nth, one), key(nth))));
            }
        }
        return votes;
    }

    private static String household(CaseId choice, int nth, int one) {
        String name = Doing.named("household", choice + ":" + nth + ":" + one).toString();
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8), 0, 16);
    }

    /** First in the petition, as the page does it; and kept some days before its day. */
    private List<Doing> promise(DemoStation station, CaseId choice, LocalDate session, int chosen) {
        LocalDate day = session.plusDays(OPEN_FOR + 2);
        LocalDate by = day.plusDays(PROMISED_FOR);
        CaseId petition = station.demand(session, chosen);
        Instant at = at(day, 9);
        String name = choice.toString();
        return List.of(
                Doing.of(
                        at,
                        station.host(),
                        CaseKind.PETITION,
                        petition,
                        new PetitionCommand.PromiseOutcome(
                                station.wish(session, chosen).subject(), by, List.of(), Optional.of(name))),
                doing(at.plusSeconds(1), station.host(), choice, new ResidentsChoiceCommand.Promise(key(chosen), by)),
                Doing.of(
                        at(by.minusDays(4), 15),
                        station.clerks().getFirst(),
                        CaseKind.PETITION,
                        petition,
                        new PetitionCommand.KeepPromise(name)));
    }

    private static String key(int nth) {
        return Integer.toString(nth + 1);
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    private static Doing doing(Instant at, String who, CaseId id, ResidentsChoiceCommand command) {
        return Doing.of(at, who, OccasionKind.RESIDENTS_CHOICE, id, command);
    }
}

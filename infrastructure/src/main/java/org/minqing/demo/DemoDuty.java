package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.DutyDesk;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.OccasionKind;
import org.minqing.deadline.CalendarInForce;
import org.minqing.demo.district.District;
import org.minqing.duty.DutySettings;
import org.minqing.duty.ShiftTemplate;

/**
 * Who is on duty in the district in the coming week, and that most of them come. Now and then nobody does, as it happens, and
 * the board says so.
 */
class DemoDuty {

    private static final int DAYS_AHEAD = 7;
    private static final int ONE_LEFT_EMPTY_IN = 4;
    private static final Duration COMES_AFTER = Duration.ofMinutes(2);

    private final DemoSender sender;
    private final DutySettings settings;
    private final CalendarInForce calendar;
    private final ZoneId zone;
    private final Set<CaseId> planned = new HashSet<>();
    private final Set<CaseId> attended = new HashSet<>();

    DemoDuty(DemoSender sender, DutySettings settings, CalendarInForce calendar, ZoneId zone) {
        this.sender = sender;
        this.settings = settings;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** A desk that somebody is to be at, and who takes turns. */
    private record Post(DutyDesk desk, AreaCode area, List<String> people) {

        static Stream<Post> of(District district) {
            return Stream.concat(
                    Stream.of(new Post(DutyDesk.HOTLINE, district.code(), district.operators())),
                    district.streets().stream()
                            .map(street -> new Post(DutyDesk.RECEPTION, street.code(), street.clerks())));
        }

        String onDuty(LocalDate day, int turn) {
            return people.get((int) Math.floorMod(day.toEpochDay() + turn, (long) people.size()));
        }
    }

    /** Plans what is not planned yet, and has those come whose shift has begun. */
    void live(District district, Instant now) {
        Post.of(district).forEach(post -> live(post, now));
    }

    private void live(Post post, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            for (int turn = 0; turn < settings.templates().size(); turn++) {
                ShiftTemplate template = settings.templates().get(turn);
                ShiftTemplate.Hours hours = template.on(day, zone);
                if (template.isOn(day, calendar.calendar()) && hours.to().isAfter(now)) {
                    live(
                            post.onDuty(day, turn),
                            new Planned(
                                    template.idOn(day, post.desk(), post.area()),
                                    new DutyShiftCommand.Plan(
                                            post.desk(),
                                            post.area(),
                                            template.name(),
                                            hours.from(),
                                            hours.to(),
                                            post.onDuty(day, turn))),
                            now);
                }
            }
        }
    }

    private record Planned(CaseId id, DutyShiftCommand.Plan plan) {

        boolean isLeftEmpty() {
            return Math.floorMod(id.hashCode(), ONE_LEFT_EMPTY_IN) == 0;
        }
    }

    private void live(String who, Planned shift, Instant now) {
        if (!planned.contains(shift.id())) {
            sender.send(OccasionKind.DUTY_SHIFT, shift.id(), shift.plan(), who, now, List.of());
            planned.add(shift.id());
        }
        boolean begun = !shift.plan().from().plus(COMES_AFTER).isAfter(now);
        if (begun && !shift.isLeftEmpty() && !attended.contains(shift.id())) {
            DutyShiftCommand there = new DutyShiftCommand.SignOn();
            sender.send(OccasionKind.DUTY_SHIFT, shift.id(), there, who, now, List.of());
            attended.add(shift.id());
        }
    }
}

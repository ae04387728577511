package org.minqing.desk.duty;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.query.DutyShiftQuery;
import org.minqing.api.query.DutyShifts.Shift;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.Promises.Promise;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.duty.ShiftLine.State;
import org.minqing.http.Asking;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the duty roster in words for somebody. */
@Component
class DutyViews {

    /** For so long one's own shift stays among one's own once it is over. */
    private static final Duration JUST_NOW = Duration.ofHours(12);

    private static final Duration MINE_AHEAD = Duration.ofDays(31);

    private final Asking asking;
    private final CodeNames names;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    DutyViews(Asking asking, CodeNames names, MessageSource messages, Clock clock, ZoneId zone) {
        this.asking = asking;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** What whoever was there before left behind. */
    record LeftBehind(ShiftLine line, String said, int callBacks) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** By day, seven days from that one. */
    Map<LocalDate, List<ShiftLine>> week(Principal who, LocalDate from, Locale locale) {
        Map<LocalDate, List<ShiftLine>> days = new LinkedHashMap<>();
        from.datesUntil(from.plusWeeks(1)).forEach(day -> days.put(day, List.of()));
        days.putAll(asked(
                        who,
                        from.atStartOfDay(zone).toInstant(),
                        from.plusWeeks(1).atStartOfDay(zone).toInstant(),
                        Optional.empty())
                .stream()
                .filter(shift -> !LocalDate.ofInstant(shift.from(), zone).isBefore(from))
                .map(shift -> line(shift, who, locale))
                .collect(Collectors.groupingBy(
                        line -> LocalDate.ofInstant(line.shift().from(), zone))));
        return days;
    }

    /**
     * Those that whoever looks has something to do with, now and in the month to come. From their own streams: the list comes
     * a moment later than what was just done.
     */
    List<ShiftLine> mine(Principal who, Locale locale) {
        Instant now = clock.instant();
        return listed(who, now.minus(JUST_NOW), now.plus(MINE_AHEAD), Optional.of(who.getName())).stream()
                .flatMap(shift -> standing(who, shift))
                .filter(shift -> shift.onDuty().equals(who.getName())
                        || shift.swapWith().filter(who.getName()::equals).isPresent())
                .map(shift -> line(shift, who, locale))
                .filter(line -> line.state() != State.HANDED_OVER && line.state() != State.STAYED_EMPTY)
                .toList();
    }

    /** Where nobody is. */
    List<ShiftLine> empty(Principal who, Locale locale) {
        Instant now = clock.instant();
        return asked(who, now, now.plusMillis(1), Optional.empty()).stream()
                .filter(shift -> shift.isEmptyAt(now))
                .map(shift -> line(shift, who, locale))
                .toList();
    }

    /** What was handed over last at the desks of one's own reach, the latest first. */
    List<LeftBehind> leftBehind(Principal who, Locale locale) {
        Instant now = clock.instant();
        return asked(who, now.minus(Duration.ofDays(1)), now, Optional.empty()).stream()
                .filter(shift -> shift.handedOverAt().isPresent())
                .sorted((one, other) -> other.handedOverAt()
                        .orElseThrow()
                        .compareTo(one.handedOverAt().orElseThrow()))
                .limit(5)
                .flatMap(shift -> asking.ask(who, new DutyShiftQuery(shift.id())).handedOver().stream()
                        .map(left -> new LeftBehind(
                                line(shift, who, locale),
                                left.said(),
                                left.callBacks().size())))
                .toList();
    }

    /** What goes to the next with a hand-over. */
    List<Promise> callBacks(Principal who) {
        return asking.ask(who, PromisesQuery.ofCalls(Scope.everything(), PromisesQuery.MAX_SIZE))
                .all();
    }

    /** One's own of these days are read from their own streams: the list comes a moment later than what was just done. */
    private List<Shift> asked(Principal who, Instant from, Instant to, Optional<String> onDuty) {
        Instant now = clock.instant();
        return listed(who, from, to, onDuty).stream()
                .flatMap(shift -> isOwnOfThisDay(shift, who, now) ? standing(who, shift) : Stream.of(shift))
                .toList();
    }

    private List<Shift> listed(Principal who, Instant from, Instant to, Optional<String> onDuty) {
        return asking.ask(who, new DutyShiftsQuery(Scope.everything(), from, to, onDuty))
                .items();
    }

    private static boolean isOwnOfThisDay(Shift shift, Principal who, Instant now) {
        return shift.onDuty().equals(who.getName())
                && shift.from().isBefore(now.plus(JUST_NOW))
                && shift.to().isAfter(now.minus(JUST_NOW));
    }

    private Stream<Shift> standing(Principal who, Shift shift) {
        return asking.ask(who, new DutyShiftQuery(shift.id())).standing(shift.id(), zone).stream();
    }

    private ShiftLine line(Shift shift, Principal who, Locale locale) {
        Instant now = clock.instant();
        PageWords words = new PageWords(messages, locale, zone);
        State state = state(shift, now);
        boolean mine = shift.onDuty().equals(who.getName());
        boolean unsigned = shift.signedOnAt().isEmpty() && now.isBefore(shift.to());
        return new ShiftLine(
                shift,
                names.find("areaCode", shift.area().digits())
                        .orElse(shift.area().digits()),
                words.time(shift.from()) + "–" + words.clock(shift.to()),
                names.person(shift.onDuty()).orElse(shift.onDuty()),
                shift.swapWith().map(account -> names.person(account).orElse(account)),
                state,
                mine,
                unsigned && shift.swapWith().filter(who.getName()::equals).isPresent(),
                mine && unsigned && !now.isBefore(shift.from().minus(DutyShiftCommand.SignOn.EARLY)),
                mine && shift.signedOnAt().isPresent() && shift.handedOverAt().isEmpty(),
                unsigned);
    }

    private static State state(Shift shift, Instant now) {
        if (shift.handedOverAt().isPresent()) {
            return State.HANDED_OVER;
        }
        if (shift.stayedEmpty(now)) {
            return State.STAYED_EMPTY;
        }
        if (shift.isEmptyAt(now)) {
            return State.EMPTY;
        }
        if (shift.signedOnAt().isPresent()) {
            return now.isBefore(shift.to()) ? State.HELD : State.ENDED;
        }
        return now.isBefore(shift.from()) ? State.TO_COME : State.AWAITED;
    }
}

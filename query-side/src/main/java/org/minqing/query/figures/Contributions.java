package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.minqing.api.ClosedAs;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Clocks.Clock;
import org.minqing.query.facts.Standing;

/**
 * What one case contributes to the figures, and on which days: the definitions of domain.md, section 5, one method each.
 * What has no day stands under {@link #NEVER} and counts in figures of all time alone.
 */
final class Contributions {

    /** Stands for a day nobody wrote down. */
    static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private final CaseFacts facts;
    private final ZoneId zone;
    private final LocalDate received;
    private final Map<Key, Counts> counts = new LinkedHashMap<>();
    private final Map<Key, OptionalInt> replies = new LinkedHashMap<>();
    private final Map<Key, OptionalInt> closings = new LinkedHashMap<>();

    private record Key(LocalDate day, String unit) {}

    private Contributions(CaseFacts facts, ZoneId zone) {
        this.facts = facts;
        this.zone = zone;
        this.received = day(facts.receivedAt());
    }

    /** A case registered in error contributes nothing to anything. */
    static List<Tally> of(CaseFacts facts, ZoneId zone) {
        if (facts.standing().is(ClosedAs.VOID)) {
            return List.of();
        }
        Contributions own = new Contributions(facts, zone);
        own.receivedAndSettled();
        own.closed();
        own.hours();
        own.onTime();
        HandlingContributions.add(facts, own);
        LadderContributions.add(facts, own);
        MediationContributions.add(facts, own);
        return Strands.of(facts, own.tallies(), own.firstReceived());
    }

    private void receivedAndSettled() {
        Standing standing = facts.standing();
        boolean carried = standing.is(ClosedAs.CONVERTED);
        boolean outside = isOutside(standing);
        count(received, RECEIVED);
        countIf(carried, received, CARRIED);
        countIf(outside, received, OUTSIDE);
        countIf(standing.excluded(), received, EXCLUDED);
        countIf(!carried, received, CLOSURE_OF);
        countIf(!carried && standing.status().concluded(), received, CLOSURE);
        countIf(facts.handling().reminders() > 0, received, REMINDED);
        countIf(facts.handling().returns() >= 2, received, PING_PONG);
        if (!carried && !outside && !standing.is(Resolution.NOT_APPLICABLE)) {
            boolean unknown = standing.is(Resolution.UNKNOWN);
            countIf(unknown, received, RESOLUTION_UNKNOWN);
            countIf(!unknown, received, RESOLUTION_OF);
            countIf(standing.is(Resolution.SOLVED), received, SOLVED);
            countIf(standing.is(Resolution.PARTLY_SOLVED), received, PARTLY_SOLVED);
        }
    }

    /** Void ones aside, which are nowhere. */
    private static boolean isOutside(Standing standing) {
        return standing.excluded()
                || standing.is(ClosedAs.DECLINED)
                || standing.is(ClosedAs.TRANSFERRED)
                || standing.is(ClosedAs.WITHDRAWN);
    }

    private void closed() {
        Standing standing = facts.standing();
        if (!standing.status().concluded()) {
            return;
        }
        Optional<LocalDate> known = later(
                standing.concludedAt().flatMap(at -> at.day(zone)),
                standing.closedAt().flatMap(at -> at.day(zone)));
        LocalDate when = known.orElse(received);
        count(when, CLOSED);
        countIf(known.isEmpty(), when, CLOSED_UNDATED);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b))
                .or(() -> one)
                .or(() -> other);
    }

    private void hours() {
        Standing standing = facts.standing();
        standing.repliedAt()
                .ifPresent(at -> replies.put(keyed(at), Durations.bucket(facts.receivedAt(), Optional.of(at))));
        standing.closedAt()
                .ifPresent(at -> closings.put(keyed(at), Durations.bucket(facts.receivedAt(), Optional.of(at))));
    }

    private Key keyed(Moment at) {
        Key key = key(day(at));
        counts.computeIfAbsent(key, none -> new Counts());
        return key;
    }

    /** An open case counts once its deadline has passed; before that it is neither in time nor late. */
    private void onTime() {
        facts.clocks().decisive().ifPresentOrElse(this::byTheClock, this::byTheRegister);
    }

    private void byTheClock(Clock clock) {
        boolean inTime = clock.inTime()
                && !facts.clocks().lateBefore()
                && facts.verdict().orElse(true);
        switch (clock.state()) {
            case MET -> {
                LocalDate due = lastDay(clock.dueAt());
                LocalDate when = clock.metAt()
                        .flatMap(at -> at.day(zone))
                        .filter(day -> day.isBefore(due))
                        .orElse(due);
                count(when, ON_TIME_OF);
                countIf(inTime, when, ON_TIME);
            }
            case PASSED -> count(lastDay(clock.dueAt()), ON_TIME_OF);
            case RUNNING, LIFTED -> {}
        }
    }

    private void byTheRegister() {
        facts.verdict().ifPresent(inTime -> {
            count(received, ON_TIME_OF);
            countIf(inTime, received, ON_TIME);
        });
    }

    /** A day limit is stored as 24:00 of its last day, which is the next day's midnight. */
    private LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), zone);
    }

    LocalDate day(Moment at) {
        return at.day(zone).orElse(NEVER);
    }

    private LocalDate firstReceived() {
        return facts.lineage().firstReceivedAt().map(this::day).orElse(received);
    }

    void count(LocalDate day, Measure measure) {
        add(day, measure, 1);
    }

    void countIf(boolean counts, LocalDate day, Measure measure) {
        if (counts) {
            count(day, measure);
        }
    }

    void add(LocalDate day, Measure measure, long amount) {
        add(key(day), measure, amount);
    }

    /** What a unit other than the one that holds the case now has to answer for. */
    void countOf(String unit, LocalDate day, Measure measure) {
        add(new Key(day, unit), measure, 1);
    }

    private Key key(LocalDate day) {
        return new Key(day, facts.sorting().unit().orElse(""));
    }

    private void add(Key key, Measure measure, long amount) {
        counts.computeIfAbsent(key, none -> new Counts()).add(measure, amount);
    }

    private List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((key, of) -> tallies.add(new Tally(
                key.day(),
                Strands.own(facts),
                key.unit(),
                of,
                replies.getOrDefault(key, OptionalInt.empty()),
                closings.getOrDefault(key, OptionalInt.empty()))));
        tallies.removeIf(Tally::isEmpty);
        return tallies;
    }
}

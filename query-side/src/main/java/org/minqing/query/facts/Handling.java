package org.minqing.query.facts;

import java.util.ArrayList;
import java.util.List;
import org.minqing.api.Moment;

/**
 * To whom a case was given, which rounds were concluded, and how often the resident had to ask again.
 *
 * @param units how the dispatch stands
 * @param round the round that stands, from 1
 */
public record Handling(List<Dispatch> dispatches, Units units, List<Round> concluded, int round, int reminders) {

    static final Handling NONE = new Handling(List.of(), Units.NONE, List.of(), 1, 0);

    /** @param returned the objection was accepted */
    public record Dispatch(Moment at, String unit, boolean objected, boolean returned) {}

    /** @param redone it had to be done again */
    public record Round(int round, Moment at, boolean redone) {}

    Handling dispatched(Moment at, String unit, List<String> coUnits) {
        List<Dispatch> now = new ArrayList<>(dispatches);
        now.add(new Dispatch(at, unit, false, false));
        return new Handling(List.copyOf(now), Units.given(unit, coUnits), concluded, round, reminders);
    }

    Handling with(Units now) {
        return new Handling(dispatches, now, concluded, round, reminders);
    }

    Handling objected() {
        return last(false).with(units.objecting(true));
    }

    Handling returned() {
        return last(true).with(units.back());
    }

    private Handling last(boolean returned) {
        if (dispatches.isEmpty()) {
            return this;
        }
        List<Dispatch> now = new ArrayList<>(dispatches);
        Dispatch given = now.removeLast();
        now.add(new Dispatch(given.at(), given.unit(), true, given.returned() || returned));
        return new Handling(List.copyOf(now), units, concluded, round, reminders);
    }

    Handling concluded(Moment at) {
        List<Round> now = new ArrayList<>(concluded);
        now.removeIf(before -> before.round() == round);
        now.add(new Round(round, at, false));
        return new Handling(dispatches, units, List.copyOf(now), round, reminders);
    }

    /** The units of the last dispatch handle it again. */
    Handling redone(int newRound) {
        List<Round> now = concluded.stream()
                .map(before -> before.round() == round ? new Round(before.round(), before.at(), true) : before)
                .toList();
        return new Handling(dispatches, dispatches.isEmpty() ? units : units.again(), now, newRound, reminders);
    }

    Handling reminded() {
        return new Handling(dispatches, units, concluded, round, reminders + 1);
    }

    public long returns() {
        return dispatches.stream().filter(Dispatch::returned).count();
    }
}

package org.minqing.demo.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseEvent.Delegated;
import org.minqing.api.CaseEvent.Escalated;
import org.minqing.api.HandlingEvent.Dispatched;
import org.minqing.api.HotlineRequestEvent.MediationRequested;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/**
 * Upwards one level at a time or with a reason for skipping; and what another case inherits as the highest level is the
 * highest there ever was.
 */
final class Levels implements Invariant {

    private static final List<Level> UPWARDS = List.of(Level.GRID, Level.COMMUNITY, Level.STREET, Level.DISTRICT);

    @Override
    public List<String> brokenIn(List<Recorded> stream) {
        Walk walk = new Walk();
        stream.forEach(recorded -> walk.look(recorded.event()));
        return walk.broken;
    }

    private static final class Walk {

        private final List<String> broken = new ArrayList<>();
        private Optional<Level> level = Optional.empty();
        private Optional<Level> highest = Optional.empty();

        private void look(LedgerEvent event) {
            switch (event) {
                case PetitionEvent.Registered e -> inherit(e.intake());
                case MediationEvent.Opened e -> inherit(e.intake());
                case Escalated e -> {
                    expect(level.equals(e.from()), "escalated from another level than " + level, e);
                    int up = e.from().map(from -> steps(from, e.level())).orElse(1);
                    expect(up > 0, "escalated, but not upwards", e);
                    expect(up == 1 || e.skipReason().isPresent(), "a level skipped silently", e);
                    at(e.level());
                }
                case Delegated e -> {
                    expect(level.equals(e.from()), "delegated from another level than " + level, e);
                    expect(
                            e.from().map(from -> steps(from, e.level()) < 0).orElse(true),
                            "delegated, but not downwards",
                            e);
                    at(e.level());
                }
                case Dispatched e -> {
                    boolean jumps =
                            level.filter(from -> steps(from, e.level()) > 1).isPresent();
                    expect(!jumps || e.skipReason().isPresent(), "dispatched over a level silently", e);
                    at(e.level());
                }
                case PetitionEvent.Accepted e -> e.level().ifPresent(this::at);
                case MediationEvent.Accepted e -> at(e.level());
                case PetitionEvent.MediationReferred e -> handsDown(e.inherits(), e);
                case PetitionRequested e -> e.intake().inherits().ifPresent(inherits -> handsDown(inherits, e));
                case MediationRequested e -> e.intake().inherits().ifPresent(inherits -> handsDown(inherits, e));
                default -> {
                    // Neither changes the level nor tells it to another case.
                }
            }
        }

        private void inherit(Intake intake) {
            level = intake.inherits().flatMap(Inheritance::level);
            highest = intake.inherits().flatMap(Inheritance::highestLevel);
        }

        private void at(Level next) {
            level = Optional.of(next);
            highest = Optional.of(
                    highest.filter(before -> steps(before, next) < 0).orElse(next));
        }

        private void handsDown(Inheritance inherits, LedgerEvent event) {
            expect(inherits.highestLevel().equals(highest), "the highest level was " + highest, event);
            expect(inherits.level().equals(level), "the level was " + level, event);
        }

        private static int steps(Level from, Level to) {
            return UPWARDS.indexOf(to) - UPWARDS.indexOf(from);
        }

        private void expect(boolean holds, String otherwise, LedgerEvent event) {
            if (!holds) {
                broken.add(otherwise + ": " + event);
            }
        }
    }
}

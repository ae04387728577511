package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Adoption;
import org.minqing.api.CaseEvent;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;

/**
 * Section 5, what stayed in the grid, the community, the street, and what was kept at its proper level: of what is solved, by
 * the conclusion of the last round and the highest level that ever handled it (section 2).
 */
final class Ladder implements Definition {

    @Override
    public Stream<Mark> of(Subject subject) {
        History history = subject.history();
        if (subject.part() == Subject.Part.FIRST
                || ResolutionNow.of(history)
                        .filter(now -> now == Resolution.SOLVED)
                        .isEmpty()) {
            return Stream.empty();
        }
        Round last = history.lastRound();
        Moment when = last.concludedAt().or(last::closedAt).orElse(Moment.unknown());
        return steps(history).map(step -> Mark.of(step.counted(), when, step.value()));
    }

    private record Step(Counted counted, BigDecimal value) {

        static Step of(Counted counted) {
            return new Step(counted, BigDecimal.ONE);
        }
    }

    private static Stream<Step> steps(History history) {
        Optional<Level> highest = highest(history);
        if (highest.isEmpty()) {
            return Stream.of(Step.of(Counted.LADDER_SOLVED), Step.of(Counted.LEVEL_UNKNOWN));
        }
        Stream.Builder<Step> steps = Stream.builder();
        steps.add(Step.of(Counted.LADDER_SOLVED));
        steps.add(Step.of(reached(highest.get())));
        steps.add(new Step(Counted.HOPS, BigDecimal.valueOf(hops(history))));
        String magnitude = Particulars.of(history).magnitude();
        if (!magnitude.isEmpty()) {
            steps.add(Step.of(Counted.PROPERLY_OF));
            if (!highest.get().isAbove(proper(Magnitude.valueOf(magnitude)))) {
                steps.add(Step.of(Counted.PROPERLY));
            }
        }
        return steps.build();
    }

    private static Counted reached(Level highest) {
        return switch (highest) {
            case GRID -> Counted.HIGHEST_GRID;
            case COMMUNITY -> Counted.HIGHEST_COMMUNITY;
            case STREET -> Counted.HIGHEST_STREET;
            case DISTRICT -> Counted.HIGHEST_DISTRICT;
        };
    }

    private static Level proper(Magnitude magnitude) {
        return switch (magnitude) {
            case TRIVIAL -> Level.GRID;
            case SMALL -> Level.COMMUNITY;
            case MAJOR -> Level.STREET;
            case HARD -> Level.DISTRICT;
        };
    }

    private static Optional<Level> highest(History history) {
        return Stream.concat(levels(history).stream(), history.inherits().flatMap(Inheritance::highestLevel).stream())
                .max(Comparator.naturalOrder());
    }

    private static int hops(History history) {
        List<Level> levels = levels(history);
        int hops = 0;
        for (int i = 1; i < levels.size(); i++) {
            hops += levels.get(i) == levels.get(i - 1) ? 0 : 1;
        }
        return hops;
    }

    /** Who handled it, one after another. */
    private static List<Level> levels(History history) {
        List<Level> levels = new ArrayList<>();
        history.inherits().flatMap(Inheritance::level).ifPresent(levels::add);
        history.register().flatMap(register -> register.tells(Adoption::level)).ifPresent(levels::add);
        history.events().forEach(event -> level(event).ifPresent(levels::add));
        return levels;
    }

    private static Optional<Level> level(LedgerEvent event) {
        return switch (event) {
            case HandlingEvent.Dispatched e -> Optional.of(e.level());
            case CaseEvent.Escalated e -> Optional.of(e.level());
            case CaseEvent.Delegated e -> Optional.of(e.level());
            case PetitionEvent.Accepted e -> e.level();
            case MediationEvent.Accepted e -> Optional.of(e.level());
            case HotlineRequestEvent.Resolved e -> e.level();
            case PetitionEvent.AnsweredOnTheSpot e -> Optional.of(Level.GRID);
            case HotlineRequestEvent.Answered e -> Optional.of(Level.GRID);
            default -> Optional.empty();
        };
    }
}

package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.PauseClock;
import org.minqing.api.HotlineRequestCommand.Adopt;
import org.minqing.api.HotlineRequestCommand.PromiseCallback;
import org.minqing.api.HotlineRequestCommand.RecordConverted;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.HotlineRequestEvent.Redone;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Resolution;
import org.minqing.api.Urgency;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Accepted;
import org.minqing.command.common.Notes;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.handling.HandlingNeeds;
import org.minqing.command.hotline.HotlineState.None;
import org.minqing.command.hotline.HotlineState.Standing;
import org.minqing.command.rules.TestRules;

/** Whatever is asked of a request, in whatever order, some things hold. */
class HotlinePropertiesTest {

    private static final int WALKS = 2_500;
    private static final int STEPS = 40;
    private static final List<String> PEOPLE = List.of(
            TestDirectory.OPERATOR,
            TestDirectory.SUPERVISOR,
            TestDirectory.STREET_CLERK,
            TestDirectory.COMMUNITY_CLERK);
    private static final List<String> UNITS = List.of(
            TestDirectory.GRID_DESK,
            TestDirectory.COMMUNITY_OFFICE,
            TestDirectory.STREET_OFFICE,
            TestDirectory.OTHER_STREET_OFFICE,
            TestDirectory.WATER_BUREAU);

    @Test
    void whateverIsAskedSomeThingsHold() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 1; seed <= WALKS; seed++) {
            new Walk(seed, seen).go();
        }
        assertThat(seen).as("every command was accepted somewhere").hasSizeGreaterThan(35);
    }

    @Test
    void noEventInAnyStateFails() {
        List<LedgerEvent> events = new ArrayList<>();
        List<HotlineState> states = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            Walk walk = new Walk(seed, new HashSet<>());
            walk.go();
            events.addAll(walk.history);
            states.add(walk.state);
        }
        states.add(new None());

        assertThatNoException().isThrownBy(() -> {
            for (HotlineState state : states) {
                for (LedgerEvent event : events) {
                    HotlineEvolution.evolve(state, event);
                }
            }
        });
    }

    /** One request and what a random office does to it. */
    private static final class Walk {

        private final long seed;
        private final RandomGenerator random;
        private final Set<Class<?>> seen;
        private final List<LedgerEvent> history = new ArrayList<>();
        private HotlineState state = new None();
        private TestContext now = TestContext.monday().under(TestRules.watched());

        Walk(long seed, Set<Class<?>> seen) {
            this.seed = seed;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.seen = seen;
        }

        void go() {
            ask(beginning());
            for (int step = 0; step < STEPS; step++) {
                now = later();
                ask(anyCommand());
            }
            HotlineState replayed = new None();
            for (LedgerEvent event : history) {
                replayed = HotlineEvolution.evolve(replayed, event);
            }
            assertThat(replayed).as("replayed, seed %d", seed).isEqualTo(state);
        }

        private void ask(LedgerCommand command) {
            Decision decision = HotlineDecider.decide(command, state, now.context());
            assertThat(HotlineDecider.decide(command, state, now.context()))
                    .as("decided again, seed %d", seed)
                    .isEqualTo(decision);
            if (state instanceof Standing standing
                    && !HandlingNeeds.areMet(command.getClass(), standing.file().handling())) {
                assertThat(decision)
                        .as("%s without what it acts on, seed %d", command, seed)
                        .matches(answer ->
                                answer instanceof Decision.Rejected || answer.equals(Decision.nothingChanges()));
            }
            if (!(decision instanceof Accepted accepted)) {
                return;
            }
            seen.add(command.getClass());
            for (LedgerEvent event : accepted.events()) {
                HotlineState next = HotlineEvolution.evolve(state, event);
                check(state, event, next);
                history.add(event);
                state = next;
            }
            boolean untouched =
                    state instanceof Standing standing && standing.file().base().isOnlyAdopted();
            if (!untouched && !now.act().imported() && !Notes.isOne(command)) {
                assertThat(HotlineDecider.decide(command, state, now.context()))
                        .as("%s said again, seed %d", command, seed)
                        .isEqualTo(Decision.nothingChanges());
            }
        }

        private void check(HotlineState before, LedgerEvent event, HotlineState after) {
            if (!(before instanceof Standing stood) || !(after instanceof Standing stands)) {
                return;
            }
            assertThat(stood.status() == HotlineStatus.CLOSED
                            && stands.status() != HotlineStatus.CLOSED
                            && !(event instanceof Redone))
                    .as(() -> "open again without a redo: %s, seed %d".formatted(event, seed))
                    .isFalse();
            highest(stood)
                    .ifPresent(level -> assertThat(highest(stands).orElseThrow().isAbove(level)
                                    || highest(stands).orElseThrow() == level)
                            .as(() -> "the highest level sank: %s, seed %d".formatted(event, seed))
                            .isTrue());
            if (!(event instanceof DeadlineSet)) {
                assertThat(deadlines(stands))
                        .as(() -> "a deadline moved: %s, seed %d".formatted(event, seed))
                        .isEqualTo(deadlines(stood));
            }
            assertThat(stands.file().base().clocks().running().stream()
                            .map(clock -> clock.deadline().which() + "/"
                                    + clock.deadline().key())
                            .toList())
                    .as(() -> "two clocks of one kind: %s, seed %d".formatted(event, seed))
                    .doesNotHaveDuplicates();
            assertThat(stands.file().base().round() - stood.file().base().round())
                    .as(() -> "a round begins with a redo: %s, seed %d".formatted(event, seed))
                    .isEqualTo(event instanceof Redone ? 1 : 0);
        }

        private static Optional<Level> highest(Standing state) {
            return state.file().base().standing().highestLevel();
        }

        private static List<Deadline> deadlines(Standing state) {
            return state.file().base().clocks().all().stream()
                    .map(Clock::deadline)
                    .toList();
        }

        private LedgerCommand beginning() {
            if (random.nextInt(4) == 0) {
                TestAdoption row = TestAdoption.numbered("H-000000-2018-000001");
                now = now.imported();
                return new Adopt(
                        (random.nextBoolean() ? row : row.closed(ClosedAs.HANDLED)).adoption(), Optional.empty());
            }
            return HotlineCases.receive(any(Nature.values()), any(Urgency.values()));
        }

        private TestContext later() {
            String local = now.now()
                    .plusSeconds(random.nextInt(60 * 60 * 12))
                    .atZone(TestRules.SHANGHAI)
                    .toLocalDateTime()
                    .withNano(0)
                    .toString();
            TestContext next = TestContext.monday()
                    .under(TestRules.watched())
                    .at(local)
                    .by(PEOPLE.get(random.nextInt(PEOPLE.size())))
                    .giving("id-" + random.nextInt(1_000_000));
            return switch (random.nextInt(12)) {
                case 0 -> next.imported();
                case 1 -> next.bySystem();
                case 2 -> next.happened(Moment.at(next.now().minusSeconds(random.nextInt(200_000))));
                default -> next;
            };
        }

        private LedgerCommand anyCommand() {
            return switch (random.nextInt(10)) {
                case 0, 1 ->
                    new Dispatch(
                            anyUnit(),
                            List.of(),
                            random.nextBoolean() ? Optional.of("Theirs") : Optional.empty(),
                            random.nextBoolean() ? Optional.of("Urgent") : Optional.empty());
                case 2 -> new CaseCommand.Escalate(anyUnit(), "Beyond us", Optional.of("Urgent"));
                case 3 -> new Resolve(any(Resolution.values()), "Done " + random.nextInt(3));
                case 4 -> new PauseClock("Storm", today().plusDays(random.nextInt(4)));
                case 5 -> somethingOfTheLedger();
                default -> sample();
            };
        }

        private LedgerCommand somethingOfTheLedger() {
            if (state instanceof Standing standing) {
                List<Clock> running = standing.file().base().clocks().running();
                if (!running.isEmpty() && random.nextBoolean()) {
                    Clock clock = running.get(random.nextInt(running.size()));
                    Deadline deadline = clock.deadline();
                    return switch (random.nextInt(3)) {
                        case 0 ->
                            new CaseCommand.RecordDeadlineNear(
                                    deadline.which(), deadline.key(), deadline.dueAt(), clock.reminded() + 1);
                        case 1 ->
                            new CaseCommand.RecordSupervision(
                                    deadline.which(), deadline.key(), deadline.dueAt(), clock.supervised() + 1);
                        default ->
                            new CaseCommand.RecordDeadlinePassed(deadline.which(), deadline.key(), deadline.dueAt());
                    };
                }
                if (standing.file().conversion().isPresent()) {
                    return new RecordConverted(
                            standing.file().conversion().orElseThrow().successor());
                }
            }
            return random.nextBoolean()
                    ? new RecordConverted(Conversion.successorOf(TestContext.CASE, CaseKind.MEDIATION))
                    : new CaseCommand.RecomputeDeadline(any(DeadlineKind.values()), "");
        }

        private LedgerCommand sample() {
            if (random.nextInt(10) == 0) {
                return new PromiseCallback(Moment.at(now.now().plusSeconds(random.nextInt(10_000))));
            }
            List<LedgerCommand> all = new ArrayList<>(HotlineSamples.commands().values());
            return all.get(random.nextInt(all.size()));
        }

        private LocalDate today() {
            return LocalDate.ofInstant(now.now(), TestRules.SHANGHAI);
        }

        private String anyUnit() {
            return UNITS.get(random.nextInt(UNITS.size()));
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}

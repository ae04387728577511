package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseCommand.RecordDeadlineNear;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseCommand.RecordSupervision;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.PetitionCommand.RecordMediationConcluded;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Notes;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.petition.Examples.Example;
import org.minqing.command.petition.PetitionState.Standing;

/** Whatever is asked of a petition, in whatever order: what always holds. */
class PetitionPropertiesTest {

    private static final int SEQUENCES = 2_000;
    private static final int LENGTH = 60;
    private static final long SEED = 20_180_305L;

    private static final List<LedgerCommand> COMMANDS = commands();
    private static final List<String> PEOPLE =
            List.of(TestDirectory.OPERATOR, TestDirectory.SUPERVISOR, TestDirectory.COMMUNITY_CLERK);

    @Test
    void whateverIsAskedThePetitionStaysTrueToItself() {
        Set<Object> reached = new HashSet<>();
        for (int number = 0; number < SEQUENCES; number++) {
            long seed = SEED + number;
            try {
                Standing end = sequence(seed).standing();
                reached.add(end.status());
                reached.add(end.file().review().stage());
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("The sequence of seed " + seed + " breaks it", broken);
            }
        }
        assertThat(reached)
                .as("the sequences get everywhere")
                .contains((Object[]) PetitionStatus.values())
                .contains((Object[]) Review.values());
    }

    @Test
    void noEventFailsInAnyState() {
        List<Story> stories = Examples.all().stream()
                .map(example -> example.allowedIn().does(example.command()))
                .toList();
        Set<LedgerEvent> events = new HashSet<>();
        stories.forEach(story -> events.addAll(story.events()));
        for (Story story : stories) {
            for (LedgerEvent event : events) {
                PetitionState next = PetitionEvolution.evolve(story.state(), event);
                assertThat(next).isInstanceOf(Standing.class);
                assertThat(PetitionEvolution.evolve(new PetitionState.None(), event))
                        .isNotNull();
            }
        }
    }

    private static Story sequence(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Story story = Story.begins();
        Instant now = TestContext.instant(TestContext.MONDAY_AT_TEN);
        for (int step = 0; step < LENGTH; step++) {
            now = now.plusSeconds(random.nextInt(200_000));
            Instant then = now;
            String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            boolean imported = random.nextInt(12) == 0;
            LedgerCommand command = step == 0 ? Commands.register() : next(random, story);
            Story asked = story.when(context -> recorded(then, who, imported));
            Decision decision = asked.tries(command);
            assertThat(asked.tries(command)).as("deciding is deterministic").isEqualTo(decision);
            if (!imported && step > 0 && !PetitionNeeds.areMet(command.getClass(), asked.standing())) {
                assertThat(decision)
                        .as("%s without what it acts on", command)
                        .matches(answer ->
                                answer instanceof Decision.Rejected || answer.equals(Decision.nothingChanges()));
            }
            if (decision instanceof Decision.Accepted accepted) {
                Story after = asked.happens(accepted.events());
                holds(asked, after);
                assertThat(imported
                                || Notes.isOne(command)
                                || after.tries(command).equals(Decision.nothingChanges()))
                        .as("%s said again changes nothing", command)
                        .isTrue();
                story = after;
            }
        }
        PetitionState replayed = new PetitionState.None();
        for (LedgerEvent event : story.events()) {
            replayed = PetitionEvolution.evolve(replayed, event);
        }
        assertThat(replayed).isEqualTo(story.state());
        closesOnceARound(story.events());
        return story;
    }

    private static void holds(Story before, Story after) {
        PetitionFile file = after.file();
        Set<String> running = new HashSet<>();
        for (Clock clock : file.base().clocks().running()) {
            assertThat(running.add(clock.deadline().which() + clock.deadline().key()))
                    .as("one clock runs for each kind and key")
                    .isTrue();
        }
        if (!(before.state() instanceof Standing standing)) {
            return;
        }
        PetitionFile was = standing.file();
        assertThat(highest(file)).as("the highest level never sinks").isGreaterThanOrEqualTo(highest(was));
        assertThat(file.base().round()).isGreaterThanOrEqualTo(was.base().round());
        Map<String, Instant> moved = new HashMap<>();
        for (LedgerEvent event : after.latest()) {
            if (event instanceof DeadlineSet set) {
                moved.put(
                        set.deadline().which() + set.deadline().key(),
                        set.deadline().dueAt());
            }
        }
        for (Clock clock : file.base().clocks().all()) {
            String key = clock.deadline().which() + clock.deadline().key();
            Optional<Instant> dueBefore = was.base()
                    .clocks()
                    .find(clock.deadline().which(), clock.deadline().key())
                    .map(old -> old.deadline().dueAt());
            Optional<Instant> expected = Optional.ofNullable(moved.get(key)).or(() -> dueBefore);
            assertThat(expected)
                    .as("no deadline moves without an event")
                    .contains(clock.deadline().dueAt());
        }
        assertThat(was.review().isFinal() && !file.review().isFinal())
                .as("the last word stays the last")
                .isFalse();
        assertThat(after.status() == PetitionStatus.REPLIED
                        && file.base().clocks().running(DeadlineKind.HANDLING).isPresent())
                .as("a reply stops the clock")
                .isFalse();
    }

    private static int highest(PetitionFile file) {
        return file.base().standing().highestLevel().map(Level::ordinal).orElse(-1);
    }

    private static void closesOnceARound(List<LedgerEvent> events) {
        boolean closed = false;
        for (LedgerEvent event : events) {
            if (event instanceof PetitionEvent.Redone) {
                closed = false;
            }
            boolean closes = closes(event);
            assertThat(closed && closes).as("never closed twice without a redo").isFalse();
            closed = closed || closes;
        }
    }

    private static boolean closes(LedgerEvent event) {
        return event instanceof PetitionEvent.Closed
                || event instanceof PetitionEvent.Declined
                || event instanceof PetitionEvent.Withdrawn
                || event instanceof PetitionEvent.AnsweredOnTheSpot
                || event instanceof org.minqing.api.CaseEvent.Voided
                || (event instanceof PetitionEvent.Transferred transferred
                        && transferred.replyDue().isEmpty());
    }

    private static TestContext recorded(Instant now, String who, boolean imported) {
        TestContext monday = TestContext.monday();
        String local = now.atZone(monday.rules().zone()).toLocalDateTime().toString();
        TestContext then = monday.at(local).by(who);
        return imported ? then.imported() : then;
    }

    /** Mostly any command; now and then what the case itself would be asked by the processes. */
    private static LedgerCommand next(RandomGenerator random, Story story) {
        if (random.nextInt(6) == 0
                && story.state() instanceof Standing standing
                && standing.waits() instanceof Waiting.ForMediation awaited) {
            return new RecordMediationConcluded(
                    awaited.mediation(),
                    random.nextBoolean() ? ClosedAs.AGREEMENT : ClosedAs.NO_AGREEMENT,
                    random.nextBoolean());
        }
        if (random.nextInt(6) == 0 && story.state() instanceof Standing standing) {
            List<Clock> running = standing.file().base().clocks().running();
            if (!running.isEmpty()) {
                Clock clock = running.get(random.nextInt(running.size()));
                return new RecordDeadlinePassed(
                        clock.deadline().which(),
                        clock.deadline().key(),
                        clock.deadline().dueAt());
            }
        }
        return COMMANDS.get(random.nextInt(COMMANDS.size()));
    }

    private static List<LedgerCommand> commands() {
        List<LedgerCommand> all = new ArrayList<>();
        Examples.all().stream().map(Example::command).forEach(all::add);
        all.add(Commands.assign());
        all.add(Commands.undeliverable());
        all.add(Commands.review(ReviewResult.SENT_BACK));
        all.add(Commands.reReview(ReviewResult.SENT_BACK));
        all.add(Commands.dispatch(TestDirectory.STREET_OFFICE));
        all.add(new Escalate(TestDirectory.COMMUNITY_OFFICE, "Too big.", Optional.empty()));
        all.add(new Escalate(TestDirectory.WATER_BUREAU, "Too big.", Optional.of("Urgent.")));
        all.add(new Delegate(TestDirectory.COMMUNITY_OFFICE, "Small enough."));
        // What leads on is asked more often, so that sequences get somewhere.
        for (int times = 0; times < 4; times++) {
            all.add(Commands.accept());
            all.add(Commands.give());
            all.add(Commands.delivered());
            all.add(Commands.close());
            all.add(Commands.redo());
            all.add(Commands.requestReview());
            all.add(Commands.review(ReviewResult.UPHELD));
            all.add(Commands.requestReReview());
            all.add(Commands.reReview(ReviewResult.UPHELD));
        }
        all.removeIf(RecordDeadlinePassed.class::isInstance);
        all.removeIf(RecordDeadlineNear.class::isInstance);
        all.removeIf(RecordSupervision.class::isInstance);
        return List.copyOf(all);
    }
}

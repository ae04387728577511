package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.Deadline;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationEvent;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Notes;
import org.minqing.command.mediation.MediationState.Known;

/** What holds of every mediation, whatever is asked of it in whatever order. */
class MediationPropertiesTest {

    private static final int SEQUENCES = 2_500;
    private static final int COMMANDS = 50;

    @Test
    void whateverIsAskedInWhateverOrderTheInvariantsHold() {
        Set<MediationStatus> reached = EnumSet.noneOf(MediationStatus.class);
        Set<String> happened = new HashSet<>();
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            try {
                for (LedgerEvent event : walk(seed, reached)) {
                    happened.add(event.getClass().getSimpleName());
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with seed " + seed, e);
            }
        }
        // A walk that gets nowhere proves nothing.
        assertThat(reached).containsExactlyInAnyOrder(MediationStatus.values());
        assertThat(happened)
                .containsAll(Arrays.stream(MediationEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static List<LedgerEvent> walk(long seed, Set<MediationStatus> reached) {
        RandomMediation random = new RandomMediation(seed);
        MediationState state = new MediationState.None();
        List<LedgerEvent> history = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            DecisionContext context = random.context().context();
            LedgerCommand command = i == 0 ? random.beginning() : random.next(state);
            Decision decision = MediationDecider.decide(command, state, context);
            assertThat(MediationDecider.decide(command, state, context))
                    .as("the same question has the same answer")
                    .isEqualTo(decision);
            if (state instanceof Known known && !MediationNeeds.areMet(command.getClass(), known)) {
                assertThat(decision)
                        .as("%s without what it acts on", command)
                        .matches(answer ->
                                answer instanceof Decision.Rejected || answer.equals(Decision.nothingChanges()));
            }
            if (decision instanceof Decision.Accepted accepted) {
                for (LedgerEvent event : accepted.events()) {
                    MediationState next = MediationEvolution.evolve(state, event);
                    check(state, event, next);
                    state = next;
                    history.add(event);
                }
                checkRepeat(command, state, context);
            }
            if (state instanceof Known known) {
                reached.add(known.status());
            }
        }
        MediationState replayed = new MediationState.None();
        for (LedgerEvent event : history) {
            replayed = MediationEvolution.evolve(replayed, event);
        }
        assertThat(replayed).as("replayed").isEqualTo(state);
        assertThat(history.stream().filter(MediationPropertiesTest::ends).count())
                .as("how often it ended")
                .isLessThanOrEqualTo(1);
        return history;
    }

    private static boolean ends(LedgerEvent event) {
        return event instanceof MediationEvent.Refused
                || event instanceof MediationEvent.Terminated
                || event instanceof MediationEvent.Closed
                || event instanceof Voided;
    }

    private static void check(MediationState before, LedgerEvent event, MediationState after) {
        if (before instanceof Known was && after instanceof Known is) {
            assertThat(was.status() == MediationStatus.CLOSED && is.status() != MediationStatus.CLOSED)
                    .as("reopened by %s", event)
                    .isFalse();
            Optional<Level> highest = was.file().base().standing().highestLevel();
            assertThat(highest.isPresent()
                            && highest.get()
                                    .isAbove(is.file()
                                            .base()
                                            .standing()
                                            .highestLevel()
                                            .orElseThrow()))
                    .as("sank by %s", event)
                    .isFalse();
            checkClocks(was, event, is);
            assertThat(is.inForce().isEmpty() && was.inForce().isPresent())
                    .as("agreement lost by %s", event)
                    .isFalse();
        }
    }

    private static void checkClocks(Known was, LedgerEvent event, Known is) {
        Map<String, Deadline> before = running(was);
        running(is).forEach((name, deadline) -> {
            boolean set = event instanceof DeadlineSet e && e.deadline().equals(deadline);
            assertThat(set || deadline.equals(before.get(name)))
                    .as("%s moved by %s", name, event)
                    .isTrue();
        });
    }

    /** At most one runs of each kind and key. */
    private static Map<String, Deadline> running(Known state) {
        Map<String, Deadline> running = new HashMap<>();
        for (Clock clock : state.file().base().clocks().running()) {
            Deadline deadline = clock.deadline();
            assertThat(running.put(deadline.which() + " " + deadline.key(), deadline))
                    .as("a second clock of %s", deadline)
                    .isNull();
        }
        return running;
    }

    private static void checkRepeat(LedgerCommand command, MediationState state, DecisionContext context) {
        if (!Notes.isOne(command)) {
            assertThat(MediationDecider.decide(command, state, context))
                    .as("%s said again in %s", command, state)
                    .isEqualTo(Decision.nothingChanges());
        }
    }

    @Test
    void anyEventInAnyStateIsTakenWithoutComplaint() {
        List<MediationState> states = new ArrayList<>(List.of(new MediationState.None()));
        Map<Class<?>, LedgerEvent> events = new HashMap<>();
        for (long seed = 1; seed <= 150; seed++) {
            RandomMediation random = new RandomMediation(seed);
            MediationState state = new MediationState.None();
            for (int i = 0; i < COMMANDS; i++) {
                LedgerCommand command = i == 0 ? random.beginning() : random.next(state);
                if (MediationDecider.decide(command, state, random.context().context())
                        instanceof Decision.Accepted accepted) {
                    for (LedgerEvent event : accepted.events()) {
                        state = MediationEvolution.evolve(state, event);
                        events.put(event.getClass(), event);
                    }
                }
            }
            states.add(state);
        }

        for (MediationState state : states) {
            for (LedgerEvent event : events.values()) {
                assertThat(MediationEvolution.evolve(state, event)).isNotNull();
            }
        }
    }

    @Test
    void afterItsEndNothingRunsButWhatTheAgreementLeft() {
        for (long seed = 1; seed <= 300; seed++) {
            RandomMediation random = new RandomMediation(seed);
            MediationState state = new MediationState.None();
            for (int i = 0; i < COMMANDS; i++) {
                LedgerCommand command = i == 0 ? random.beginning() : random.next(state);
                if (MediationDecider.decide(command, state, random.context().context())
                        instanceof Decision.Accepted accepted) {
                    for (LedgerEvent event : accepted.events()) {
                        state = MediationEvolution.evolve(state, event);
                    }
                }
                if (state instanceof MediationState.Closed closed
                        && closed.agreement().isEmpty()) {
                    assertThat(closed.file().base().clocks().running())
                            .as("with seed %s after %s", seed, command)
                            .isEmpty();
                }
            }
        }
    }
}

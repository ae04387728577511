package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minqing.api.Act;
import org.minqing.api.Adoption;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.Rejection;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestIntake;
import org.minqing.command.petition.PetitionState.Standing;

/**
 * A petition as it goes on in a test. Immutable; each step gives the story one step later.
 *
 * @param latest the events of the latest command
 */
record Story(PetitionState state, List<LedgerEvent> events, List<LedgerEvent> latest, TestContext then) {

    static Story begins() {
        return new Story(new PetitionState.None(), List.of(), List.of(), TestContext.monday());
    }

    /** A claim came in by letter on Monday 5 March 2018 at ten. */
    static Story registered() {
        return registered(TestDetails.claim());
    }

    static Story registered(TestDetails details) {
        return registered(intake(), details.details());
    }

    static Story registered(Intake intake, PetitionDetails details) {
        return begins().does(new PetitionCommand.Register(intake, details));
    }

    static Story adopted(Adoption adoption) {
        return begins().imported().does(new PetitionCommand.Adopt(adoption, Optional.of(Matter.CLAIM)));
    }

    static Intake intake() {
        return letter().intake();
    }

    static TestIntake letter() {
        return TestIntake.numbered("P-990101-2018-000001").through("LETTER");
    }

    Story at(String local) {
        return when(context -> context.at(local));
    }

    Story by(String who) {
        return when(context -> context.by(who));
    }

    Story imported() {
        return when(TestContext::imported);
    }

    Story when(UnaryOperator<TestContext> change) {
        return new Story(state, events, latest, change.apply(then));
    }

    Decision tries(LedgerCommand command) {
        return PetitionDecider.decide(command, state, then.context());
    }

    Story does(LedgerCommand... commands) {
        Story story = this;
        for (LedgerCommand command : commands) {
            story = story.one(command);
        }
        return story;
    }

    private Story one(LedgerCommand command) {
        Decision decision = tries(command);
        assertThat(decision).as("%s in %s", command, state).isInstanceOf(Decision.Accepted.class);
        return happens(((Decision.Accepted) decision).events());
    }

    Story happens(List<LedgerEvent> more) {
        PetitionState next = state;
        for (LedgerEvent event : more) {
            next = PetitionEvolution.evolve(next, event);
        }
        List<LedgerEvent> all = new ArrayList<>(events);
        all.addAll(more);
        return new Story(next, List.copyOf(all), List.copyOf(more), then);
    }

    void isRefused(LedgerCommand command, Rejection reason) {
        assertThat(tries(command))
                .as("%s in %s", command, state)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    void isRefused(LedgerCommand command, Rejection reason, Map<String, String> facts) {
        assertThat(tries(command)).isEqualTo(new Decision.Rejected(reason, facts));
    }

    void changesNothing(LedgerCommand command) {
        assertThat(tries(command)).isEqualTo(Decision.nothingChanges());
    }

    void answers(LedgerCommand command, LedgerEvent... expected) {
        assertThat(tries(command)).isEqualTo(Decision.accept(expected));
    }

    Standing standing() {
        return (Standing) state;
    }

    PetitionFile file() {
        return standing().file();
    }

    Act act() {
        return then.act();
    }

    PetitionStatus status() {
        return standing().status();
    }

    Optional<Clock> clock(DeadlineKind which) {
        return file().base().clocks().find(which);
    }

    Deadline running(DeadlineKind which) {
        return file().base().clocks().running(which).orElseThrow().deadline();
    }

    boolean runs(DeadlineKind which) {
        return file().base().clocks().running(which).isPresent();
    }

    List<DeadlineKind> clocksRunning() {
        return file().base().clocks().running().stream()
                .map(clock -> clock.deadline().which())
                .toList();
    }

    LedgerEvent set(DeadlineKind which, String rule, String from, Cause cause) {
        return new DeadlineSet(
                CaseKind.PETITION, act(), then.deadlines().start(which, "", rule, TestContext.moment(from)), cause);
    }

    LedgerEvent met(DeadlineKind which, boolean inTime) {
        return new DeadlineMet(
                CaseKind.PETITION, act(), which, "", running(which).dueAt(), inTime);
    }

    LedgerEvent lifted(DeadlineKind which, String reason) {
        return new DeadlineLifted(CaseKind.PETITION, act(), which, "", reason);
    }
}

package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.Rejection;
import org.minqing.command.common.Decision.Accepted;
import org.minqing.command.common.Decision.Rejected;

/** A case of some kind, as far as every kind is alike: what was asked of it, and what it answers next. Immutable. */
record TestCase(CaseFile file, TestContext at) {

    static final String NUMBER = "C-990101-2018-000001";

    /** Anya's, received on Monday at ten. */
    static TestCase of(CaseKind kind) {
        return new TestCase(
                CaseFile.registered(
                        kind, TestIntake.numbered(NUMBER).intake(), Map.of(TestIntake.ANYA, PersonRole.PETITIONER)),
                TestContext.monday());
    }

    static TestCase petition() {
        return of(CaseKind.PETITION);
    }

    /** A case that a register tells of and nobody here has touched. */
    static TestCase adopted() {
        return new TestCase(
                CaseFile.adopted(
                        CaseKind.PETITION, TestAdoption.numbered(NUMBER).adoption()),
                TestContext.monday());
    }

    TestCase heldBy(String unit, Level level) {
        return new TestCase(file.with(file.standing().handledAt(level).heldBy(unit)), at);
    }

    /** A clock by that rule has run since the case was received. */
    TestCase running(DeadlineKind which, String rule) {
        return after(List.of(new DeadlineSet(
                file.kind(), at.act(), at.deadlines().start(which, "", rule, file.receivedAt()), Cause.STARTED)));
    }

    TestCase at(String local) {
        return at(at.at(local));
    }

    TestCase at(TestContext other) {
        return new TestCase(file, other);
    }

    TestCase by(String who) {
        return at(at.by(who));
    }

    Decision decide(CaseCommand command) {
        return CaseDecider.decide(command, file, at.context());
    }

    /** What follows from the command, which is accepted. */
    List<LedgerEvent> when(CaseCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as(command.toString()).isInstanceOf(Accepted.class);
        return ((Accepted) decision).events();
    }

    /** Why the command is refused. */
    Rejection whyNot(CaseCommand command) {
        return refusalOf(command).reason();
    }

    Rejected refusalOf(CaseCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as(command.toString()).isInstanceOf(Rejected.class);
        return (Rejected) decision;
    }

    TestCase given(CaseCommand command) {
        return after(when(command));
    }

    TestCase after(List<LedgerEvent> events) {
        CaseFile next = file;
        for (LedgerEvent event : events) {
            next = CaseEvolution.evolve(next, (CaseEvent) event);
        }
        return new TestCase(next, at);
    }
}

package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.MediationDetails.Source;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.mediation.MediationState.Known;
import org.minqing.command.rules.TestRules;

/**
 * A mediation in a test, as far as it has come: Anya (a) complains of Bolo (b), whose drain floods her kitchen. Immutable;
 * each method gives another one.
 *
 * @param at who does what comes next, and when
 * @param history every event so far
 */
record MediationCase(MediationState state, TestContext at, List<LedgerEvent> history) {

    static final String A = "a";
    static final String B = "b";
    static final String NUMBER = "M-990101-2018-000001";
    static final LocalDate DUE = LocalDate.parse("2018-04-20");

    static final Party ANYA =
            new Party(A, Optional.of(TestIntake.ANYA), Optional.empty(), Role.APPLICANT, Optional.empty());
    static final Party BOLO =
            new Party(B, Optional.of(TestIntake.BOLO), Optional.empty(), Role.RESPONDENT, Optional.empty());

    static MediationCase nothing() {
        return new MediationCase(new MediationState.None(), TestContext.monday(), List.of());
    }

    static MediationCase opened() {
        return nothing().after(open());
    }

    static MediationCase consented() {
        return opened().after(new Consent(A, "in person"), new Consent(B, "by phone"));
    }

    static MediationCase accepted() {
        return consented().after(new Accept(Optional.of(TestDirectory.COMMUNITY_COMMITTEE)));
    }

    /** The same, where the ledger speaks of every deadline. */
    static MediationCase watched() {
        return consented()
                .at(TestContext.monday().under(TestRules.watched()))
                .after(new Accept(Optional.of(TestDirectory.COMMUNITY_COMMITTEE)));
    }

    /** In its first session a mediator has heard both. */
    static MediationCase heard() {
        return accepted().after(new AppointMediator(TestDirectory.MEDIATOR), hold("Both were heard."));
    }

    static MediationCase agreed() {
        return heard().after(reach(Form.WRITTEN));
    }

    static MediationCase inEffect() {
        return agreed().after(
                        new Sign(A),
                        new Sign(B),
                        new Sign(TestDirectory.MEDIATOR),
                        new Seal(TestDirectory.COMMUNITY_COMMITTEE));
    }

    static MediationCase inEffectOrally() {
        return heard().after(reach(Form.ORAL));
    }

    static MediationCase closed() {
        return inEffect().after(new Close(Optional.empty()));
    }

    static MediationCase terminated() {
        return heard().after(terminate());
    }

    static MediationCase in(MediationStatus status) {
        return switch (status) {
            case OPENED -> opened();
            case ACCEPTED -> accepted();
            case AGREED -> agreed();
            case IN_EFFECT -> inEffect();
            case CLOSED -> closed();
        };
    }

    static Open open() {
        return new Open(TestIntake.numbered(NUMBER).through("MEDIATION_ROOM").intake(), details());
    }

    static MediationDetails details() {
        return details(Source.APPLIED, ANYA, BOLO);
    }

    static MediationDetails details(Source origin, Party... parties) {
        return new MediationDetails(
                origin,
                TestDirectory.NEIGHBOURS,
                List.of(parties),
                Optional.of("Mend the drain and pay for the cupboard."),
                Optional.of(new BigDecimal("800")),
                Optional.of(TestDirectory.COMMUNITY_COMMITTEE),
                Optional.empty());
    }

    static HoldSession hold(String record) {
        return new HoldSession(Optional.empty(), List.of(A, B), record, List.of());
    }

    /** Bolo mends the drain, and pays 800 yuan. */
    static ReachAgreement reach(Form form) {
        return new ReachAgreement(form, List.of(mend(), pay("800")), "Bolo mends the drain and pays 800 yuan.");
    }

    static AmendAgreement amend(Form form, Obligation... obligations) {
        return new AmendAgreement(form, List.of(obligations), "Bolo pays later.", List.of(A, B));
    }

    static Obligation mend() {
        return new Obligation(Optional.of("drain"), B, A, "mends the drain", Optional.empty(), DUE);
    }

    static Obligation pay(String yuan) {
        return new Obligation(
                Optional.of("money"), B, A, "pays for the cupboard", Optional.of(new BigDecimal(yuan)), DUE);
    }

    static Terminate terminate() {
        return new Terminate(ClosedAs.NO_AGREEMENT, "The people's court of the district.", Optional.empty());
    }

    static CaseCommand.AddPaper paper(String kind, String title) {
        return new CaseCommand.AddPaper(kind, title, "sha-of-" + kind + "-" + title, Optional.of(kind + "/" + title));
    }

    MediationCase at(TestContext other) {
        return new MediationCase(state, other, history);
    }

    MediationCase at(String local) {
        return at(at.at(local));
    }

    Decision decide(LedgerCommand command) {
        return MediationDecider.decide(command, state, at.context());
    }

    /** The events that follow from it. */
    List<LedgerEvent> when(LedgerCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as("%s in %s", command, state).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }

    /** Where it stands after these commands, each of which it accepts. */
    MediationCase after(LedgerCommand... commands) {
        MediationCase next = this;
        for (LedgerCommand command : commands) {
            next = next.given(next.when(command));
        }
        return next;
    }

    MediationCase given(List<LedgerEvent> events) {
        MediationState next = state;
        for (LedgerEvent event : events) {
            next = MediationEvolution.evolve(next, event);
        }
        return new MediationCase(
                next, at, Stream.concat(history.stream(), events.stream()).toList());
    }

    /** What it answers to a command that it refuses. */
    Decision.Rejected refusal(LedgerCommand command) {
        Decision decision = decide(command);
        assertThat(decision).as("%s in %s", command, state).isInstanceOf(Decision.Rejected.class);
        return (Decision.Rejected) decision;
    }

    MediationCase given(LedgerEvent... events) {
        return given(Arrays.asList(events));
    }

    Known known() {
        assertThat(state).isInstanceOf(Known.class);
        return (Known) state;
    }

    MediationFile file() {
        return known().file();
    }

    Act act() {
        return at.act();
    }

    Deadline due(DeadlineKind which, String key) {
        return file().base().clocks().running(which, key).orElseThrow().deadline();
    }

    Deadline due(DeadlineKind which) {
        return due(which, "");
    }

    DeadlineSet set(Deadline deadline, Cause cause) {
        return new DeadlineSet(CaseKind.MEDIATION, act(), deadline, cause);
    }

    DeadlineMet met(DeadlineKind which, String key, boolean inTime) {
        return new DeadlineMet(
                CaseKind.MEDIATION, act(), which, key, due(which, key).dueAt(), inTime);
    }
}

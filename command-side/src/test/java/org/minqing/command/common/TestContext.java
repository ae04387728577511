package org.minqing.command.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Moment;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.TestRules;

/**
 * Who acts and when, for a decision in a test: by the operator on Monday 5 March 2018 at ten, unless it says otherwise.
 * Immutable; each method gives another one.
 *
 * @param caseId the case decided on
 * @param now when it is recorded
 * @param act who did it, and when it happened
 * @param others what else stands in the ledger: nothing, unless it says so
 */
public record TestContext(CaseId caseId, Instant now, Act act, String freshId, RuleSet rules, OtherCases others) {

    public static final CaseId CASE = CaseId.of("00000000-0000-7000-8000-000000000001");
    public static final CaseId OTHER_CASE = CaseId.of("00000000-0000-7000-8000-000000000002");

    /** An ordinary working Monday in the published calendar of {@link TestRules}. */
    public static final String MONDAY_AT_TEN = "2018-03-05T10:00";

    public static TestContext monday() {
        Instant now = instant(MONDAY_AT_TEN);
        return new TestContext(
                CASE,
                now,
                new Act(Moment.at(now), TestDirectory.OPERATOR, Optional.empty(), false, false),
                "fresh-id",
                TestRules.ruleSet(),
                OtherCases.none());
    }

    /** @param local in Shanghai, {@code 2018-03-05T10:00} */
    public static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(TestRules.SHANGHAI).toInstant();
    }

    /** @param local in Shanghai, {@code 2018-03-05T10:00} */
    public static Moment moment(String local) {
        return Moment.at(instant(local));
    }

    /** It happens, and is recorded, then. */
    public TestContext at(String local) {
        return recordedAt(local).happened(moment(local));
    }

    /** It is recorded then; when it happened stays. */
    public TestContext recordedAt(String local) {
        return new TestContext(caseId, instant(local), act, freshId, rules, others).judged();
    }

    /** It happened then; when it is recorded stays. */
    public TestContext happened(Moment moment) {
        return with(new Act(moment, act.by(), act.note(), act.imported(), false))
                .judged();
    }

    public TestContext happenedOn(String day) {
        return happened(Moment.on(LocalDate.parse(day)));
    }

    public TestContext by(String who) {
        return with(new Act(act.occurredAt(), who, act.note(), act.imported(), act.enteredLate()));
    }

    public TestContext bySystem() {
        return by(Act.SYSTEM);
    }

    public TestContext noting(String note) {
        return with(new Act(act.occurredAt(), act.by(), Optional.of(note), act.imported(), act.enteredLate()));
    }

    /** Told by a register. */
    public TestContext imported() {
        return with(new Act(act.occurredAt(), act.by(), act.note(), true, false));
    }

    public TestContext forCase(CaseId other) {
        return new TestContext(other, now, act, freshId, rules, others);
    }

    /** What a new identifier will be. */
    public TestContext giving(String id) {
        return new TestContext(caseId, now, act, id, rules, others);
    }

    public TestContext under(RuleSet other) {
        return new TestContext(caseId, now, act, freshId, other, others);
    }

    /** In a ledger where that petition stands, finally terminated or not. */
    public TestContext beside(CaseId petition, boolean terminated) {
        OtherCases known = id -> id.equals(petition) ? Optional.of(terminated) : others.isFinal(id);
        return new TestContext(caseId, now, act, freshId, rules, known);
    }

    public DeadlineArithmetic deadlines() {
        return new DeadlineArithmetic(rules, TestRules.calendar2018());
    }

    public DecisionContext context() {
        return new DecisionContext(
                caseId, now, act, Set.of(), freshId, rules, deadlines(), new TestDirectory(), others);
    }

    public Act systemAct() {
        return context().systemAct();
    }

    /** What the Axon shells are given: a clock that stands still at this moment. */
    public Circumstances circumstances() {
        return circumstances(java.time.Clock.fixed(now, ZoneOffset.UTC));
    }

    public Circumstances circumstances(java.time.Clock clock) {
        return new Circumstances(clock, rules, this::deadlines, new TestDirectory(), others);
    }

    /** The command as it travels, with this act told in its metadata. */
    public CommandMessage<LedgerCommand> message(CaseKind kind, LedgerCommand command) {
        return CaseCommands.message(kind, caseId, command, headers());
    }

    /** The act in the metadata of a command. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put(CommandHeaders.ACTOR, "local");
        headers.put(CommandHeaders.BY, act.by());
        headers.put(CommandHeaders.OCCURRED_AT, act.occurredAt().toString());
        act.note().ifPresent(note -> headers.put(CommandHeaders.NOTE, note));
        if (act.imported()) {
            headers.put(CommandHeaders.IMPORTED, "true");
        }
        return headers;
    }

    private TestContext judged() {
        boolean late = !act.imported() && deadlines().isEnteredLate(act.occurredAt(), now);
        return with(new Act(act.occurredAt(), act.by(), act.note(), act.imported(), late));
    }

    private TestContext with(Act other) {
        return new TestContext(caseId, now, other, freshId, rules, others);
    }
}

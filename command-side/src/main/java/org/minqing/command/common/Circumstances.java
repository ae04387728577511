package org.minqing.command.common;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.Moment;
import org.minqing.api.Reach;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.RuleSet;

/**
 * Where a decision's context comes from: the one clock, the rules in force and the directories, joined with what travels
 * beside the command.
 *
 * @param deadlines supplied anew for each decision, so that a newly published calendar holds at once
 * @param inventedTime whether a command may say itself when it is recorded: only where the ledger lives an invented life
 */
public record Circumstances(
        Clock clock,
        RuleSet rules,
        Supplier<DeadlineArithmetic> deadlines,
        Directory directory,
        OtherCases others,
        boolean inventedTime) {

    public Circumstances(
            Clock clock,
            RuleSet rules,
            Supplier<DeadlineArithmetic> deadlines,
            Directory directory,
            OtherCases others) {
        this(clock, rules, deadlines, directory, others, false);
    }

    /** @throws IllegalArgumentException where the message names no case */
    public DecisionContext of(CommandMessage<?> message) {
        MetaData headers = message.getMetaData();
        Instant now = now(headers);
        DeadlineArithmetic arithmetic = deadlines.get();
        Moment occurredAt =
                header(headers, CommandHeaders.OCCURRED_AT).map(Moment::parse).orElse(Moment.at(now));
        boolean imported =
                header(headers, CommandHeaders.IMPORTED).map(Boolean::valueOf).orElse(false);
        Act act = new Act(
                occurredAt,
                header(headers, CommandHeaders.BY)
                        .or(() -> header(headers, CommandHeaders.ACTOR))
                        .orElse(Act.SYSTEM),
                header(headers, CommandHeaders.NOTE),
                imported,
                !imported && arithmetic.isEnteredLate(occurredAt, now));
        Set<String> units = header(headers, CommandHeaders.REACH)
                .map(Reach::parse)
                .map(Reach::units)
                .orElse(Set.of());
        return new DecisionContext(
                caseIdOf(message), now, act, units, message.getIdentifier(), rules, arithmetic, directory, others);
    }

    private Instant now(MetaData headers) {
        return header(headers, CommandHeaders.RECORDED_AT)
                .filter(told -> inventedTime)
                .map(Instant::parse)
                .orElseGet(clock::instant);
    }

    static CaseId caseIdOf(CommandMessage<?> message) {
        return header(message.getMetaData(), CommandHeaders.CASE_ID)
                .map(CaseId::of)
                .orElseThrow(() -> new IllegalArgumentException("A command names its case in the metadata"));
    }

    static Optional<String> header(MetaData headers, String key) {
        return Optional.ofNullable(headers.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }
}

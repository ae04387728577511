package org.minqing.command.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Explanation;
import org.minqing.api.Moment;

/**
 * What made a deadline what it is. A step is written as an explanation line and read back from it, so a stored deadline
 * can be carried on, or recomputed, without the rule set it came from.
 */
sealed interface Step {

    String EXTENDED = "extended";
    String PAUSED = "paused";
    String HEARING = "hearing";
    String INSTEAD_OF = "insteadOf";

    /** The facts of the line; the arithmetic adds what came of it. */
    Explanation line();

    /**
     * The first line of a deadline: a limit that is counted.
     *
     * @param insteadOf where the rule counts from, where the case was taken over only once that limit was over
     */
    record Counted(Rule rule, Moment from, Optional<Moment> insteadOf) implements Step {
        @Override
        public Explanation line() {
            Explanation counted = lineOf(
                    rule.unit().word(),
                    amountKey(rule.unit()),
                    Integer.toString(rule.amount()),
                    "from",
                    from.toString(),
                    "rule",
                    rule.id(),
                    "source",
                    rule.source(),
                    "mark",
                    rule.mark().name(),
                    "rollsOverDayOff",
                    Boolean.toString(rule.rollsOverDayOff()));
            return insteadOf
                    .map(earlier -> with(counted, INSTEAD_OF, earlier.toString()))
                    .orElse(counted);
        }
    }

    /** The first line of a deadline: a day or an instant that somebody named. */
    record Named(String code, Moment end) implements Step {
        public Named {
            if (Stream.of(Rule.Unit.values()).anyMatch(unit -> unit.word().equals(code))) {
                throw new IllegalArgumentException(code + " says what is counted, not who named the day");
            }
        }

        @Override
        public Explanation line() {
            return lineOf(code);
        }
    }

    record Extended(int amount, Rule.Unit unit, String reason) implements Step {
        @Override
        public Explanation line() {
            return lineOf(EXTENDED, amountKey(unit), Integer.toString(amount), "unit", unit.word(), "reason", reason);
        }
    }

    /** Days that do not count: those that begin after {@code from} has begun, through {@code until}. */
    record Stopped(String code, LocalDate from, LocalDate until) implements Step {
        public Stopped {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a stop ends before it begins: " + from + ", " + until);
            }
        }

        @Override
        public Explanation line() {
            return lineOf(code, "from", from.toString(), "until", until.toString());
        }

        boolean covers(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(until);
        }
    }

    /** Reads the first line of a deadline. */
    static Step first(Explanation line) {
        Map<String, String> facts = line.facts();
        for (Rule.Unit unit : Rule.Unit.values()) {
            if (unit.word().equals(line.code())) {
                Rule rule = new Rule(
                        fact(facts, "rule"),
                        Integer.parseInt(fact(facts, amountKey(unit))),
                        unit,
                        Boolean.parseBoolean(fact(facts, "rollsOverDayOff")),
                        fact(facts, "source"),
                        Rule.Mark.valueOf(fact(facts, "mark")));
                return new Counted(
                        rule,
                        Moment.parse(fact(facts, "from")),
                        Optional.ofNullable(facts.get(INSTEAD_OF)).map(Moment::parse));
            }
        }
        return new Named(line.code(), Moment.parse(fact(facts, "to")));
    }

    /** Reads a later line; empty where it only remarks on the one before it. */
    static Optional<Step> later(Explanation line) {
        Map<String, String> facts = line.facts();
        return switch (line.code()) {
            case EXTENDED -> {
                Rule.Unit unit = Rule.Unit.ofWord(fact(facts, "unit"));
                yield Optional.of(
                        new Extended(Integer.parseInt(fact(facts, amountKey(unit))), unit, fact(facts, "reason")));
            }
            case PAUSED, HEARING ->
                Optional.of(new Stopped(
                        line.code(), LocalDate.parse(fact(facts, "from")), LocalDate.parse(fact(facts, "until"))));
            default -> Optional.empty();
        };
    }

    static Explanation lineOf(String code, String... keysAndValues) {
        Map<String, String> facts = LinkedHashMap.newLinkedHashMap(keysAndValues.length / 2);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Explanation(code, Collections.unmodifiableMap(facts));
    }

    static Explanation with(Explanation line, String key, String value) {
        Map<String, String> facts = new LinkedHashMap<>(line.facts());
        facts.put(key, value);
        return new Explanation(line.code(), Collections.unmodifiableMap(facts));
    }

    static String fact(Map<String, String> facts, String key) {
        return Optional.ofNullable(facts.get(key))
                .orElseThrow(() -> new IllegalArgumentException("an explanation lacks its fact " + key));
    }

    private static String amountKey(Rule.Unit unit) {
        return unit == Rule.Unit.HOURS ? "hours" : "days";
    }
}

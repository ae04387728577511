package org.minqing.command.rules;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.DeadlineKind;

/**
 * The limits in force, as data. A deadline keeps what it was computed from, so a new rule set moves none that stands.
 *
 * @param version names it in every deadline computed from it
 * @param zone the zone whose days are meant
 * @param rules by id
 * @param watches when the ledger speaks of the deadlines of a kind; of one without, never
 */
public record RuleSet(
        String version, ZoneId zone, Map<String, Rule> rules, Settings settings, Map<DeadlineKind, WatchRule> watches) {

    public RuleSet {
        rules = Map.copyOf(rules);
        watches = Map.copyOf(watches);
        rules.forEach((id, rule) -> {
            if (!id.equals(rule.id())) {
                throw new IllegalArgumentException("rule " + rule.id() + " is filed under " + id);
            }
        });
    }

    /** One by which the ledger speaks of no deadline but when it has passed. */
    public RuleSet(String version, ZoneId zone, Map<String, Rule> rules, Settings settings) {
        this(version, zone, rules, settings, Map.of());
    }

    public WatchRule watch(DeadlineKind which) {
        return watches.getOrDefault(which, WatchRule.NONE);
    }

    public boolean has(String id) {
        return rules.containsKey(id);
    }

    /** @throws IllegalArgumentException where the rule set has no such rule */
    public Rule rule(String id) {
        return Optional.ofNullable(rules.get(id))
                .orElseThrow(() -> new IllegalArgumentException("rule set " + version + " has no rule " + id));
    }
}

package org.minqing.command.rules;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The limits in force, as data. A deadline keeps what it was computed from, so a new rule set moves none that stands.
 *
 * @param version names it in every deadline computed from it
 * @param zone the zone whose days are meant
 * @param rules by id
 */
public record RuleSet(String version, ZoneId zone, Map<String, Rule> rules, Settings settings) {

    public RuleSet {
        rules = Map.copyOf(rules);
        rules.forEach((id, rule) -> {
            if (!id.equals(rule.id())) {
                throw new IllegalArgumentException("rule " + rule.id() + " is filed under " + id);
            }
        });
    }

    /** @throws IllegalArgumentException where the rule set has no such rule */
    public Rule rule(String id) {
        return Optional.ofNullable(rules.get(id))
                .orElseThrow(() -> new IllegalArgumentException("rule set " + version + " has no rule " + id));
    }
}

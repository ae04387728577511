package org.minqing.api;

import java.time.Instant;
import java.util.List;

/**
 * A limit, computed once from the rule set in force and stored: a later change of rules never moves it.
 *
 * @param key tells several of one kind apart (an obligation, a promise); empty where there is only one
 * @param dueAt the last instant that still counts as in time; a day limit ends at 24:00 of its last day
 * @param ruleSet version of the rule set it was computed from
 * @param rule id of the rule within it
 * @param unconfirmed a year it runs through had no published holiday calendar: recomputed by an event once it has
 */
public record Deadline(
        DeadlineKind which,
        String key,
        Instant dueAt,
        String ruleSet,
        String rule,
        boolean unconfirmed,
        List<Explanation> explanation) {}

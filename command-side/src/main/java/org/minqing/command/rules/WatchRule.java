package org.minqing.command.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * When the ledger speaks of a deadline of one kind beside its passing: a deployment's own choice.
 *
 * @param sharesGone a reminder once such a share of the limit's time is gone, each between 0 and 1
 * @param daysLeft a reminder as the so many-th last day of a limit in days begins; in working days where the limit is in
 *     those. A limit in hours has none
 * @param overdueHours a level is told so many hours after it passed unmet
 * @param overdueWorkingDays a level is told when so many working days after its last one are over
 */
public record WatchRule(
        List<BigDecimal> sharesGone,
        List<Integer> daysLeft,
        List<Integer> overdueHours,
        List<Integer> overdueWorkingDays) {

    /** It is never spoken of. */
    public static final WatchRule NONE = new WatchRule(List.of(), List.of(), List.of(), List.of());

    public WatchRule {
        sharesGone = List.copyOf(sharesGone);
        daysLeft = List.copyOf(daysLeft);
        overdueHours = List.copyOf(overdueHours);
        overdueWorkingDays = List.copyOf(overdueWorkingDays);
        for (BigDecimal share : sharesGone) {
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("a share of the time gone lies between 0 and 1, not " + share);
            }
        }
        atLeastOne("days left", daysLeft);
        atLeastOne("hours overdue", overdueHours);
        atLeastOne("working days overdue", overdueWorkingDays);
    }

    private static void atLeastOne(String name, List<Integer> amounts) {
        for (int amount : amounts) {
            if (amount < 1) {
                throw new IllegalArgumentException(name + " are at least 1, not " + amount);
            }
        }
    }
}

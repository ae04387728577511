package org.minqing.command.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;

/**
 * Which immediate answers are followed up: a share of them that the rule set names. It is drawn from the id of the case and
 * the version of the rule set, so that nobody chooses whom they are asked about, and anybody can draw it again. What was drawn
 * stands in the event. Whoever was answered once more after a redo is always asked.
 */
public final class Sampling {

    private static final BigDecimal STEPS = BigDecimal.valueOf(1L << Integer.SIZE);

    private Sampling() {}

    /** Absent where a register told of the answer: nothing is drawn then. */
    public static Optional<Boolean> leavesOut(int round, DecisionContext context) {
        if (context.act().imported()) {
            return Optional.empty();
        }
        BigDecimal rate = context.rules().settings().immediateAnswerSamplingRate();
        return Optional.of(
                round == 1 && drawn(context.caseId(), context.rules().version()).compareTo(rate) >= 0);
    }

    /** From 0 to less than 1, evenly: the first 32 bits of a name's id, none of which says of what version it is. */
    private static BigDecimal drawn(CaseId id, String rules) {
        UUID named = UUID.nameUUIDFromBytes((id + "|" + rules).getBytes(UTF_8));
        return new BigDecimal(named.getMostSignificantBits() >>> Integer.SIZE).divide(STEPS);
    }
}

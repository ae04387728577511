package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What waits for the answer of another account than the one that asked.
 *
 * @param total how many there are, beyond those listed too
 */
public record ApprovalsToGive(List<ApprovalToGive> items, long total) {

    public ApprovalsToGive {
        items = List.copyOf(items);
    }

    /** What was asked for. */
    public enum Approval {
        /** 延期: more time for handling. */
        EXTENSION,
        /** 异议: the unit says that the case is not its own. */
        OBJECTION,
        /** 剔除: the case is to be left out of assessment. */
        EXCLUSION,
        /** 答复: what the petitioner is to be told. */
        REPLY
    }

    /**
     * @param askedAt when, as far as that is known
     * @param askedBy the account that asked
     */
    public record ApprovalToGive(CasePage.Item item, Approval what, Optional<Instant> askedAt, String askedBy) {}
}

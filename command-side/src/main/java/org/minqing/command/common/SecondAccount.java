package org.minqing.command.common;

import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseRejection;
import org.minqing.command.common.Decision.Check;

/** What one account asks for, another must approve. */
public final class SecondAccount {

    private SecondAccount() {}

    public static Check needed(Optional<String> requestedBy, DecisionContext context) {
        return Decision.refuseIf(
                requestedBy.filter(context.act().by()::equals).isPresent(),
                CaseRejection.SECOND_ACCOUNT_NEEDED,
                Map.of("by", context.act().by()));
    }
}

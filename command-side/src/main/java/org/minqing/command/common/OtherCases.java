package org.minqing.command.common;

import java.util.Optional;
import org.minqing.api.CaseId;

/** What a decision may ask about another case than its own. Only what never changes again once it is so. */
@FunctionalInterface
public interface OtherCases {

    /** Whether the matter of that petition was finally terminated (终结); empty where there is no petition of that id. */
    Optional<Boolean> isFinal(CaseId petition);

    /** A ledger without any. */
    static OtherCases none() {
        return petition -> Optional.empty();
    }
}

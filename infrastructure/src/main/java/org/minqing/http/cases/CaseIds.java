package org.minqing.http.cases;

import java.util.Optional;
import org.minqing.api.CaseId;

/** Case ids as they stand in addresses. */
public final class CaseIds {

    private CaseIds() {}

    /** Empty where the text is no id. */
    public static Optional<CaseId> parsed(String text) {
        try {
            return Optional.of(CaseId.of(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}

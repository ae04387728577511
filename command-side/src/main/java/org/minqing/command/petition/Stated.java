package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.Map;
import org.minqing.api.CaseRejection;
import org.minqing.command.common.Decision.Check;

/** What the regulation wants said is said: a blank is no statement. */
final class Stated {

    private Stated() {}

    static Check in(String field, String text) {
        return refuseIf(text.isBlank(), CaseRejection.FIELD_MISSING, Map.of("field", field));
    }
}

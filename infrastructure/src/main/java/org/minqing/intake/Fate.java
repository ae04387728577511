package org.minqing.intake;

import java.util.List;

/** What became of one row. */
sealed interface Fate {

    /** It made a case, or added a happening to one. */
    record Imported() implements Fate {}

    /** @param supplemented it knew more than was known */
    record Known(boolean supplemented) implements Fate {}

    record Refused(RowFault fault, List<String> cells) implements Fate {}
}

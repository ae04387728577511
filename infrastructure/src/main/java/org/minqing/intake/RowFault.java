package org.minqing.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * Why one row was refused, before it is said in anyone's language.
 *
 * @param line of the file, on which the row starts
 * @param column the heading of the cell it is about; empty where the whole row is
 * @param code names the sentence about it
 * @param facts what the sentence mentions
 */
record RowFault(long line, String column, String value, String code, Map<String, String> facts) {

    RowError said(Wording wording) {
        Map<String, String> all = new HashMap<>(Map.of("field", column, "value", value));
        all.putAll(facts);
        return new RowError(line, column, value, code, wording.say(code, all));
    }
}

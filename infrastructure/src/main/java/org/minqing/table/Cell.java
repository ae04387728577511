package org.minqing.table;

import java.math.BigDecimal;

/** What stands in one cell of a table that is given out. */
public sealed interface Cell {

    Cell NOTHING = new Text("");

    /** Text, whatever it begins with. */
    record Text(String text) implements Cell {}

    /** A number that a spreadsheet calculates with. */
    record Amount(BigDecimal number) implements Cell {}

    /** So much of a hundred; a spreadsheet keeps it as a part of one and shows it as a percentage. */
    record Percent(BigDecimal hundredths) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }
}

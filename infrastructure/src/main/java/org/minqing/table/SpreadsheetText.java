package org.minqing.table;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula, written so that it takes them for text: behind an apostrophe. It goes
 * before apostrophes that stood there already, so that {@link #asItWas} takes off exactly what {@link #harmless} put on.
 * The characters are those of OWASP's page on CSV injection, the full-width ones of Chinese keyboards included.
 */
public final class SpreadsheetText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\t\r\n].*", Pattern.DOTALL);

    private SpreadsheetText() {}

    public static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String asItWas(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}

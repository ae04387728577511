package org.minqing.query.projection;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The text format of PostgreSQL's {@code copy}. */
public final class CopyText {

    private CopyText() {}

    /** @param values {@code null} for none; bytes are hexadecimal text that begins with {@code \\x} */
    public static void line(@Nullable Object[] values, StringBuilder into) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                into.append('\t');
            }
            switch (values[i]) {
                case null -> into.append("\\N");
                case Collection<?> list -> escape(array(list), into);
                case int[] numbers -> into.append(array(Arrays.stream(numbers).asLongStream()));
                case long[] numbers -> into.append(array(Arrays.stream(numbers)));
                case Number number -> into.append(number);
                case Object other -> escape(other.toString(), into);
            }
        }
        into.append('\n');
    }

    /** An array as PostgreSQL writes one. */
    static String array(Collection<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object item : list) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            escape(item.toString(), "\\\"", array);
            array.append('"');
        }
        return array.append('}').toString();
    }

    private static String array(LongStream numbers) {
        return numbers.mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static void escape(String text, StringBuilder into) {
        escape(text, "\\\t\n\r", into);
    }

    /** Most texts have nothing in them that needs it, and go in as a whole. */
    private static void escape(String text, String special, StringBuilder into) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '\\' && special.indexOf(c) >= 0) {
                into.append(text, done, i).append('\\').append(escaped(c));
                done = i + 1;
            }
        }
        into.append(text, done, text.length());
    }

    private static char escaped(char c) {
        return switch (c) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> c;
        };
    }
}

package org.minqing.query.projection;

import java.util.Collection;
import java.util.stream.Collectors;
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
                case Number number -> into.append(number);
                case Object other -> escape(other.toString(), into);
            }
        }
        into.append('\n');
    }

    /** An array as PostgreSQL writes one. */
    static String array(Collection<?> list) {
        return list.stream()
                .map(item -> "\"" + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void escape(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> into.append("\\\\");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                default -> into.append(c);
            }
        }
    }
}

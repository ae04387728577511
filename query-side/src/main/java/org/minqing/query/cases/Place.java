package org.minqing.query.cases;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.minqing.api.query.CasesQuery.Sort;
import org.minqing.query.cases.CasesAnswers.Found;
import org.minqing.query.figures.Conditions;

/** Where in the list a page ends: what the last case is sorted by, and its id. Opaque to those who carry it. */
final class Place {

    private static final String NEVER = "never";

    private Place() {}

    static String key(Sort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> "i.received_sort";
            case DUE -> "coalesce(i.due_at, 'infinity')";
            case NUMBER -> "i.number";
        };
    }

    static String order(Sort sort) {
        String direction = sort == Sort.NEWEST ? " desc" : "";
        return key(sort) + direction + ", i.id" + direction;
    }

    static String after(Sort sort, Found last) {
        String text = sort + "|" + last.item().id() + "|" + last.sortedBy();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException where this is no place, or one in another order */
    static void goOn(Conditions conditions, Sort sort, String after) {
        String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|", 3);
        if (parts.length != 3 || !parts[0].equals(sort.name())) {
            throw new IllegalArgumentException("Not a place in this list: " + after);
        }
        conditions.and("(" + key(sort) + ", i.id) " + (sort == Sort.NEWEST ? "<" : ">") + " ("
                + value(conditions, sort, parts[2]) + ", " + conditions.name(UUID.fromString(parts[1])) + ")");
    }

    /** What the row is sorted by, as text. */
    static String of(Sort sort, ResultSet row) throws SQLException {
        if (sort == Sort.NUMBER) {
            return row.getString("sorted_by");
        }
        OffsetDateTime time = row.getObject("sorted_by", OffsetDateTime.class);
        return time.equals(OffsetDateTime.MAX) ? NEVER : time.toInstant().toString();
    }

    private static String value(Conditions conditions, Sort sort, String text) {
        if (sort == Sort.NUMBER) {
            return conditions.name(text);
        }
        if (text.equals(NEVER)) {
            return "'infinity'::timestamptz";
        }
        try {
            return conditions.name(Instant.parse(text).atOffset(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a place in this list: " + text, e);
        }
    }
}

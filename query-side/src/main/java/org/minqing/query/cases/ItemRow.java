package org.minqing.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Resolution;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.CaseStatus;

/** A row of the list, as it is told. */
final class ItemRow {

    private ItemRow() {}

    static Item read(ResultSet row) throws SQLException {
        return read(row, Optional.empty());
    }

    /** Where it was asked as well how often somebody had come. */
    static Item readWithTimes(ResultSet row) throws SQLException {
        return read(row, optional(row, "times", Integer::valueOf));
    }

    private static Item read(ResultSet row, Optional<Integer> times) throws SQLException {
        return new Item(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                CaseStatus.valueOf(row.getString("status")),
                optional(row, "closed_as", ClosedAs::valueOf),
                optional(row, "area", area -> area),
                optional(row, "category", category -> category),
                optional(row, "channel", channel -> channel),
                optional(row, "subject", subject -> subject),
                Moment.parse(row.getString("received_at")),
                instant(row, "due_at"),
                optional(row, "due_for", DeadlineKind::valueOf),
                instant(row, "due_since"),
                optional(row, "supervised", Level::valueOf),
                optional(row, "level", Level::valueOf),
                optional(row, "highest_level", Level::valueOf),
                optional(row, "unit", unit -> unit),
                row.getBoolean("objected") ? Optional.of(true) : Optional.empty(),
                optional(row, "nature", Nature::valueOf),
                optional(row, "magnitude", Magnitude::valueOf),
                optional(row, "resolution", Resolution::valueOf),
                optional(row, "source", source -> source),
                optional(row, "external_id", id -> id),
                times);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static <T> Optional<T> optional(ResultSet row, String column, Function<String, T> how) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(how);
    }
}

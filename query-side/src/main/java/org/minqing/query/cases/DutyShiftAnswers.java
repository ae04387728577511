package org.minqing.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaCode;
import org.minqing.api.DutyDesk;
import org.minqing.api.OccasionId;
import org.minqing.api.query.DutyShifts;
import org.minqing.api.query.DutyShifts.Shift;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers who is to be there when, and who was. */
public final class DutyShiftAnswers {

    private final JdbcClient jdbc;

    public DutyShiftAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    public DutyShifts answer(DutyShiftsQuery query) {
        if (!query.scope().units().isEmpty()) {
            return new DutyShifts(List.of());
        }
        Conditions conditions = new Conditions()
                .within("area", query.scope().areas())
                .and("ends > ?", utc(query.from()))
                .and("begins < ?", utc(query.to()));
        query.onDuty().ifPresent(account -> conditions.and("(on_duty = ? or swap_with = ?)", account));
        return new DutyShifts(
                jdbc.sql("select * from cases.duty_shift" + conditions.sql() + " order by begins, area, desk, id")
                        .params(conditions.values())
                        .query((row, number) -> shift(row))
                        .list());
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                OccasionId.of(row.getString("id")),
                DutyDesk.valueOf(row.getString("desk")),
                AreaCode.of(row.getString("area")),
                row.getString("name"),
                instant(row, "begins").orElseThrow(),
                instant(row, "ends").orElseThrow(),
                row.getString("on_duty"),
                Optional.ofNullable(row.getString("swap_with")),
                instant(row, "signed_on_at"),
                instant(row, "handed_over_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package org.minqing.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.Promises;
import org.minqing.api.query.Promises.Promise;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.SessionsQuery;
import org.minqing.api.query.SessionsToCome;
import org.minqing.api.query.SessionsToCome.Arranged;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what was agreed on with people for a time: what was promised, and sessions. */
public final class AppointedAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param clock in the zone where days begin and end */
    public AppointedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    public Promises answer(PromisesQuery query) {
        String at = switch (query.which()) {
            case CALL -> "callback";
            case OUTCOME -> "promise";
        };
        Conditions conditions = about(query.scope()).and("i." + at + "_at is not null");
        query.due().ifPresent(due -> CaseFilter.due(conditions, at, due, clock));
        CaseFilter.holding(conditions, query.holding());
        List<Promise> all = new ArrayList<>();
        jdbc.sql("select i.*, t.subject from cases.item i left join cases.text t on t.case_id = i.id"
                        + conditions.sql() + " order by i." + at + "_at, i.id limit "
                        + Math.clamp(query.size(), 1, PromisesQuery.MAX_SIZE))
                .params(conditions.values())
                .query(row -> {
                    all.add(new Promise(ItemRow.read(row), time(row, at + "_at"), ItemRow.instant(row, at + "_since")));
                });
        return new Promises(all);
    }

    @QueryHandler
    public SessionsToCome answer(SessionsQuery query) {
        Conditions conditions = about(query.scope())
                .anyOf("i.status", List.of(CaseStatus.ACCEPTED))
                .and("s.at >= ?", start(query.from()))
                .and("s.at < ?", start(query.to()));
        List<Arranged> sessions = new ArrayList<>();
        jdbc.sql("select i.*, t.subject, s.session_id, s.at from cases.session s join cases.item i on i.id = s.case_id"
                        + " left join cases.text t on t.case_id = i.id" + conditions.sql()
                        + " order by s.at, i.id limit " + Math.clamp(query.size(), 1, SessionsQuery.MAX_SIZE))
                .params(conditions.values())
                .query(row -> {
                    sessions.add(new Arranged(ItemRow.read(row), row.getString("session_id"), time(row, "at")));
                });
        return new SessionsToCome(sessions);
    }

    private Conditions about(Scope scope) {
        Conditions conditions = new Conditions();
        CaseFilter.scope(conditions, scope, clock);
        return conditions;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return ItemRow.instant(row, column).orElseThrow();
    }
}

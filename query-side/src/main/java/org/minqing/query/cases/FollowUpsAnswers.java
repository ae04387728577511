package org.minqing.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsQuery.Which;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.FollowUpsToMake.FollowUpToMake;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers who has still to be asked how it went, and what supervisors have to answer of what was said. */
public final class FollowUpsAnswers {

    private static final String FROM = " from cases.follow_up f join cases.item i on i.id = f.case_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param clock in the zone where days begin and end */
    public FollowUpsAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    public FollowUpsToMake answer(FollowUpsQuery query) {
        Conditions conditions = new Conditions();
        CaseFilter.scope(conditions, query.scope(), clock);
        CaseFilter.holding(conditions, query.holding());
        if (query.which() == Which.REDO_PROPOSED) {
            conditions.and("f.proposed_at is not null");
        } else {
            conditions.and("f.state = ?", query.which().name());
        }
        List<FollowUpToMake> items = new ArrayList<>();
        jdbc.sql("select i.*, t.subject, f.*" + FROM + " left join cases.text t on t.case_id = i.id"
                        + conditions.sql() + " order by " + order(query.which()) + " limit "
                        + Math.clamp(query.size(), 1, FollowUpsQuery.MAX_SIZE))
                .params(conditions.values())
                .query(row -> {
                    items.add(read(row));
                });
        long total = jdbc.sql("select count(*)" + FROM + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
        return new FollowUpsToMake(items, total);
    }

    private static String order(Which which) {
        return switch (which) {
            case AWAITED -> "coalesce(f.tried_at, f.since), f.case_id";
            case UNREACHABLE -> "coalesce(f.tried_at, f.since) desc, f.case_id";
            case REDO_PROPOSED -> "f.proposed_at, f.case_id";
        };
    }

    private static FollowUpToMake read(ResultSet row) throws SQLException {
        return new FollowUpToMake(
                ItemRow.read(row),
                ItemRow.instant(row, "since"),
                row.getInt("tries"),
                ItemRow.instant(row, "tried_at"),
                texts(row.getArray("awaited")),
                row.getBoolean("not_solved"),
                row.getBoolean("dissatisfied"),
                ItemRow.instant(row, "proposed_at"));
    }

    private static List<String> texts(java.sql.@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

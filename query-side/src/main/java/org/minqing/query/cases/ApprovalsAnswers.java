package org.minqing.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.query.ApprovalsQuery;
import org.minqing.api.query.ApprovalsToGive;
import org.minqing.api.query.ApprovalsToGive.Approval;
import org.minqing.api.query.ApprovalsToGive.ApprovalToGive;
import org.minqing.api.query.CaseStatus;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what waits for somebody's approval. */
public final class ApprovalsAnswers {

    private static final String FROM = " from cases.approval a join cases.item i on i.id = a.case_id";

    /** Once a case is concluded nobody needs more time or another unit; whether it counts may still be asked. */
    private static final String OPEN = Arrays.stream(CaseStatus.values())
            .filter(status -> !status.concluded())
            .map(status -> "'" + status.name() + "'")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param clock in the zone where days begin and end */
    public ApprovalsAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    public ApprovalsToGive answer(ApprovalsQuery query) {
        Conditions conditions = new Conditions();
        CaseFilter.scope(conditions, query.scope(), clock);
        query.notAskedBy().ifPresent(account -> conditions.and("a.asked_by <> ?", account));
        conditions.and("(a.what = ? or i.status in (" + OPEN + "))", Approval.EXCLUSION.name());
        List<ApprovalToGive> items = new ArrayList<>();
        jdbc.sql("select i.*, t.subject, a.*" + FROM + " left join cases.text t on t.case_id = i.id"
                        + conditions.sql() + " order by a.asked_at, a.case_id, a.what limit "
                        + Math.clamp(query.size(), 1, ApprovalsQuery.MAX_SIZE))
                .params(conditions.values())
                .query(row -> {
                    items.add(read(row));
                });
        long total = jdbc.sql("select count(*)" + FROM + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
        return new ApprovalsToGive(items, total);
    }

    private static ApprovalToGive read(ResultSet row) throws SQLException {
        return new ApprovalToGive(
                ItemRow.read(row),
                Approval.valueOf(row.getString("what")),
                ItemRow.instant(row, "asked_at"),
                row.getString("asked_by"));
    }
}

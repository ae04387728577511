package org.minqing.query.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AreaCode;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;
import org.minqing.api.query.HomeVisitPage;
import org.minqing.api.query.HomeVisitPage.Visit;
import org.minqing.api.query.HomeVisitsQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.figures.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which home visits were noted. */
public final class HomeVisitAnswers {

    private static final String TABLE = " from cases.home_visit";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param clock in the zone where days begin and end */
    public HomeVisitAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    public HomeVisitPage answer(HomeVisitsQuery query) {
        if (!query.scope().units().isEmpty()) {
            return new HomeVisitPage(List.of(), 0);
        }
        Conditions conditions = about(query.scope());
        int size = Math.clamp(query.size(), 1, HomeVisitsQuery.MAX_SIZE);
        List<Visit> visits = jdbc.sql("select *" + TABLE + conditions.sql() + " order by at desc, id desc limit " + size
                        + " offset " + (long) Math.max(0, query.page()) * size)
                .params(conditions.values())
                .query((row, number) -> new Visit(
                        OccasionId.of(row.getString("id")),
                        AreaCode.of(row.getString("area")),
                        Moment.parse(row.getString("told")),
                        row.getString("visitor"),
                        row.getBoolean("met"),
                        row.getInt("persons")))
                .list();
        long total = jdbc.sql("select count(*)" + TABLE + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
        return new HomeVisitPage(visits, total);
    }

    private Conditions about(Scope scope) {
        Conditions conditions = new Conditions().within("area", scope.areas());
        scope.from().ifPresent(day -> conditions.and("at >= ?", start(day)));
        scope.to().ifPresent(day -> conditions.and("at < ?", start(day)));
        return conditions;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}

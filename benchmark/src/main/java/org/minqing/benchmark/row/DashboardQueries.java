package org.minqing.benchmark.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.load.Load;
import org.minqing.benchmark.load.Measured;
import org.minqing.benchmark.site.Site;
import org.minqing.demo.district.Street;

/**
 * What the board asks, one query after another: every figure it shows, for areas of each level, for the periods and kinds
 * that can be chosen.
 */
public final class DashboardQueries implements Measurement {

    public static final Target TARGET = Target.less(50, 10, "ms");

    @Override
    public Row row() {
        return Row.DASHBOARD;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        Measured queries = Load.of(
                List.of(queries().client(site.http(), site.options().seed())),
                site.options().duration());
        Measured page = Load.of(
                List.of(pages().client(site.http(), site.options().seed())),
                site.options().duration().dividedBy(3));
        raw.put("dashboard queries, " + site.matters() + " matters", queries.raw());
        raw.put("board page, " + site.matters() + " matters", page.raw());
        return List.of(
                Figure.of(
                                "dashboard query, p99, %,d cases"
                                        .formatted(site.written().cases()),
                                queries.millis(99),
                                "ms")
                        .heldTo(TARGET),
                Figure.of(
                        "the board's page with all its figures, p99, %,d cases"
                                .formatted(site.written().cases()),
                        page.millis(99),
                        "ms"));
    }

    private static Addresses queries() {
        Addresses all = new Addresses();
        for (String area : areas()) {
            String within = area.length() < 9 ? "street" : "area";
            for (String scope : scopes(area)) {
                for (String groupBy : List.of("none", within, "category", "kind", "month")) {
                    all.add("resolution by " + groupBy, "/api/metrics/resolution?groupBy=" + groupBy + scope);
                }
                all.add("ladder", "/api/metrics/ladder?" + scope.substring(1));
            }
        }
        return all;
    }

    private static Addresses pages() {
        Addresses all = new Addresses();
        for (String area : areas()) {
            scopes(area).forEach(scope -> all.add("page", "/board/figures?" + scope.substring(1)));
        }
        return all;
    }

    private static List<String> areas() {
        List<String> areas = new ArrayList<>();
        areas.add(Site.district().code().digits());
        for (Street street : Site.district().streets()) {
            areas.add(street.code().digits());
            areas.add(street.communities().getFirst().code().digits());
            areas.add(street.communities().getFirst().cells().getFirst().code().digits());
        }
        return areas;
    }

    private static List<String> scopes(String area) {
        LocalDate today = Site.year().last();
        List<String> periods = List.of(
                "",
                period(today.withDayOfMonth(1), today.plusDays(1)),
                period(today.minusMonths(1).withDayOfMonth(1), today.withDayOfMonth(1)),
                period(today.withDayOfYear(1), today.plusDays(1)),
                period(today.minusDays(30), today.plusDays(1)));
        List<String> scopes = new ArrayList<>();
        for (String period : periods) {
            for (String kind : List.of("", "&kind=HOTLINE_REQUEST", "&kind=MEDIATION")) {
                scopes.add("&area=" + area + period + kind);
            }
        }
        return scopes;
    }

    private static String period(LocalDate from, LocalDate to) {
        return "&from=" + from + "&to=" + to;
    }
}

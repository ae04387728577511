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

/** A page of the case list under each single filter, and under an area with one more. */
public final class CaseListPages implements Measurement {

    private static final Target TARGET = Target.less(100, 30, "ms");

    private record Filter(String name, List<String> values) {}

    @Override
    public Row row() {
        return Row.CASE_LIST;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        Measured pages = Load.of(
                List.of(addresses().client(site.http(), site.options().seed())),
                site.options().duration());
        raw.put("case list pages, " + site.matters() + " matters", pages.raw());
        return List.of(Figure.of(
                        "case list page, p99, %,d cases"
                                .formatted(site.written().cases()),
                        pages.millis(99),
                        "ms")
                .heldTo(TARGET));
    }

    private static Addresses addresses() {
        Addresses all = new Addresses();
        List<String> areas = areas();
        all.add("nothing", "/api/cases");
        areas.forEach(area -> all.add("area", "/api/cases?area=" + area));
        for (Filter filter : filters()) {
            for (String value : filter.values()) {
                String asked = filter.name().equals("period") ? value : Addresses.parameter(filter.name(), value);
                all.add(filter.name(), "/api/cases?" + asked);
                areas.forEach(area -> all.add("area and " + filter.name(), "/api/cases?area=" + area + "&" + asked));
            }
        }
        return all;
    }

    private static List<String> areas() {
        Street street = Site.district().streets().get(2);
        return List.of(
                Site.district().code().digits(),
                street.code().digits(),
                street.communities().getFirst().code().digits(),
                street.communities().getFirst().cells().getFirst().code().digits());
    }

    private static List<Filter> filters() {
        LocalDate last = Site.year().last();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("kind", List.of("PETITION", "MEDIATION", "HOTLINE_REQUEST")));
        filters.add(new Filter("status", List.of("RECEIVED", "DISPATCHED", "CLOSED")));
        filters.add(new Filter("category", List.of("公共设施报修", "公共设施报修/井盖与雨水口", "公共设施报修/井盖与雨水口/井盖缺失")));
        filters.add(new Filter("channel", List.of("HOTLINE", "HOME_VISIT", "LETTER")));
        filters.add(new Filter(
                "unit", List.of("YS-QU-CG", Site.district().streets().getFirst().unit())));
        filters.add(new Filter("nature", List.of("COMPLAINT", "PRAISE")));
        filters.add(new Filter("magnitude", List.of("TRIVIAL", "HARD")));
        filters.add(new Filter("level", List.of("GRID", "DISTRICT")));
        filters.add(new Filter("highestLevel", List.of("COMMUNITY", "DISTRICT")));
        filters.add(new Filter("due", List.of("overdue", "today", "week")));
        filters.add(new Filter("source", List.of("manual")));
        filters.add(new Filter("q", List.of("路灯", "噪声", "不亮")));
        filters.add(new Filter(
                "period",
                List.of(
                        "from=" + last.minusDays(7),
                        "from=" + last.minusMonths(6) + "&to=" + last.minusMonths(5),
                        "from=" + last.minusMonths(11))));
        return filters;
    }
}

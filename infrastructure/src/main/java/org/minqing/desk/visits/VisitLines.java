package org.minqing.desk.visits;

import java.security.Principal;
import java.util.List;
import org.minqing.api.query.HomeVisitPage;
import org.minqing.api.query.HomeVisitsQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.cases.CodeNames;
import org.minqing.http.Asking;
import org.springframework.stereotype.Component;

/** Lists home visits on a page, without what their diaries say. */
@Component
public class VisitLines {

    private final Asking asking;
    private final CodeNames names;

    VisitLines(Asking asking, CodeNames names) {
        this.asking = asking;
        this.names = names;
    }

    /** The latest ones, whoever made them. */
    public List<VisitLine> latest(Principal who, List<String> areas, int most) {
        return lines(asking.ask(who, new HomeVisitsQuery(Scope.everything().within(areas), 0, most)));
    }

    /** One page of those that a number of a report counts. */
    public Made made(Principal who, HomeVisitsQuery query) {
        HomeVisitPage page = asking.ask(who, query);
        return new Made(lines(page), page.total());
    }

    /** @param total on all pages */
    public record Made(List<VisitLine> visits, long total) {}

    private List<VisitLine> lines(HomeVisitPage page) {
        return page.items().stream()
                .map(visit -> new VisitLine(
                        visit.id().toString(),
                        visit.at().toString(),
                        names.find("areaCode", visit.area().digits())
                                .orElse(visit.area().digits()),
                        names.person(visit.by()).orElse(visit.by()),
                        visit.met()))
                .toList();
    }
}

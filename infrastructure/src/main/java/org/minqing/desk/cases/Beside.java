package org.minqing.desk.cases;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.minqing.api.query.CasePage;
import org.minqing.http.ProblemException;
import org.minqing.http.cases.CaseList;
import org.minqing.http.reading.Parameters;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds which case comes next in the list that somebody came from. The list is asked anew: what was just done may have taken
 * the case off it, and then the one that has its place now is next.
 */
@Component
class Beside {

    private final CaseList list;

    Beside(CaseList list) {
        this.list = list;
    }

    /**
     * @param by 1 for the next, -1 for the one before
     * @return the page of that case, or the list where it has no more
     */
    String address(Principal who, InView view, String id, int by) {
        CasePage page;
        try {
            page = list.ask(who, list.page(who, new Parameters(view.asked())));
        } catch (ProblemException notAList) {
            return "/cases";
        }
        List<CasePage.Item> items = page.items();
        int at = IntStream.range(0, items.size())
                .filter(place -> items.get(place).id().toString().equals(id))
                .findFirst()
                .orElse(by > 0 ? view.place() - 1 : view.place());
        int to = at + by;
        if (to >= 0 && to < items.size()) {
            return view.page(items.get(to).id().toString(), to);
        }
        return by > 0 ? page.next().map(next -> after(who, view, next)).orElse(view.back()) : view.back();
    }

    /** The first case of the page behind. */
    private String after(Principal who, InView view, String next) {
        MultiValueMap<String, String> asked = view.asked();
        asked.set("after", next);
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        asked.forEach((name, values) -> address.queryParam(name, values.toArray()));
        InView behind = new InView(
                Optional.ofNullable(address.encode().build().getQuery()).orElse(""), 0);
        return list.ask(who, list.page(who, new Parameters(asked))).items().stream()
                .findFirst()
                .map(first -> behind.page(first.id().toString(), 0))
                .orElse(view.back());
    }
}

package org.minqing.http.cases;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.LikelyRepeats;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.http.reading.Parameters;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what may be about the same matter as a case. */
@RestController
class SimilarCasesController {

    private static final int DEFAULT_SIZE = 10;

    private final CaseOpening cases;
    private final SimilarCases similar;

    SimilarCasesController(CaseOpening cases, SimilarCases similar) {
        this.cases = cases;
        this.similar = similar;
    }

    @GetMapping(path = "/api/cases/{id}/similar", produces = MediaType.APPLICATION_JSON_VALUE)
    SimilarView similar(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        int size = parameters.number("size", DEFAULT_SIZE, 1, LikelyRepeatsQuery.MAX_SIZE);
        parameters.finish();
        OpenedCase opened = cases.open(id, who);
        return new SimilarView(
                similar.of(who, opened.id(), size).all().stream().map(Item::of).toList());
    }

    record SimilarView(List<Item> items) {}

    /** @param likeness of the texts, from 0 to 1 */
    record Item(
            CaseId id,
            String number,
            CaseKind kind,
            CaseStatus status,
            Optional<String> areaCode,
            Optional<String> category,
            Optional<String> subject,
            Moment receivedAt,
            double likeness,
            List<LikelyRepeats.Reason> reasons) {

        static Item of(LikelyRepeats.LikelyRepeat likely) {
            CasePage.Item item = likely.item();
            return new Item(
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.status(),
                    item.areaCode(),
                    item.category(),
                    item.subject().map(CaseList::withoutPersons),
                    item.receivedAt(),
                    likely.likeness(),
                    likely.reasons());
        }
    }
}

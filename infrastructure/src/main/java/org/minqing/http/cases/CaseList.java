package org.minqing.http.cases;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.minqing.api.Level;
import org.minqing.api.query.CaseCountQuery;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.ScopedQuery;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.figures.Scopes;
import org.minqing.http.reading.Parameters;
import org.minqing.person.PersonReferences;
import org.springframework.stereotype.Component;

/** The case list, asked for with the parameters of an address, in somebody's name. */
@Component
public class CaseList {

    private final Asking asking;
    private final Scopes scopes;
    private final Mine mine;

    public CaseList(Asking asking, Scopes scopes, Mine mine) {
        this.asking = asking;
        this.scopes = scopes;
        this.mine = mine;
    }

    /** One page of it. Whether all parameters were right the reader of them says. */
    public CasesQuery page(Principal who, Parameters parameters) {
        return read(
                who,
                parameters,
                parameters.text("after"),
                parameters.number("size", CasesQuery.DEFAULT_SIZE, 1, CasesQuery.MAX_SIZE));
    }

    /** The first page of all of it, to be gone on from; no parameter says where it begins or how large it is. */
    public CasesQuery whole(Principal who, Parameters parameters) {
        return read(who, parameters, Optional.empty(), CasesQuery.MAX_SIZE);
    }

    private CasesQuery read(Principal who, Parameters parameters, Optional<String> after, int size) {
        return new CasesQuery(
                scopes.read(parameters),
                Set.copyOf(parameters.any("without", CasesQuery.Lack.class)),
                parameters.any("status", CaseStatus.class),
                parameters.any("level", Level.class),
                parameters.any("highestLevel", Level.class),
                parameters.optional("due", CasesQuery.Due.class).map(Set::of).orElse(Set.of()),
                Optional.empty(),
                mine.read(parameters, who),
                parameters.texts("mediator"),
                parameters.flag("again"),
                parameters.texts("source"),
                parameters.texts("externalId"),
                parameters.text("q"),
                parameters.text("figure"),
                parameters.optional("part", CasesQuery.Part.class),
                parameters.optional("sort", CasesQuery.Sort.class).orElse(CasesQuery.Sort.NEWEST),
                after,
                size);
    }

    public CasePage ask(Principal who, CasesQuery query) {
        return ask(who, query, query);
    }

    /** Every case from the first of this page on, in the order of the list; no more than a page is in memory. */
    public void each(Principal who, CasesQuery first, Consumer<CasePage.Item> work) {
        Optional<CasesQuery> next = Optional.of(first);
        while (next.isPresent()) {
            CasesQuery asked = next.get();
            CasePage page = ask(who, asked);
            page.items().forEach(work);
            next = page.next().map(asked::goingOn);
        }
    }

    /** @return exact up to that many, and one more than that where there are more */
    public long count(Principal who, CasesQuery query, int most) {
        return ask(who, new CaseCountQuery(query, most), query);
    }

    private <R> R ask(Principal who, ScopedQuery<R> question, CasesQuery about) {
        try {
            return asking.ask(who, question);
        } catch (IllegalArgumentException noSuchFigureOrPlace) {
            String field = about.after().isPresent() ? "after" : "figure";
            throw Problem.invalid(field, "request.bad-parameter", Map.of("field", field))
                    .asException();
        }
    }

    /** Subjects hold references to persons. Which of the cases are confidential no list knows, so it shows nobody. */
    public static String withoutPersons(String subject) {
        return PersonReferences.resolve(subject, Map.of());
    }
}

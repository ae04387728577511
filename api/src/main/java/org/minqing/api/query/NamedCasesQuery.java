package org.minqing.api.query;

import java.util.List;
import org.minqing.api.CaseId;

/**
 * The rows that these cases have in the list, in no order; of a case outside the scope there is none.
 *
 * @param ids as many as fit into one answer: a thousand, not a hundred thousand
 */
public record NamedCasesQuery(Scope scope, List<CaseId> ids) implements ScopedQuery<CasePage> {

    public NamedCasesQuery {
        ids = List.copyOf(ids);
    }

    /** Wherever they lie. */
    public static NamedCasesQuery of(List<CaseId> ids) {
        return new NamedCasesQuery(Scope.everything(), ids);
    }

    @Override
    public NamedCasesQuery about(Scope other) {
        return new NamedCasesQuery(other, ids);
    }

    @Override
    public Class<CasePage> answeredWith() {
        return CasePage.class;
    }
}

package org.minqing.api.query;

/**
 * How many cases a question to the list means, all its pages together.
 *
 * @param cases the question, whichever of its pages it is about
 * @param most where there are more, the answer is one more than that
 */
public record CaseCountQuery(CasesQuery cases, int most) implements ScopedQuery<Long> {

    @Override
    public Scope scope() {
        return cases.scope();
    }

    @Override
    public CaseCountQuery about(Scope other) {
        return new CaseCountQuery(cases.about(other), most);
    }

    @Override
    public Class<Long> answeredWith() {
        return Long.class;
    }
}

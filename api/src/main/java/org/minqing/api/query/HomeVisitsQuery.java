package org.minqing.api.query;

/**
 * The home visits that were noted and not withdrawn, the latest first. Of the scope area and period are heeded; no unit
 * holds a visit, so whoever sees the cases of some units only sees none.
 *
 * @param page from 0
 * @param size at most 200
 */
public record HomeVisitsQuery(Scope scope, int page, int size) implements ScopedQuery<HomeVisitPage> {

    public static final int MAX_SIZE = 200;

    @Override
    public HomeVisitsQuery about(Scope other) {
        return new HomeVisitsQuery(other, page, size);
    }

    @Override
    public Class<HomeVisitPage> answeredWith() {
        return HomeVisitPage.class;
    }
}

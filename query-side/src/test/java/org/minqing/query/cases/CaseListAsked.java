package org.minqing.query.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Level;
import org.minqing.api.query.CaseCountQuery;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Due;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.CasesQuery.Receipt;
import org.minqing.api.query.CasesQuery.Sort;
import org.minqing.api.query.Holding;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;
import org.minqing.query.figures.FiguresProjection;

/** Cases of which the list is asked, with the parameters of a call. */
abstract class CaseListAsked {

    /** A Wednesday, at noon in Shanghai. */
    private static final Clock NOW = Clock.fixed(Instant.parse("2025-04-02T04:00:00Z"), Told.ZONE);

    private final Database database = Database.get();
    final Told told = new Told();
    final Filter filter = new Filter();

    /** The parameters of a call, changed one by one. */
    static final class Filter {
        Scope scope = Scope.everything();
        Set<Lack> lacking = Set.of();
        List<CaseStatus> statuses = List.of();
        List<Level> levels = List.of();
        List<Level> highest = List.of();
        Set<Due> due = Set.of();
        Optional<Receipt> receipt = Optional.empty();
        Optional<Holding> holding = Optional.empty();
        List<String> mediators = List.of();
        boolean thirdTime;
        List<String> sources = List.of();
        List<String> externalIds = List.of();
        Optional<String> text = Optional.empty();
        Optional<String> figure = Optional.empty();
        Optional<Part> part = Optional.empty();
        Sort sort = Sort.NEWEST;
        Optional<String> after = Optional.empty();
        int size = 50;

        CasesQuery query() {
            return new CasesQuery(
                            scope,
                            Set.of(),
                            statuses,
                            levels,
                            highest,
                            due,
                            receipt,
                            holding,
                            mediators,
                            thirdTime,
                            sources,
                            externalIds,
                            text,
                            figure,
                            part,
                            sort,
                            after,
                            size)
                    .lacking(lacking);
        }

        Filter scope(List<CaseKind> kinds, List<String> categories, List<String> channels, List<String> units) {
            scope = new Scope(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    kinds,
                    categories,
                    channels,
                    units,
                    List.of(),
                    List.of());
            return this;
        }
    }

    final CasePage page() {
        return new CasesAnswers(database.client(), NOW, 30).answer(filter.query());
    }

    final long count(int most) {
        return new CasesAnswers(database.client(), NOW, 30).answer(new CaseCountQuery(filter.query(), most));
    }

    final List<CaseId> named(List<CaseId> ids, Scope within) {
        return new CasesAnswers(database.client(), NOW, 30)
                .answer(NamedCasesQuery.of(ids).about(within)).items().stream()
                        .map(Item::id)
                        .toList();
    }

    /** Answers what was agreed on for a time, once the list knows what has been told. */
    final AppointedAnswers appointed() {
        follow();
        return new AppointedAnswers(database.client(), NOW);
    }

    /** Answers what waits for an answer, once the list knows what has been told. */
    final ApprovalsAnswers approvals() {
        follow();
        return new ApprovalsAnswers(database.client(), NOW);
    }

    /** Answers whom there is to call, once the list knows what has been told. */
    final FollowUpsAnswers followUps() {
        follow();
        return new FollowUpsAnswers(database.client(), NOW);
    }

    final List<CaseId> found() {
        follow();
        return page().items().stream().map(Item::id).toList();
    }

    /** Once the list was filled anew with all that has been told. */
    final List<CaseId> foundAnew() {
        database.rebuild(new CasesProjection(Told.ZONE), told.events(), 2);
        return page().items().stream().map(Item::id).toList();
    }

    final void follow() {
        CasesProjection cases = new CasesProjection(Told.ZONE);
        FiguresProjection figures = new FiguresProjection(Told.ZONE);
        database.create(cases);
        database.create(figures);
        database.follow(cases, told.events(), () -> 4);
        database.follow(figures, told.events(), () -> 4);
    }
}

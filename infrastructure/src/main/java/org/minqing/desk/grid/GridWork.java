package org.minqing.desk.grid;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.TypedFields;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.hotline.CallDrafts;
import org.minqing.desk.visits.Cadence;
import org.minqing.desk.visits.Cadences;
import org.minqing.desk.visits.VisitLine;
import org.minqing.desk.visits.VisitLines;
import org.minqing.desk.work.Seat;
import org.minqing.desk.work.WorkLists;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryKind;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;

/** What is to be done next in somebody's cell, and what they are taking down. */
@Component
class GridWork {

    private static final int MOST_LINES = 50;
    private static final int LATEST_VISITS = 5;

    private final Asking asking;
    private final ListedCases lines;
    private final CallDrafts drafts;
    private final Accounts accounts;
    private final Directories directories;
    private final DirectoryNames entries;
    private final VisitLines visits;
    private final Cadences cadences;

    GridWork(
            Asking asking,
            ListedCases lines,
            CallDrafts drafts,
            Accounts accounts,
            Directories directories,
            DirectoryNames entries,
            VisitLines visits,
            Cadences cadences) {
        this.asking = asking;
        this.lines = lines;
        this.drafts = drafts;
        this.accounts = accounts;
        this.directories = directories;
        this.entries = entries;
        this.visits = visits;
        this.cadences = cadences;
    }

    Seat seat(Principal who, Locale locale) {
        return new Seat(Desk.GRID, who, locale, Optional.empty(), Set.of());
    }

    /** The next thing due first; whatever a unit has of it is seen here too. */
    WorkLists lists(Seat seat) {
        CasePage page = asking.ask(seat.who(), CasesQuery.atWork(Scope.everything(), Optional.empty(), MOST_LINES));
        return WorkLists.of(
                page.items().stream()
                        .map(item -> lines.line(item, seat.locale()))
                        .toList(),
                page.total());
    }

    /** What was half typed, and where it most likely is: in their own cell. */
    TypedFields begun(Principal who) {
        return drafts.find(CallDrafts.onTheSpot(who.getName()))
                .map(TypedFields::new)
                .orElseGet(() -> inTheirCell(who));
    }

    void keep(Principal who, OnTheSpot typed) {
        drafts.save(CallDrafts.onTheSpot(who.getName()), typed.typed().fields());
    }

    void registered(Principal who) {
        drafts.discard(CallDrafts.onTheSpot(who.getName()));
    }

    /** The same of a home visit. */
    TypedFields begunVisit(Principal who) {
        return drafts.find(CallDrafts.visit(who.getName()))
                .map(TypedFields::new)
                .orElseGet(() -> inTheirCell(who));
    }

    void keep(Principal who, VisitForm typed) {
        drafts.save(CallDrafts.visit(who.getName()), typed.typed().fields());
    }

    void noted(Principal who) {
        drafts.discard(CallDrafts.visit(who.getName()));
    }

    /** The latest visits, whoever made them. */
    List<VisitLine> visits(Seat seat) {
        return visits.latest(seat.who(), List.of(), LATEST_VISITS);
    }

    /** Where they have to go: in their own cell, and to whom. */
    Cadence cadence(Seat seat) {
        return cadences.within(seat.who(), List.of());
    }

    private TypedFields inTheirCell(Principal who) {
        return cellOf(who)
                .map(cell -> new TypedFields(Map.of("areaCode", cell)))
                .orElse(TypedFields.NOTHING);
    }

    /** As people call it, unless another area is called the same. */
    private Optional<String> cellOf(Principal who) {
        return accounts.find(who.getName())
                .flatMap(account ->
                        directories.entry(DirectoryKind.AREAS, account.reach().area()))
                .map(cell -> entries.areaCode(cell.name())
                        .filter(cell.code()::equals)
                        .map(_ -> cell.name())
                        .orElse(cell.code()));
    }

    /** How a matter reaches somebody who is out in the grid, the likeliest first. */
    static List<String> channels() {
        return List.of("TALK_POINT", "HOME_VISIT", "SCREENING", "VISIT", "SERVICE_WINDOW");
    }
}

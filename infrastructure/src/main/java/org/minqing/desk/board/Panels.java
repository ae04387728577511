package org.minqing.desk.board;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.MediationQuery.MediationGroupBy;
import org.minqing.api.query.Scope;
import org.minqing.desk.QueryText;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.visits.CadenceLine;
import org.minqing.desk.visits.Cadences;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseList;

/** What one view can show; each panel is found out when it is asked for. */
final class Panels {

    private static final int CASES_SHOWN = 8;

    private final Asking asking;
    private final CaseList list;
    private final Cadences cadences;

    private final Principal who;
    private final BoardAddress address;
    private final BoardNames names;
    private final Clock clock;
    private final int leastSample;
    private final BoardLines lines;

    Panels(
            Asking asking,
            CaseList list,
            Cadences cadences,
            Principal who,
            BoardAddress address,
            BoardNames names,
            Clock clock,
            LocalDate today,
            int leastSample) {
        this.asking = asking;
        this.list = list;
        this.cadences = cadences;
        this.who = who;
        this.address = address;
        this.names = names;
        this.clock = clock;
        this.leastSample = leastSample;
        this.lines = new BoardLines(asking, who, address, names, today);
    }

    BoardLines lines() {
        return lines;
    }

    LadderFigures ladder() {
        return asking.ask(who, new LadderQuery(address.scope()));
    }

    Ranking units() {
        return Ranking.of(lines.units(), address.rankedBy(), leastSample, address.isWhole("units"));
    }

    MediationFigures.Row mediation() {
        return asking.ask(who, new MediationQuery(address.scope(), MediationGroupBy.NONE))
                .rows()
                .getFirst();
    }

    /** Those due first are the longest over. */
    Cases overdue() {
        return cases(
                Set.of(CasesQuery.Due.OVERDUE),
                Optional.empty(),
                false,
                CasesQuery.Sort.DUE,
                new QueryText().with("due", "overdue").with("sort", "due"));
    }

    /** Sent back twice or more. */
    Cases pingPong() {
        return cases(
                Set.of(),
                Optional.of("pingPong"),
                false,
                CasesQuery.Sort.NEWEST,
                new QueryText().with("figure", "pingPong"));
    }

    /** Of one and the same person the third within the days that are set, or a later one. */
    Cases thirdTime() {
        return cases(Set.of(), Optional.empty(), true, CasesQuery.Sort.NEWEST, new QueryText().with("again", "true"));
    }

    /** Where somebody should be on duty and nobody signed on. Whatever kinds or period one looks at: it is about now. */
    List<EmptyShift> emptyShifts() {
        Instant now = clock.instant();
        Scope there = Scope.everything().within(address.scope().areas());
        return asking.ask(who, new DutyShiftsQuery(there, now, now.plusMillis(1), Optional.empty())).items().stream()
                .filter(shift -> shift.isEmptyAt(now))
                .map(shift -> new EmptyShift(
                        shift.desk(),
                        names.area(shift.area().digits()),
                        shift.name(),
                        shift.from(),
                        names.person(shift.onDuty()),
                        Duration.between(shift.from(), now).toMinutes()))
                .toList();
    }

    /** Where nobody went in time. It is about now too. */
    List<CadenceLine> notVisited() {
        return cadences.overdueWithin(who, address.scope().areas());
    }

    private Cases cases(
            Set<CasesQuery.Due> due,
            Optional<String> figure,
            boolean thirdTime,
            CasesQuery.Sort sort,
            QueryText query) {
        CasePage page = list.ask(
                who,
                new CasesQuery(
                        address.scope(),
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        due,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        thirdTime,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        figure,
                        Optional.empty(),
                        sort,
                        Optional.empty(),
                        CASES_SHOWN));
        Instant now = clock.instant();
        return new Cases(
                page.items().stream().map(item -> item(item, now)).toList(),
                page.total(),
                page.more().orElse(false),
                query + "&" + address.cases());
    }

    private Cases.Item item(CasePage.Item item, Instant now) {
        return new Cases.Item(
                item.id(),
                item.number(),
                item.kind(),
                item.subject().map(CaseList::withoutPersons).orElse(""),
                names.area(item.areaCode().orElse("")),
                names.category(item.category().orElse("")),
                names.holder(item.unit().orElse("")),
                item.dueAt().map(dueAt -> TimeLeft.until(dueAt, now)),
                item.supervised(),
                item.times());
    }
}

package org.minqing.desk.reception;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.ReceptionSeriesHistory;
import org.minqing.api.query.ReceptionSeriesQuery;
import org.minqing.api.query.ReceptionSessions;
import org.minqing.api.query.ReceptionSessions.Demand;
import org.minqing.api.query.ReceptionSessions.Session;
import org.minqing.api.query.ReceptionSessionsQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.reception.SessionView.State;
import org.minqing.http.Asking;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Puts reception sessions in words for somebody. */
@Component
class ReceptionViews {

    private final Asking asking;
    private final ListedCases lines;
    private final RuleWords rules;
    private final CodeNames names;
    private final Rights rights;
    private final Clock clock;
    private final ZoneId zone;

    ReceptionViews(
            Asking asking,
            ListedCases lines,
            RuleWords rules,
            CodeNames names,
            Rights rights,
            Clock clock,
            ZoneId zone) {
        this.asking = asking;
        this.lines = lines;
        this.rules = rules;
        this.names = names;
        this.rights = rights;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the page shows.
     *
     * @param series what the sessions follow from, without those that have none any more
     */
    record Shown(List<SeriesView> series, List<SessionView> sessions) {}

    /**
     * What sessions follow from.
     *
     * @param when in words, and from when to when
     */
    public record SeriesView(OccasionId id, String name, String area, String place, String host, String when) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @param to the day after the last one */
    Shown between(Principal who, LocalDate from, LocalDate to, Locale locale) {
        ReceptionSessions found = asking.ask(who, new ReceptionSessionsQuery(Scope.everything(), from, to));
        Map<CaseId, ListedCase> demands = demands(who, found.items(), locale);
        Map<OccasionId, ReceptionSeriesHistory> histories = found.items().stream()
                .filter(session -> session.moved() || session.cancelled())
                .map(Session::series)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), series -> asking.ask(who, new ReceptionSeriesQuery(series))));
        boolean holds = rights.may(who, ReceptionSeriesCommand.HoldSession.class);
        boolean changes = rights.may(who, ReceptionSeriesCommand.MoveSession.class);
        return new Shown(
                found.series().stream()
                        .filter(series ->
                                series.lastDay().filter(today()::isAfter).isEmpty())
                        .map(series -> new SeriesView(
                                series.id(),
                                series.name(),
                                area(series.area().digits()),
                                series.place(),
                                person(series.host()),
                                rules.of(series.rule(), locale) + " " + hours(series.from(), series.to())))
                        .toList(),
                found.items().stream()
                        .map(session -> view(session, demands, histories, holds, changes, locale))
                        .toList());
    }

    private Map<CaseId, ListedCase> demands(Principal who, List<Session> sessions, Locale locale) {
        List<CaseId> ids = sessions.stream()
                .flatMap(session -> session.demands().stream())
                .map(Demand::petition)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : asking.ask(who, NamedCasesQuery.of(ids)).items().stream()
                        .collect(Collectors.toMap(CasePage.Item::id, item -> lines.line(item, locale)));
    }

    private SessionView view(
            Session session,
            Map<CaseId, ListedCase> demands,
            Map<OccasionId, ReceptionSeriesHistory> histories,
            boolean holds,
            boolean changes,
            Locale locale) {
        State state = state(session);
        boolean open = state == State.TODAY || state == State.NOT_NOTED || state == State.HELD;
        return new SessionView(
                session.series(),
                session.session(),
                session.name(),
                session.day() + " " + session.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " "
                        + hours(session.from(), session.to()),
                area(session.area().digits()),
                session.area().digits(),
                session.place(),
                person(session.host()),
                state,
                session.moved(),
                Optional.ofNullable(histories.get(session.series()))
                        .filter(_ -> session.moved() || session.cancelled())
                        .flatMap(history -> history.reason(session.session())),
                session.held().stream()
                        .flatMap(held -> Stream.concat(Stream.of(held.host()), held.attendees().stream()))
                        .map(this::person)
                        .collect(Collectors.joining("、")),
                session.demands().stream()
                        .map(demand -> new SessionView.Demand(
                                demand.petition().toString(), Optional.ofNullable(demands.get(demand.petition()))))
                        .toList(),
                holds && open,
                changes && state != State.HELD && state != State.CANCELLED);
    }

    private State state(Session session) {
        if (session.cancelled()) {
            return State.CANCELLED;
        }
        if (session.held().isPresent()) {
            return State.HELD;
        }
        int past = session.day().compareTo(today());
        return past > 0 ? State.TO_COME : past == 0 ? State.TODAY : State.NOT_NOTED;
    }

    private String area(String code) {
        return names.find("areaCode", code).orElse(code);
    }

    private String person(String code) {
        return names.person(code).orElse(code);
    }

    private static String hours(LocalTime from, LocalTime to) {
        return from + "–" + to;
    }
}

package org.minqing.desk.mediation;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.SessionsQuery;
import org.minqing.api.query.SessionsToCome;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.http.Asking;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The disputes of the room by how far they are, and its sessions by their days. */
@Component
class RoomLists {

    /** What is not done first is not done today: all of it is in the case list. */
    private static final int MOST_LINES = 30;

    /** Of one day; whoever wants more of it opens it. */
    private static final int MOST_AT_A_GLANCE = 12;

    /** So far back a session that nobody has written down is still asked after. */
    static final int DAYS_BACK = 30;

    static final int DAYS_AHEAD = 60;

    /** As they follow each other; a binding agreement stays in the room until it is performed. */
    private static final List<CaseStatus> STATES =
            List.of(CaseStatus.OPENED, CaseStatus.ACCEPTED, CaseStatus.AGREED, CaseStatus.IN_EFFECT);

    private static final Scope DISPUTES = Scope.everything().ofKinds(List.of(CaseKind.MEDIATION));

    private final Asking asking;
    private final ListedCases lines;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    RoomLists(Asking asking, ListedCases lines, MessageSource messages, ZoneId zone, Clock clock) {
        this.asking = asking;
        this.lines = lines;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** The disputes in one state, the next thing due first. */
    public record Column(CaseStatus state, List<ListedCase> lines, long total) {}

    List<Column> columns(Principal who, Locale locale) {
        return STATES.stream()
                .map(state -> {
                    CasePage page = asking.ask(who, CasesQuery.standing(DISPUTES, List.of(state), MOST_LINES));
                    return new Column(
                            state,
                            page.items().stream()
                                    .map(item -> lines.line(item, locale))
                                    .toList(),
                            page.total());
                })
                .toList();
    }

    /**
     * The sessions of one day.
     *
     * @param past they were not held, or nobody has written down yet that they were
     */
    public record Day(String day, boolean today, boolean past, List<Sitting> sittings) {

        public List<Sitting> first() {
            return sittings.subList(0, Math.min(MOST_AT_A_GLANCE, sittings.size()));
        }

        public List<Sitting> rest() {
            return sittings.subList(first().size(), sittings.size());
        }
    }

    /** @param more whether further ones are arranged, later than these */
    public record Calendar(List<Day> days, boolean more) {}

    /** One that is to come. */
    public record Sitting(Instant at, String time, ListedCase line) {}

    /** The sessions that are to come, by day, from those that nobody has written down yet to those in two months. */
    Calendar calendar(Principal who, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        SessionsQuery shown = new SessionsQuery(
                DISPUTES, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), SessionsQuery.MAX_SIZE);
        List<SessionsToCome.Arranged> sessions = asking.ask(who, shown).sessions();
        Map<LocalDate, List<Sitting>> days = sessions.stream()
                .map(session ->
                        new Sitting(session.at(), words.clock(session.at()), lines.line(session.item(), locale)))
                .collect(Collectors.groupingBy(
                        sitting -> LocalDate.ofInstant(sitting.at(), zone), TreeMap::new, Collectors.toList()));
        List<Day> byDay = days.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        day.getKey().equals(today),
                        day.getKey().isBefore(today),
                        day.getValue()))
                .toList();
        return new Calendar(byDay, sessions.size() == SessionsQuery.MAX_SIZE);
    }
}

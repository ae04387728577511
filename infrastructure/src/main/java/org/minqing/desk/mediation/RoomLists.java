package org.minqing.desk.mediation;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.command.mediation.MediationFile;
import org.minqing.command.mediation.Session;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.http.Asking;
import org.minqing.http.cases.StandingCase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The disputes of the room by how far they are, and its sessions by their days. */
@Component
class RoomLists {

    /** What is not done first is not done today: all of it is in the case list. */
    private static final int MOST_LINES = 30;

    private static final int MOST_IN_CALENDAR = 100;

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
    public record Day(String day, boolean today, boolean past, List<Sitting> sittings) {}

    /** One that is to come. */
    public record Sitting(Instant at, String time, ListedCase line) {}

    /** Of the disputes that are being mediated, the most urgent of them, all sessions that are to come, by day. */
    List<Day> calendar(Principal who, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        TreeMap<LocalDate, List<Sitting>> days = new TreeMap<>();
        asking.ask(who, CasesQuery.standing(DISPUTES, List.of(CaseStatus.ACCEPTED), MOST_IN_CALENDAR)).items().stream()
                .flatMap(item -> sittings(who, item, locale))
                .sorted(Comparator.comparing(Sitting::at))
                .forEach(sitting -> days.computeIfAbsent(
                                LocalDate.ofInstant(sitting.at(), zone), none -> new ArrayList<>())
                        .add(sitting));
        return days.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        day.getKey().equals(today),
                        day.getKey().isBefore(today),
                        day.getValue()))
                .toList();
    }

    /** No list knows of sessions: they stand in the stream of the dispute. */
    private Stream<Sitting> sittings(Principal who, CasePage.Item item, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        ListedCase line = lines.line(item, locale);
        return StandingCase.of(asking.ask(who, new CaseHistoryQuery(item.id())).events()).parts().stream()
                .filter(MediationFile.class::isInstance)
                .map(MediationFile.class::cast)
                .flatMap(file -> file.sessions().all().stream())
                .filter(Session::isStillToCome)
                .flatMap(session -> session.appointment().stream())
                .flatMap(appointment -> appointment.at().earliest(zone).stream())
                .map(at -> new Sitting(at, words.clock(at), line));
    }
}

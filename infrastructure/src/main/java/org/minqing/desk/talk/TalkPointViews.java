package org.minqing.desk.talk;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.TalkPointEvent;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.NotebookPage;
import org.minqing.api.query.NotebookQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.TalkPointQuery;
import org.minqing.api.query.TalkPoints;
import org.minqing.api.query.TalkPoints.Point;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.reception.RuleWords;
import org.minqing.desk.talk.EntryView.Standing;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;

/** Puts talk points and their notebooks in words for somebody. */
@Component
class TalkPointViews {

    private final Asking asking;
    private final ListedCases lines;
    private final RuleWords rules;
    private final CodeNames names;
    private final DirectoryNames entries;
    private final Accounts accounts;

    TalkPointViews(
            Asking asking,
            ListedCases lines,
            RuleWords rules,
            CodeNames names,
            DirectoryNames entries,
            Accounts accounts) {
        this.asking = asking;
        this.lines = lines;
        this.rules = rules;
        this.names = names;
        this.entries = entries;
        this.accounts = accounts;
    }

    /** @param uncovered what the grid cells are called that no point covers */
    record Shown(List<PointView> points, List<String> uncovered) {}

    /** @param total how many there are on all pages together */
    record Notebook(List<EntryView> entries, long total) {}

    /** One who was, or is, the information worker of a point. */
    public record Worker(String name, String since) {}

    Shown all(Principal who, Locale locale) {
        TalkPoints found = asking.ask(who, new TalkPointsQuery(Scope.everything()));
        return new Shown(
                found.items().stream().map(point -> view(point, locale)).toList(),
                found.uncovered().stream().map(this::called).toList());
    }

    Optional<PointView> one(Principal who, OccasionId id, Locale locale) {
        return asking.ask(who, new TalkPointsQuery(Scope.everything())).items().stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .map(point -> view(point, locale));
    }

    /** Whether all that happens in that area is within their reach, and not a part of it alone. */
    boolean seesAllOf(Principal who, String area) {
        return accounts.find(who.getName())
                .filter(account -> account.reach().covers(Optional.of(AreaCode.of(area)), Set.of()))
                .isPresent();
    }

    /** Those who were, the latest first. */
    List<Worker> workers(Principal who, OccasionId id) {
        List<Worker> workers = new ArrayList<>();
        for (TalkPointEvent event : asking.ask(who, new TalkPointQuery(id)).events()) {
            String since = event.act().occurredAt().toString();
            if (event instanceof TalkPointEvent.Opened opened) {
                workers.add(new Worker(person(opened.worker()), since));
            }
            if (event instanceof TalkPointEvent.WorkerChanged changed) {
                workers.add(new Worker(person(changed.worker()), since));
            }
        }
        return workers.reversed();
    }

    Notebook notebook(Principal who, OccasionId point, int page, int size, Locale locale) {
        NotebookPage found = asking.ask(who, new NotebookQuery(Scope.everything(), point, page, size));
        Map<CaseId, ListedCase> cases = raised(who, found.items(), locale);
        return new Notebook(
                found.items().stream().map(entry -> view(entry, cases)).toList(), found.total());
    }

    /**
     * Where whoever looks most likely is: in their own cell, or anywhere in the area of the point; as people call it, unless another area is
     * called the same.
     */
    String whereFor(Principal who, String area) {
        String code = accounts.find(who.getName())
                .map(account -> account.reach().area())
                .filter(own -> own.length() > area.length() && own.startsWith(area))
                .orElse(area);
        return names.find("areaCode", code)
                .filter(name -> entries.areaCode(name).filter(code::equals).isPresent())
                .orElse(code);
    }

    private Map<CaseId, ListedCase> raised(Principal who, List<NotebookPage.Entry> entries, Locale locale) {
        List<CaseId> ids = entries.stream()
                .flatMap(entry -> entry.raised().stream())
                .map(NotebookPage.Raised::caseId)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : asking.ask(who, NamedCasesQuery.of(ids)).items().stream()
                        .collect(Collectors.toMap(CasePage.Item::id, item -> lines.line(item, locale)));
    }

    private PointView view(Point point, Locale locale) {
        return new PointView(
                point.id(),
                point.name(),
                called(point.area()),
                point.area().digits(),
                point.cells().stream().map(this::called).toList(),
                point.place(),
                person(point.worker()),
                point.legalAdvice()
                        .map(hours -> new PointView.LegalAdvice(
                                person(hours.adviser()),
                                rules.of(hours.rule(), locale) + " " + hours.from() + "–" + hours.to(),
                                hours.next())),
                point.closedOn().isPresent(),
                point.lastEntry(),
                point.lastReport(),
                point.silent(),
                point.entries(),
                point.raised());
    }

    private EntryView view(NotebookPage.Entry entry, Map<CaseId, ListedCase> cases) {
        Optional<CaseId> raised = entry.raised().map(NotebookPage.Raised::caseId);
        return new EntryView(
                entry.id(),
                entry.at().toString(),
                called(entry.area()),
                person(entry.by()),
                entry.category().map(path -> path.substring(path.lastIndexOf('/') + 1)),
                standing(entry.outcome(), entry.advised(), raised.isPresent()),
                raised.map(CaseId::toString),
                raised.flatMap(id -> Optional.ofNullable(cases.get(id))));
    }

    static Standing standing(NotebookOutcome outcome, boolean advised, boolean raised) {
        if (raised) {
            return Standing.RAISED;
        }
        return switch (outcome) {
            case ANSWERED_THERE -> Standing.ANSWERED_THERE;
            case FOR_THE_LAWYER -> advised ? Standing.ADVISED : Standing.FOR_THE_LAWYER;
            case TO_BE_RAISED -> Standing.TO_BE_RAISED;
        };
    }

    String called(AreaCode area) {
        return names.find("areaCode", area.digits()).orElse(area.digits());
    }

    String person(String code) {
        return names.person(code).orElse(code);
    }
}

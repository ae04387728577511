package org.minqing.desk.hotline;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.command.common.CaseFile;
import org.minqing.desk.PageWords;
import org.minqing.desk.TimeLeft;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseList;
import org.minqing.http.cases.OpenedCase;
import org.minqing.http.cases.PersonSearch;
import org.minqing.http.cases.StandingCase;
import org.minqing.person.Disclosure;
import org.minqing.person.KnownPerson;
import org.minqing.person.ShownPerson;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands beside the form of a call. */
@Component
class HotlineViews {

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_SIMILAR = 6;

    /** How far back what is told again is looked for. */
    private static final int SIMILAR_DAYS = 30;

    /** A street: neighbours call about the same lamp. */
    private static final int NEARBY_DIGITS = 9;

    private final PersonSearch search;
    private final Asking asking;
    private final DirectoryNames names;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    HotlineViews(
            PersonSearch search,
            Asking asking,
            DirectoryNames names,
            MessageSource messages,
            ZoneId zone,
            Clock clock) {
        this.search = search;
        this.asking = asking;
        this.names = names;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** Nobody while the number is too short to be one. */
    List<Caller> callers(Principal who, TypedCall typed, Locale locale) {
        return typed.get("phone")
                .filter(phone -> phone.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS)
                .map(phone -> search.find(who, new PersonSearch.By.Phone(phone)).stream()
                        .filter(known -> known.person().known().isPresent())
                        .map(known -> caller(who, known, new PageWords(messages, locale, zone)))
                        .toList())
                .orElse(List.of());
    }

    private Caller caller(Principal who, KnownPerson known, PageWords words) {
        ShownPerson shown = Disclosure.RECOGNISABLE.of(known.person());
        List<CaseId> ids =
                known.cases().stream().map(KnownPerson.PartIn::id).distinct().toList();
        Map<CaseId, CasePage.Item> items = ids.isEmpty()
                ? Map.of()
                : asking.ask(who, NamedCasesQuery.of(ids)).items().stream()
                        .collect(Collectors.toMap(CasePage.Item::id, Function.identity()));
        List<CasePage.Item> ordered = ids.stream()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .toList();
        return new Caller(
                shown.personId().toString(),
                shown.name().orElse(""),
                shown.phone().orElse(""),
                ordered.stream()
                        .filter(HotlineViews::isOpen)
                        .map(item -> matter(item, words))
                        .toList(),
                ordered.stream()
                        .filter(item -> !isOpen(item))
                        .map(item -> matter(item, words))
                        .toList());
    }

    private static boolean isOpen(CasePage.Item item) {
        return !item.status().concluded();
    }

    /** Others about the same kind of thing in the same street, of late, that are not done yet. */
    List<Caller.Matter> similar(Principal who, TypedCall typed, Locale locale) {
        Optional<String> area = typed.get("areaCode").flatMap(names::areaCode);
        Optional<String> category = typed.get("category").flatMap(names::category);
        if (area.isEmpty() || category.isEmpty()) {
            return List.of();
        }
        String nearby =
                area.get().substring(0, Math.min(NEARBY_DIGITS, area.get().length()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Scope scope = Scope.everything()
                .within(List.of(nearby))
                .between(Optional.of(today.minusDays(SIMILAR_DAYS)), Optional.of(today.plusDays(1)))
                .inCategories(List.of(category.get()));
        return matters(who, listed(scope, CaseStatus.OPEN, CasesQuery.Sort.NEWEST, MOST_SIMILAR), locale);
    }

    /** Those who were promised a call, nearest first, and when. */
    List<Promised> callBacks(Principal who, Locale locale) {
        Instant now = clock.instant();
        PageWords words = new PageWords(messages, locale, zone);
        CasesQuery waiting = listed(
                Scope.everything().ofKinds(List.of(CaseKind.HOTLINE_REQUEST)),
                List.of(CaseStatus.RECEIVED, CaseStatus.DISPATCHED),
                CasesQuery.Sort.DUE,
                CasesQuery.MAX_SIZE);
        return asking.ask(who, waiting).items().stream()
                .filter(item ->
                        item.dueFor().filter(DeadlineKind.CALLBACK::equals).isPresent())
                .flatMap(item -> item.dueAt().stream()
                        .map(due -> new Promised(
                                matter(item, words), words.time(due), TimeLeft.until(due, item.dueSince(), now))))
                .toList();
    }

    /** A call-back that is due. */
    public record Promised(Caller.Matter matter, String due, TimeLeft left) {}

    /** One case, as a line: from its own stream, for lists come a moment later. */
    Caller.Matter matter(OpenedCase opened, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        StandingCase standing = StandingCase.of(opened.stream());
        CaseFile file = standing.file();
        return new Caller.Matter(
                opened.id(),
                file.number(),
                file.kind(),
                standing.status(),
                file.intake().map(Intake::subject).map(CaseList::withoutPersons).orElse(""),
                words.value(file.receivedAt().toString()),
                false);
    }

    private List<Caller.Matter> matters(Principal who, CasesQuery query, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        return asking.ask(who, query).items().stream()
                .map(item -> matter(item, words))
                .toList();
    }

    private Caller.Matter matter(CasePage.Item item, PageWords words) {
        return new Caller.Matter(
                item.id(),
                item.number(),
                item.kind(),
                item.status().name(),
                item.subject().map(CaseList::withoutPersons).orElse(""),
                words.value(item.receivedAt().toString()),
                isOpen(item));
    }

    private static CasesQuery listed(Scope scope, List<CaseStatus> statuses, CasesQuery.Sort sort, int size) {
        return new CasesQuery(
                scope,
                statuses,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sort,
                Optional.empty(),
                size);
    }
}

package org.minqing.desk.hotline;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.CaseId;
import org.minqing.api.Intake;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.command.common.CaseFile;
import org.minqing.desk.PageWords;
import org.minqing.desk.TimeLeft;
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

    private final PersonSearch search;
    private final Asking asking;
    private final CallDrafts drafts;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    HotlineViews(
            PersonSearch search, Asking asking, CallDrafts drafts, MessageSource messages, ZoneId zone, Clock clock) {
        this.search = search;
        this.asking = asking;
        this.drafts = drafts;
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
                        .filter(item -> !item.status().concluded())
                        .map(item -> Caller.Matter.of(item, words))
                        .toList(),
                ordered.stream()
                        .filter(item -> item.status().concluded())
                        .map(item -> Caller.Matter.of(item, words))
                        .toList());
    }

    /** Since when that call has been going on; empty while nothing of it is kept. */
    Optional<Since> since(String draft, Locale locale) {
        return drafts.begun(draft)
                .map(begun -> new Since(
                        new PageWords(messages, locale, zone).clock(begun),
                        Math.max(0, Duration.between(begun, clock.instant()).toSeconds())));
    }

    /** @param seconds on the clock of the ledger, from which a browser counts on */
    public record Since(String at, long seconds) {

        /** As a stopwatch shows it. */
        public String passed() {
            return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
        }
    }

    /** Those who were promised a call, nearest first, and when. */
    List<Promised> callBacks(Principal who, Locale locale) {
        Instant now = clock.instant();
        PageWords words = new PageWords(messages, locale, zone);
        return asking.ask(who, PromisesQuery.ofCalls(Scope.everything(), PromisesQuery.MAX_SIZE)).all().stream()
                .map(promised -> new Promised(
                        Caller.Matter.of(promised.item(), words),
                        words.time(promised.promisedFor()),
                        TimeLeft.until(promised.promisedFor(), promised.since(), now)))
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
}

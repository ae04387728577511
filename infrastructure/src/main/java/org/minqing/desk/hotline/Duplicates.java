package org.minqing.desk.hotline;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseId;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.PageWords;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.StandingCase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be told again: cases that are like the call at hand, and what it is put together with (并案). */
@Component
class Duplicates {

    private static final int MOST = 6;

    /** How far back what is told again is looked for. */
    private static final int DAYS = 30;

    /** A street: neighbours call about the same lamp. */
    private static final int NEARBY_DIGITS = 9;

    private final Asking asking;
    private final CaseOpening cases;
    private final DirectoryNames names;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    Duplicates(
            Asking asking, CaseOpening cases, DirectoryNames names, MessageSource messages, ZoneId zone, Clock clock) {
        this.asking = asking;
        this.cases = cases;
        this.names = names;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
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
                .between(Optional.of(today.minusDays(DAYS)), Optional.of(today.plusDays(1)))
                .inCategories(List.of(category.get()));
        CasesQuery alike = new CasesQuery(
                scope,
                Set.of(),
                CaseStatus.OPEN,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CasesQuery.Sort.NEWEST,
                Optional.empty(),
                MOST);
        PageWords words = new PageWords(messages, locale, zone);
        return asking.ask(who, alike).items().stream()
                .map(item -> Caller.Matter.of(item, words))
                .toList();
    }

    /**
     * The case under which others about the same matter stand: a duplicate may itself stand under another.
     *
     * @throws org.minqing.http.ProblemException 404 where there is no such case within their reach
     */
    CaseId leadOf(Principal who, String duplicate) {
        return StandingCase.of(cases.open(duplicate, who).stream())
                .file()
                .mergeLead()
                .orElseGet(() -> CaseId.of(duplicate));
    }
}

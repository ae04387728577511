package org.minqing.desk.snippet;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;
import org.minqing.directory.EntrySearch;
import org.minqing.directory.SnippetPlaceholder;
import org.minqing.http.Asking;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;

/** Texts that recur (常用语): those that are meant for where somebody writes, with what is known filled in. */
@Component
class Snippets {

    private static final int MOST = 8;

    /** The texts are the office's own, and so is its way to write a day. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final EntrySearch search;
    private final Accounts accounts;
    private final Desks desks;
    private final Asking asking;
    private final Labels labels;
    private final ZoneId zone;
    private final Clock clock;

    Snippets(
            EntrySearch search,
            Accounts accounts,
            Desks desks,
            Asking asking,
            Labels labels,
            ZoneId zone,
            Clock clock) {
        this.search = search;
        this.accounts = accounts;
        this.desks = desks;
        this.asking = asking;
        this.labels = labels;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param text with what nobody could fill in still in braces */
    record Snippet(String code, String title, String text) {}

    /**
     * Where somebody writes.
     *
     * @param desk absent on the page of a case, which is the same for all
     * @param about absent while there is no case yet
     */
    record Place(Optional<Desk> desk, Optional<CaseId> about) {}

    List<Snippet> find(Principal who, Place place, String typed) {
        Optional<Account> writer = accounts.find(who.getName());
        Optional<CasePage.Item> about = place.about().flatMap(id -> item(who, id));
        List<Desk> at = place.desk().map(List::of).orElseGet(() -> desks.of(who));
        Optional<CaseKind> kind =
                about.map(CasePage.Item::kind).or(() -> place.desk().flatMap(Snippets::kindBegunAt));
        Map<SnippetPlaceholder, String> known = known(about, writer);
        return search.find(DirectoryKind.SNIPPETS, typed, Integer.MAX_VALUE).stream()
                .map(EntrySearch.Found::entry)
                .filter(entry -> saysNothingElse(
                        entry, "desk", at.stream().map(Desk::name).toList()))
                .filter(entry -> kind.isEmpty()
                        || saysNothingElse(entry, "caseKind", List.of(kind.get().name())))
                .filter(entry -> isOfAUnitHere(entry, writer, about))
                .limit(MOST)
                .map(entry -> new Snippet(
                        entry.code(),
                        entry.name(),
                        SnippetPlaceholder.fill(entry.details().getOrDefault("text", ""), known)))
                .toList();
    }

    /** From the list, which shows no person and is no look into the case. */
    private Optional<CasePage.Item> item(Principal who, CaseId id) {
        return asking.ask(who, NamedCasesQuery.of(List.of(id))).items().stream().findFirst();
    }

    private static Optional<CaseKind> kindBegunAt(Desk desk) {
        return switch (desk) {
            case HOTLINE -> Optional.of(CaseKind.HOTLINE_REQUEST);
            case MEDIATION -> Optional.of(CaseKind.MEDIATION);
            case GRID, RECEPTIONS -> Optional.of(CaseKind.PETITION);
            case UNIT, VISITS, FOLLOW_UP, APPROVALS, DUTY -> Optional.empty();
        };
    }

    private static boolean saysNothingElse(DirectoryEntry entry, String heading, List<String> words) {
        String said = entry.details().getOrDefault(heading, "");
        return said.isEmpty() || words.contains(said);
    }

    /** A unit's own texts are for those who work in it, and for whoever writes in a case that it handles. */
    private static boolean isOfAUnitHere(
            DirectoryEntry entry, Optional<Account> writer, Optional<CasePage.Item> about) {
        String unit = entry.details().getOrDefault("unit", "");
        return unit.isEmpty()
                || writer.filter(account -> account.reach().units().contains(unit))
                        .isPresent()
                || about.flatMap(CasePage.Item::unit).filter(unit::equals).isPresent();
    }

    private Map<SnippetPlaceholder, String> known(Optional<CasePage.Item> about, Optional<Account> writer) {
        Map<SnippetPlaceholder, String> known = new EnumMap<>(SnippetPlaceholder.class);
        known.put(SnippetPlaceholder.TODAY, DAY.format(LocalDate.ofInstant(clock.instant(), zone)));
        writer.map(Account::displayName)
                .filter(name -> !name.isBlank())
                .ifPresent(name -> known.put(SnippetPlaceholder.MY_NAME, name));
        about.map(CasePage.Item::number).ifPresent(number -> known.put(SnippetPlaceholder.CASE_NUMBER, number));
        about.flatMap(item -> item.unit().map(unit -> labels.of(holders(item.kind()), unit)))
                .ifPresent(name -> known.put(SnippetPlaceholder.UNIT, name));
        return known;
    }

    private static Vocabulary holders(CaseKind kind) {
        return kind == CaseKind.MEDIATION ? Vocabulary.COMMITTEE : Vocabulary.UNIT;
    }
}

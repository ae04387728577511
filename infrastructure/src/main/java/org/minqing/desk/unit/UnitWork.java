package org.minqing.desk.unit;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Receipt;
import org.minqing.api.query.Scope;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.work.Seat;
import org.minqing.desk.work.WorkLists;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;

/** Whose work it is, and what there is of it. */
@Component
class UnitWork {

    /** What is not done first is not done today: all of it is in the case list. */
    private static final int MOST_LINES = 50;

    private final Asking asking;
    private final Accounts accounts;
    private final DirectoryNames names;
    private final Labels labels;
    private final ListedCases lines;

    UnitWork(Asking asking, Accounts accounts, DirectoryNames names, Labels labels, ListedCases lines) {
        this.asking = asking;
        this.accounts = accounts;
        this.names = names;
        this.labels = labels;
        this.lines = lines;
    }

    /** The units of an account by code, with their names; none means that it may look at any. */
    Map<String, String> unitsOf(Principal who) {
        Map<String, String> units = new TreeMap<>();
        accounts.find(who.getName())
                .ifPresent(account ->
                        account.reach().units().forEach(code -> units.put(code, labels.of(Vocabulary.UNIT, code))));
        return units;
    }

    /** What the field of the unit holds: its name, where no other unit has the same; empty where all are meant. */
    String typedFor(Seat seat) {
        return seat.unit()
                .map(code -> Optional.of(labels.of(Vocabulary.UNIT, code))
                        .filter(name -> names.unit(name).equals(Optional.of(code)))
                        .orElse(code))
                .orElse("");
    }

    private Optional<String> chosen(Optional<String> typed) {
        return typed.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> names.unit(text)
                        .orElseThrow(() -> Problem.invalid(
                                        "unit",
                                        CaseRejection.UNKNOWN_UNIT.code(),
                                        Map.of("field", "unit", "value", text))
                                .asException()));
    }

    /**
     * In whose name somebody acts: of the unit that was chosen, else of all of theirs.
     *
     * @throws org.minqing.http.ProblemException 422 where no unit goes by the name that was typed
     */
    Seat seat(Principal who, Locale locale, Optional<String> typed) {
        Optional<String> unit = chosen(typed);
        Set<String> ours = unit.map(Set::of).orElseGet(() -> unitsOf(who).keySet());
        return new Seat(Desk.UNIT, who, locale, unit, ours);
    }

    WorkLists lists(Seat seat) {
        List<String> only = seat.unit().stream().toList();
        Scope scope = Scope.everything()
                .ofKinds(List.of(CaseKind.PETITION, CaseKind.HOTLINE_REQUEST))
                .heldBy(only)
                .orCoHandledBy(only);
        CasePage inbox = asking.ask(seat.who(), CasesQuery.atWork(scope, Optional.of(Receipt.AWAITED), MOST_LINES));
        CasePage work = asking.ask(seat.who(), CasesQuery.atWork(scope, Optional.of(Receipt.CONFIRMED), MOST_LINES));
        return new WorkLists(lines(inbox, seat.locale()), inbox.total(), lines(work, seat.locale()), work.total());
    }

    private List<ListedCase> lines(CasePage page, Locale locale) {
        return page.items().stream().map(item -> lines.line(item, locale)).toList();
    }
}

package org.minqing.http.cases;

import java.security.Principal;
import java.util.List;
import org.minqing.api.CaseRejection;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.person.Disclosure;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;

/** Opens a case for somebody, by the id in an address; that they did is written down on the way. */
@Component
public class CaseOpening {

    private final Asking asking;
    private final Accounts accounts;
    private final WhoMaySee whoMaySee;

    CaseOpening(Asking asking, Accounts accounts, WhoMaySee whoMaySee) {
        this.asking = asking;
        this.accounts = accounts;
        this.whoMaySee = whoMaySee;
    }

    /** @throws org.minqing.http.ProblemException 404 where there is none, or none within their reach */
    public OpenedCase open(String id, Principal who) {
        return CaseIds.parsed(id)
                .map(one -> new OpenedCase(
                        one, asking.ask(who, new CaseHistoryQuery(one)).events(), Disclosure.HIDDEN))
                .filter(opened -> !opened.stream().isEmpty())
                .map(opened -> new OpenedCase(opened.id(), opened.stream(), disclosure(opened.stream(), who)))
                .orElseThrow(
                        () -> Problem.of(404, CaseRejection.NOT_FOUND.code()).asException());
    }

    private Disclosure disclosure(List<CaseHistory.Recorded> stream, Principal who) {
        return accounts.find(who.getName())
                .map(account -> whoMaySee.disclosure(StandingCase.of(stream), account))
                .orElse(Disclosure.HIDDEN);
    }
}

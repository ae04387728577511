package org.minqing.api.query;

/**
 * The row of the case that bears this very number; none where there is no such case. Only the ledger itself asks: whoever
 * has a number has not proven yet that the case is theirs.
 */
public record CaseNumberQuery(String number) implements LedgerQuery<CasePage> {

    @Override
    public Class<CasePage> answeredWith() {
        return CasePage.class;
    }
}

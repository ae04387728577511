package org.minqing.api.query;

/**
 * A question to the ledger. Who asks travels beside it, and only what is within their reach is in the answer.
 *
 * @param <R> what it is answered with
 */
public sealed interface LedgerQuery<R>
        permits ScopedQuery,
                CaseHistoryQuery,
                CaseNumberQuery,
                HomeVisitQuery,
                KeyPersonQuery,
                ReceptionSeriesQuery,
                TalkPointQuery,
                NotebookEntryQuery,
                DutyShiftQuery,
                AccessLedgerQuery {

    Class<R> answeredWith();
}

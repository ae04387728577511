package org.minqing.api.query;

/**
 * A question about many cases, or many occasions.
 *
 * @param <R> what it is answered with
 */
public sealed interface ScopedQuery<R> extends LedgerQuery<R>
        permits CasesQuery,
                CaseCountQuery,
                NamedCasesQuery,
                PromisesQuery,
                ApprovalsQuery,
                FollowUpsQuery,
                LikelyRepeatsQuery,
                SessionsQuery,
                HomeVisitsQuery,
                VisitsToMakeQuery,
                ScreeningRoundsQuery,
                ReceptionSessionsQuery,
                TalkPointsQuery,
                NotebookQuery,
                ResidentsChoicesQuery,
                DutyShiftsQuery,
                ResolutionQuery,
                LadderQuery,
                MediationQuery,
                ReportQuery,
                AnnualReportQuery {

    Scope scope();

    /** The same question about other cases. */
    ScopedQuery<R> about(Scope other);
}

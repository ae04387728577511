package org.minqing.desk.presence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseIds;
import org.minqing.http.cases.StandingCase;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may open a case, asked again and again while they have it open. The ledger asks itself, so that a page that
 * lies open leaves one trace and not four a minute.
 */
@Component
class OpenableCases {

    /** As late as other nodes see a change of an account. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    private final Rights rights;
    private final LoadingCache<CaseId, Optional<StandingCase>> standing;

    OpenableCases(Asking asking, Rights rights) {
        this.rights = rights;
        this.standing = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build(id -> read(asking, id));
    }

    private static Optional<StandingCase> read(Asking asking, CaseId id) {
        List<CaseHistory.Recorded> stream =
                asking.askForAll(new CaseHistoryQuery(id)).events();
        return Optional.of(stream).filter(events -> !events.isEmpty()).map(StandingCase::of);
    }

    /** One that they may open. */
    record Openable(CaseId id, StandingCase standing) {}

    /** Empty where there is none that they may open. */
    Optional<Openable> find(String text, Principal who) {
        return CaseIds.parsed(text)
                .filter(_ -> rights.may(who, CaseHistoryQuery.class))
                .flatMap(id -> standing.get(id).map(found -> new Openable(id, found)))
                .filter(found -> found.standing()
                        .whereabouts()
                        .isWithin(rights.sightOf(who).reach()));
    }
}

package org.minqing.erasure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.api.Reach;
import org.minqing.api.query.CaseHistory;
import org.minqing.command.common.Whereabouts;
import org.minqing.http.cases.StandingCase;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Evolution;

/**
 * What decides whether a case lets its persons go.
 *
 * @param closedAt the latest it can have been; empty while it is open
 */
record CaseOfPerson(CaseId id, CaseKind kind, String number, Whereabouts whereabouts, Optional<Instant> closedAt) {

    /** @param history not empty */
    static CaseOfPerson of(CaseId id, List<CaseHistory.Recorded> history, ZoneId zone) {
        Evolution evolution = new Evolution(zone);
        Optional<CaseFacts> facts = Optional.empty();
        for (CaseHistory.Recorded recorded : history) {
            facts = Optional.of(evolution.evolve(facts, recorded.event()));
        }
        CaseFacts known = facts.orElseThrow(() -> new IllegalArgumentException("A case without events: " + id));
        return new CaseOfPerson(
                id,
                known.kind(),
                known.number(),
                StandingCase.of(history).whereabouts(),
                known.standing()
                        .closedAt()
                        .map(closed -> latest(closed, history.getLast().recordedAt(), zone)));
    }

    /** Of a day its end; where nobody wrote down when, the last that was heard of the case. */
    private static Instant latest(Moment closed, Instant lastHeard, ZoneId zone) {
        return switch (closed) {
            case Moment.At at -> at.instant();
            case Moment.On on -> on.day().plusDays(1).atStartOfDay(zone).toInstant();
            case Moment.Unknown unknown -> lastHeard;
        };
    }

    boolean isOpen() {
        return closedAt.isEmpty();
    }

    boolean isWithin(Reach reach) {
        return whereabouts.isWithin(reach);
    }
}

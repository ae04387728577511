package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minqing.query.Told.act;
import static org.minqing.query.Told.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.query.Promises;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.SessionsQuery;
import org.minqing.api.query.SessionsToCome.Arranged;
import org.minqing.query.Told;

/** What was agreed on with people for a time. */
class AppointedAnswersTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;
    private static final Instant SOON = Instant.parse("2025-04-02T06:00:00Z");
    private static final Instant LATER = Instant.parse("2025-04-05T06:00:00Z");

    @Test
    void calls_that_were_promised_come_nearest_first_passed_or_not_whatever_else_is_due_earlier() {
        CaseId later = told.happened(told.hotlineRequest("2025-04-01"), set(DeadlineKind.CALLBACK, LATER));
        told.happened(later, set(DeadlineKind.DISPATCH, SOON.minusSeconds(60)));
        CaseId passed = told.happened(
                told.hotlineRequest("2025-04-01"),
                set(DeadlineKind.CALLBACK, SOON),
                new CaseEvent.DeadlinePassed(HOTLINE, act("2025-04-02"), DeadlineKind.CALLBACK, "", SOON));
        told.happened(
                told.hotlineRequest("2025-04-01"),
                set(DeadlineKind.CALLBACK, SOON),
                new CaseEvent.DeadlineMet(HOTLINE, act("2025-04-02"), DeadlineKind.CALLBACK, "", SOON, true));
        told.happened(
                told.hotlineRequest("2025-04-01"),
                set(DeadlineKind.CALLBACK, SOON),
                new HotlineRequestEvent.Closed(act("2025-04-02"), Ground.SAMPLED_OUT, Optional.empty()));
        told.happened(told.hotlineRequest("2025-04-01"), set(DeadlineKind.HANDLING, SOON));

        assertThat(callBacks(Scope.everything(), 10))
                .extracting(found -> found.item().id(), Promises.Promise::promisedFor)
                .containsExactly(tuple(passed, SOON), tuple(later, LATER));
        assertThat(callBacks(Scope.everything(), 1)).hasSize(1);
        assertThat(callBacks(Scope.everything().within(List.of("888801")), 10)).isEmpty();
    }

    @Test
    void sessions_to_come_are_told_by_their_time_and_neither_those_that_were_held_nor_those_that_were_called_off() {
        CaseId morning = accepted(planned("a", "2025-04-03T09:00"), planned("b", "2025-04-04T09:00"));
        CaseId afternoon = accepted(planned("c", "2025-04-03T15:00"), planned("d", "2025-04-03T16:00"));
        told.happened(afternoon, new MediationEvent.SessionCancelled(act("2025-04-02"), "d", "改期"));
        accepted(
                planned("e", "2025-04-03T10:00"),
                new MediationEvent.SessionHeld(act("2025-04-03"), "e", List.of(), "谈过", List.of()));
        told.happened(told.mediation("2025-04-01", Optional.empty()), planned("f", "2025-04-03T11:00"));
        accepted(planned("g", "2025-04-05T00:00"));

        assertThat(sessions("2025-04-03", "2025-04-05"))
                .extracting(found -> found.item().id(), Arranged::sessionId)
                .containsExactly(tuple(morning, "a"), tuple(afternoon, "c"), tuple(morning, "b"));
        told.happened(morning, planned("a", "2025-04-04T10:00"));
        assertThat(sessions("2025-04-03", "2025-04-04"))
                .extracting(Arranged::sessionId)
                .containsExactly("c");
    }

    private List<Promises.Promise> callBacks(Scope scope, int size) {
        return appointed().answer(PromisesQuery.ofCalls(scope, size)).all();
    }

    private List<Arranged> sessions(String from, String to) {
        return appointed()
                .answer(new SessionsQuery(Scope.everything(), LocalDate.parse(from), LocalDate.parse(to), 10))
                .sessions();
    }

    private CaseId accepted(LedgerEvent... more) {
        CaseId id = told.happened(
                told.mediation("2025-04-01", Optional.empty()),
                new MediationEvent.Accepted(act("2025-04-01"), Optional.empty(), Level.COMMUNITY));
        return told.happened(id, more);
    }

    private static LedgerEvent planned(String sessionId, String at) {
        return new MediationEvent.SessionScheduled(
                act("2025-04-01"),
                sessionId,
                Moment.at(LocalDateTime.parse(at).atZone(Told.ZONE).toInstant()),
                Optional.of("一号调解室"));
    }

    private static LedgerEvent set(DeadlineKind which, Instant dueAt) {
        return new CaseEvent.DeadlineSet(HOTLINE, act("2025-04-01"), deadline(which, dueAt), Cause.STARTED);
    }
}

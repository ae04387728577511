package org.minqing.http.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DutyDesk;
import org.minqing.api.OccasionId;
import org.minqing.api.query.ApprovalsToGive.Approval;
import org.minqing.api.query.ApprovalsToGive.ApprovalToGive;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.DutyShifts;
import org.minqing.api.query.FollowUpsToMake.FollowUpToMake;
import org.minqing.api.query.Promises;
import org.minqing.api.query.VisitsToMake;
import org.minqing.http.visits.ListedKeyPerson;
import org.minqing.person.ShownPerson;

/** One thing to do. */
sealed interface Task {

    /** What there is to do. */
    enum Kind {
        /** Somebody has still to be called. */
        FOLLOW_UP,
        /** Called in vain as often as is asked for: nothing but to know. */
        UNREACHABLE,
        /** A supervisor decides whether the case is redone. */
        REDO,
        /** Somebody was promised a call. */
        CALLBACK,
        /** Somebody was promised an outcome. */
        PROMISE,
        /** A unit has still to confirm that it has what was dispatched to it. */
        RECEIPT,
        /** Whoever holds the case was told that its deadline comes near, and it is not met. */
        REMINDER,
        /** Somebody asked for what another account has to say. */
        APPROVAL,
        /** A grid cell, or a key person, where nobody was for too long; a talk point that is silent. */
        VISIT,
        /** A shift is under way and nobody signed on. */
        SHIFT
    }

    Kind kind();

    /**
     * A call to make.
     *
     * @param caseId the case it is about
     * @param since when its round came to its end; absent where nobody has to be called
     * @param tries calls in vain to those who are still to be reached
     * @param awaited the parties of a mediation that are still to be called
     * @param notSolved somebody said so last
     */
    record Call(
            Kind kind,
            CaseId caseId,
            String number,
            CaseKind caseKind,
            CaseStatus status,
            Optional<String> areaCode,
            Optional<String> category,
            Optional<String> unit,
            Optional<String> subject,
            Optional<Instant> since,
            int tries,
            Optional<Instant> triedAt,
            List<String> awaited,
            boolean notSolved,
            boolean dissatisfied,
            Optional<Instant> proposedAt)
            implements Task {

        static Call of(Kind kind, FollowUpToMake one) {
            CasePage.Item item = one.item();
            return new Call(
                    kind,
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.status(),
                    item.areaCode(),
                    item.category(),
                    item.unit(),
                    item.subject().map(CaseList::withoutPersons),
                    one.since(),
                    one.tries(),
                    one.triedAt(),
                    one.awaited(),
                    one.notSolved(),
                    one.dissatisfied(),
                    one.proposedAt());
        }
    }

    /**
     * A visit to make.
     *
     * @param keyPersonId present where it is to a key person
     * @param talkPointId present where it is to a talk point of which nothing was heard; where neither is, it is to the cell
     * @param person the key person, masked
     * @param lastVisit the day, where anybody noted one, or something was heard
     * @param days calendar days since, or since the key person was named; absent where nobody ever was
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Visit(
            Kind kind,
            AreaCode areaCode,
            Optional<OccasionId> keyPersonId,
            Optional<OccasionId> talkPointId,
            Optional<ShownPerson> person,
            Optional<LocalDate> lastVisit,
            Optional<Long> days)
            implements Task {

        static Visit to(VisitsToMake.Cell cell) {
            return new Visit(
                    Kind.VISIT,
                    cell.area(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    cell.lastVisit(),
                    cell.days());
        }

        static Visit to(ListedKeyPerson one) {
            return new Visit(
                    Kind.VISIT,
                    one.areaCode(),
                    Optional.of(one.id()),
                    Optional.empty(),
                    Optional.of(one.person()),
                    one.lastVisit(),
                    Optional.of(one.days()));
        }

        static Visit to(VisitsToMake.TalkPoint point) {
            return new Visit(
                    Kind.VISIT,
                    point.area(),
                    Optional.empty(),
                    Optional.of(point.id()),
                    Optional.empty(),
                    point.lastHeard(),
                    Optional.of(point.days()));
        }
    }

    /**
     * Something to do in a case.
     *
     * @param dueAt until when
     * @param since when that was set, as far as it is known
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record InCase(
            Kind kind,
            CaseId caseId,
            String number,
            CaseKind caseKind,
            CaseStatus status,
            Optional<String> areaCode,
            Optional<String> category,
            Optional<String> unit,
            Optional<String> subject,
            Optional<Instant> dueAt,
            Optional<Instant> since)
            implements Task {

        static InCase of(Kind kind, Promises.Promise promise) {
            return of(kind, promise.item(), Optional.of(promise.promisedFor()), promise.since());
        }

        static InCase of(Kind kind, CasePage.Item item) {
            return of(kind, item, item.dueAt(), item.dueSince());
        }

        private static InCase of(Kind kind, CasePage.Item item, Optional<Instant> dueAt, Optional<Instant> since) {
            return new InCase(
                    kind,
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.status(),
                    item.areaCode(),
                    item.category(),
                    item.unit(),
                    item.subject().map(CaseList::withoutPersons),
                    dueAt,
                    since);
        }
    }

    /**
     * A question that waits for an answer.
     *
     * @param what was asked for
     * @param since when
     * @param askedBy the account that asked, whose answer does not count
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Asked(
            Kind kind,
            CaseId caseId,
            String number,
            CaseKind caseKind,
            CaseStatus status,
            Optional<String> areaCode,
            Optional<String> category,
            Optional<String> unit,
            Optional<String> subject,
            Approval what,
            Optional<Instant> since,
            String askedBy)
            implements Task {

        static Asked of(ApprovalToGive one) {
            CasePage.Item item = one.item();
            return new Asked(
                    Kind.APPROVAL,
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.status(),
                    item.areaCode(),
                    item.category(),
                    item.unit(),
                    item.subject().map(CaseList::withoutPersons),
                    one.what(),
                    one.askedAt(),
                    one.askedBy());
        }
    }

    /**
     * A shift that somebody has to fill.
     *
     * @param onDuty the account of whoever should be there
     */
    record Shift(
            Kind kind,
            OccasionId shiftId,
            DutyDesk desk,
            AreaCode areaCode,
            String name,
            Instant from,
            Instant to,
            String onDuty)
            implements Task {

        static Shift to(DutyShifts.Shift shift) {
            return new Shift(
                    Kind.SHIFT,
                    shift.id(),
                    shift.desk(),
                    shift.area(),
                    shift.name(),
                    shift.from(),
                    shift.to(),
                    shift.onDuty());
        }
    }
}

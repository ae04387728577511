package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;

/**
 * What lists and figures know of one case: no text, no person's particulars, and no clock. It follows from the case's
 * events alone ({@link Evolution}).
 *
 * @param adopted it came from a register
 * @param verdict what the register itself says about being on time
 */
public record CaseFacts(
        CaseKind kind,
        String number,
        boolean adopted,
        Moment receivedAt,
        Optional<Boolean> verdict,
        Sorting sorting,
        Lineage lineage,
        Standing standing,
        Ladder ladder,
        Clocks clocks,
        Handling handling,
        Answers answers,
        FollowUps followUps,
        Pact pact,
        Course course) {

    CaseFacts with(Sorting now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                now,
                lineage,
                standing,
                ladder,
                clocks,
                handling,
                answers,
                followUps,
                pact,
                course);
    }

    CaseFacts with(Lineage now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                now,
                standing,
                ladder,
                clocks,
                handling,
                answers,
                followUps,
                pact,
                course);
    }

    CaseFacts with(Standing now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                now,
                ladder,
                clocks,
                handling,
                answers,
                followUps,
                pact,
                course);
    }

    CaseFacts with(Ladder now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                standing,
                now,
                clocks,
                handling,
                answers,
                followUps,
                pact,
                course);
    }

    CaseFacts with(Clocks now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                standing,
                ladder,
                now,
                handling,
                answers,
                followUps,
                pact,
                course);
    }

    CaseFacts with(Handling now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                standing,
                ladder,
                clocks,
                now,
                answers,
                followUps,
                pact,
                course);
    }

    CaseFacts with(Answers now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                standing,
                ladder,
                clocks,
                handling,
                now,
                followUps,
                pact,
                course);
    }

    CaseFacts with(FollowUps now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                standing,
                ladder,
                clocks,
                handling,
                answers,
                now,
                pact,
                course);
    }

    CaseFacts with(Pact now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                standing,
                ladder,
                clocks,
                handling,
                answers,
                followUps,
                now,
                course);
    }

    CaseFacts with(Course now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                verdict,
                sorting,
                lineage,
                standing,
                ladder,
                clocks,
                handling,
                answers,
                followUps,
                pact,
                now);
    }

    CaseFacts receivedAt(Moment now) {
        return new CaseFacts(
                kind, number, adopted, now, verdict, sorting, lineage, standing, ladder, clocks, handling, answers,
                followUps, pact, course);
    }

    CaseFacts verdict(Optional<Boolean> now) {
        return new CaseFacts(
                kind,
                number,
                adopted,
                receivedAt,
                now,
                sorting,
                lineage,
                standing,
                ladder,
                clocks,
                handling,
                answers,
                followUps,
                pact,
                course);
    }
}

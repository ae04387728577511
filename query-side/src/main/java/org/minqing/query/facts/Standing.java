package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.ClosedAs;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.api.query.CaseStatus;

/**
 * How far a case has come. A closure is not a resolution, so both stand here.
 *
 * @param resolution absent while nothing has been said of it; a redo makes it absent again
 * @param concludedAt when the handling of the round that stands came to its end
 * @param closedAt when the case was closed, as long as it is
 * @param repliedAt the first reply, first contact or answer; never taken back
 */
public record Standing(
        CaseStatus status,
        Optional<ClosedAs> closedAs,
        Optional<Resolution> resolution,
        Optional<Moment> concludedAt,
        Optional<Moment> closedAt,
        Optional<Moment> repliedAt,
        boolean excluded) {

    static Standing at(CaseStatus status) {
        return new Standing(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    Standing moved(CaseStatus to) {
        return new Standing(to, closedAs, resolution, concludedAt, closedAt, repliedAt, excluded);
    }

    Standing concluded(CaseStatus as, Optional<Resolution> how, Moment when) {
        return new Standing(as, closedAs, how, Optional.of(when), closedAt, repliedAt, excluded);
    }

    Standing resolved(Optional<Resolution> how) {
        return new Standing(status, closedAs, how, concludedAt, closedAt, repliedAt, excluded);
    }

    Standing closed(ClosedAs as, Moment when) {
        return new Standing(
                CaseStatus.CLOSED, Optional.of(as), resolution, concludedAt, Optional.of(when), repliedAt, excluded);
    }

    Standing replied(Moment when) {
        return repliedAt.isPresent()
                ? this
                : new Standing(status, closedAs, resolution, concludedAt, closedAt, Optional.of(when), excluded);
    }

    /** A redo clears the resolution and everything that ended. */
    Standing reopened(CaseStatus as) {
        return new Standing(
                as, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), repliedAt, excluded);
    }

    Standing leftOut() {
        return new Standing(status, closedAs, resolution, concludedAt, closedAt, repliedAt, true);
    }

    /** It was none, nobody was there, or the matter goes on elsewhere: there is nobody to ask how it went. */
    public boolean nobodyIsAsked() {
        return is(ClosedAs.VOID) || is(ClosedAs.NO_CASE) || is(ClosedAs.CONVERTED);
    }

    public boolean is(ClosedAs as) {
        return closedAs.filter(how -> how == as).isPresent();
    }

    public boolean is(Resolution how) {
        return resolution.filter(said -> said == how).isPresent();
    }
}

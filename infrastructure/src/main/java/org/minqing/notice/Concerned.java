package org.minqing.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseKind;
import org.minqing.api.Urgency;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.DutyShifts.Shift;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.handling.HandlingFile;
import org.minqing.command.hotline.HotlineFile;
import org.minqing.http.cases.StandingCase;

/**
 * What decides whom something concerns.
 *
 * @param owner the account that has it where no unit does
 * @param emergency whether all of it is one
 * @param begins of a shift
 */
record Concerned(
        Optional<CaseKind> kind,
        Optional<String> number,
        Whereabouts whereabouts,
        Optional<String> owner,
        boolean emergency,
        Optional<Instant> begins) {

    /** @param stream of the case up to what happened, not empty */
    static Concerned of(List<CaseHistory.Recorded> stream) {
        StandingCase standing = StandingCase.of(stream);
        return new Concerned(
                Optional.of(stream.getFirst().event().kind()),
                Optional.of(standing.file().number()),
                // Who was looking after it once and gave it back is not told any more.
                new Whereabouts(
                        standing.whereabouts().area(),
                        standing.handling()
                                .map(HandlingFile::units)
                                .map(Set::copyOf)
                                .orElseGet(() -> standing.whereabouts().holders())),
                standing.file().firstContactOwner(),
                isEmergency(standing),
                Optional.empty());
    }

    static Concerned of(Shift shift) {
        return new Concerned(
                Optional.empty(),
                Optional.empty(),
                Whereabouts.at(shift.area()),
                Optional.of(shift.onDuty()),
                false,
                Optional.of(shift.from()));
    }

    private static boolean isEmergency(StandingCase standing) {
        return standing.parts().stream()
                .filter(HotlineFile.class::isInstance)
                .map(HotlineFile.class::cast)
                .flatMap(request -> request.urgency().stream())
                .anyMatch(Urgency.EMERGENCY::equals);
    }
}

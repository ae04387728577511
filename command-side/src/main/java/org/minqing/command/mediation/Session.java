package org.minqing.command.mediation;

import java.util.List;
import java.util.Optional;
import org.minqing.api.Moment;

/**
 * One sitting with the parties.
 *
 * @param appointment when and where it was to be; absent for one held ad hoc
 * @param minutes present once it was held
 * @param cancelled why it was not held
 */
public record Session(
        String sessionId, Optional<Appointment> appointment, Optional<Minutes> minutes, Optional<String> cancelled) {

    public record Appointment(Moment at, Optional<String> place) {}

    /** @param at when it was held */
    public record Minutes(Moment at, List<String> present, String record, List<String> jointBodies) {

        boolean tellTheSame(List<String> others, String text, List<String> bodies) {
            return present.equals(others) && record.equals(text) && jointBodies.equals(bodies);
        }
    }

    boolean wasHeld() {
        return minutes.isPresent();
    }

    public boolean isStillToCome() {
        return minutes.isEmpty() && cancelled.isEmpty();
    }
}

package org.minqing.api;

import java.util.Optional;

/**
 * What receiving a hotline request holds beside the {@link Intake}. The operator is the intake's first-contact owner.
 *
 * @param requester absent where the caller withheld everything
 * @param shift the duty shift it came in on
 * @param offHours it came in outside office hours; absent where nobody says and it cannot be told from when it came
 */
public record HotlineDetails(
        Optional<PersonId> requester,
        Nature nature,
        Urgency urgency,
        Optional<String> shift,
        Optional<Boolean> offHours) {

    /** The same, with what follows from its time where nobody said it. */
    public HotlineDetails orOffHours(Optional<Boolean> derived) {
        return new HotlineDetails(requester, nature, urgency, shift, offHours.or(() -> derived));
    }
}

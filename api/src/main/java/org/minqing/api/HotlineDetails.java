package org.minqing.api;

import java.util.Optional;

/**
 * What receiving a hotline request holds beside the {@link Intake}. The operator is the intake's first-contact owner.
 *
 * @param requester absent where the caller withheld everything
 * @param shift the duty shift it came in on
 */
public record HotlineDetails(
        Optional<PersonId> requester, Nature nature, Urgency urgency, Optional<String> shift, boolean offHours) {}

package org.minqing.demo.mass;

import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/** The number that the first event of a case gives it. */
final class CaseNumber {

    private CaseNumber() {}

    /** @throws IllegalArgumentException where a case does not begin so */
    static String in(LedgerEvent beginning) {
        return switch (beginning) {
            case HotlineRequestEvent.Received e -> e.intake().number();
            case PetitionEvent.Registered e -> e.intake().number();
            case MediationEvent.Opened e -> e.intake().number();
            case HotlineRequestEvent.Adopted e -> e.adoption().number();
            case PetitionEvent.Adopted e -> e.adoption().number();
            case MediationEvent.Adopted e -> e.adoption().number();
            default -> throw new IllegalArgumentException("No case begins with " + beginning.getClass());
        };
    }
}
